package dev.connectiondoctor.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.target.BaseUrl;
import dev.connectiondoctor.text.Messages;

class ScenariosTest {
    private static final Messages TEXTS = Messages.in(Locale.ENGLISH);

    /** The usable address of every scenario but the one whose story is that there is none. */
    private static final Set<String> WITHOUT_ADDRESS = Set.of("base-url-invalid");

    static Stream<Scenario> all() {
        return Scenarios.all().stream();
    }

    @Test
    void namesAreUniqueAndKebabCase() {
        List<String> names = all().map(Scenario::name).toList();
        assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z0-9]+(-[a-z0-9]+)*"));
    }

    @Test
    void healthyComesFirst() {
        assertThat(Scenarios.all().getFirst().name()).isEqualTo("healthy");
        assertThat(Scenarios.all().getFirst().findingId()).isNull();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void isFoundByItsName(Scenario scenario) {
        assertThat(Scenarios.byName(scenario.name())).contains(scenario);
    }

    @Test
    void aNameThatIsNotThereIsNotFound() {
        assertThat(Scenarios.byName("no-such-scenario")).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void hasATitleAndAStoryThatDoesNotGiveTheFindingAway(Scenario scenario) {
        String title = TEXTS.get("practice." + scenario.name() + ".title");
        String story = TEXTS.get("practice." + scenario.name() + ".story");
        assertThat(title).doesNotEndWith(".").doesNotContain("\n").hasSizeBetween(10, 80);
        assertThat(story.split("[.!?](\\s|$)")).hasSizeBetween(2, 4);
        assertThat(title + story).doesNotContain(String.valueOf(scenario.findingId()));
    }

    @Test
    void thereIsNoTextWithoutItsScenario() {
        List<String> known = all().flatMap(scenario -> Stream.of("practice." + scenario.name() + ".title",
                "practice." + scenario.name() + ".story")).toList();
        assertThat(ResourceBundle.getBundle("dev.connectiondoctor.text.practice", Locale.ENGLISH).keySet())
                .containsExactlyInAnyOrderElementsOf(known);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void staysOnThisComputer(Scenario scenario) throws IOException {
        try (PracticeNetwork network = scenario.start()) {
            Options options = network.options();
            assertThat(options.resolve().values().stream().flatMap(List::stream))
                    .allMatch(InetAddress::isLoopbackAddress);
            assertThat(options.dnsServer()).satisfiesAnyOf(server -> assertThat(server).isNull(),
                    server -> assertThat(server.getAddress().isLoopbackAddress()).isTrue());
            assertThat(options.proxy()).matches("none|auto|https?://([a-z:-]+@)?127\\.0\\.0\\.1:\\d+");
            assertThat(network.environment().variables().values())
                    .allMatch(value -> value.contains("127.0.0.1") || value.startsWith("https://localhost:")
                            || value.startsWith("sk-practice-") || value.equals("Windows_NT")
                            || value.endsWith(".practice.test")
                            || Path.of(value).startsWith(network.environment().home()));
            assertThat(options.controls().names()).isSubsetOf("localhost", "127.0.0.1");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void saysHowItIsReached(Scenario scenario) throws IOException {
        try (PracticeNetwork network = scenario.start()) {
            PracticeInstructions instructions = PracticeInstructions.of(network);
            BaseUrl base = instructions.base();
            assertThat(base.usable()).isEqualTo(!WITHOUT_ADDRESS.contains(scenario.name()));
            assertThat(instructions.roots()).content().startsWith("-----BEGIN CERTIFICATE-----");
            assertThat(instructions.model()).startsWith("practice-");
            assertThat(instructions.resolve()).doesNotContainKey("localhost");
            boolean looksItUp = network.options().dnsServer() != null;
            assertThat(network.options().resolve().keySet()).isEqualTo(
                    base.host() == null || looksItUp ? Set.of() : Set.of(base.host()));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void leavesNoFileBehind(Scenario scenario) throws IOException {
        PracticeNetwork network = scenario.start();
        assertThat(network.options().publicRoots()).exists();
        network.close();
        assertThat(Files.exists(network.options().publicRoots().getParent())).isFalse();
        network.close();
    }

    @Test
    void everyNetworkHasItsOwnKeyAndRoot() throws IOException {
        Scenario scenario = Scenarios.byName("healthy").orElseThrow();
        try (PracticeNetwork one = scenario.start(); PracticeNetwork other = scenario.start()) {
            assertThat(one.options().endpoint().key()).isNotEqualTo(other.options().endpoint().key());
            assertThat(Files.readString(one.options().publicRoots()))
                    .isNotEqualTo(Files.readString(other.options().publicRoots()));
            assertThat(PracticeInstructions.of(one).key()).matches("sk-practice-[0-9a-f]{32}");
        }
    }
}
