package dev.connectiondoctor.stage.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.connectiondoctor.net.Scrubber;
import dev.connectiondoctor.stage.Environment;
import dev.connectiondoctor.stage.proxy.ProxyChoice.Way;
import dev.connectiondoctor.target.BaseUrl;
import dev.connectiondoctor.target.found.Computer;
import dev.connectiondoctor.target.found.FoundSetting;
import dev.connectiondoctor.target.found.FoundSetting.Kind;
import dev.connectiondoctor.target.found.SystemCommands;
import dev.connectiondoctor.target.found.SystemProxy;

class ProxyChoicesTest {
    private static final String TARGET = "https://api.example.test/v1";
    private static final String PROXY = "http://proxy.test:3128";

    @TempDir Path folder;

    private static Surroundings around(String target, Map<String, String> variables, Computer computer,
            @Nullable String tool) {
        return new Surroundings(new Environment(variables, Path.of("/nonexistent")), computer, BaseUrl.parse(target),
                tool, Scrubber.NOTHING);
    }

    private static ProxyChoice of(String program, Surroundings around) {
        return new ProxyChoices(around).all()
                .stream()
                .filter(choice -> choice.program().equals(program))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> going(Way way, String target, Map<String, String> variables) {
        return new ProxyChoices(around(target, variables, Computer.NOTHING, null)).all()
                .stream()
                .filter(choice -> choice.way() == way)
                .map(ProxyChoice::program)
                .collect(Collectors.toSet());
    }

    @Test
    void withoutSettingsEverybodyGoesDirect() {
        assertThat(new ProxyChoices(around(TARGET, Map.of(), Computer.NOTHING, null)).all()).hasSizeGreaterThan(10)
                .allMatch(choice -> choice.way() == Way.DIRECT && choice.why().equals("none"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            https://a.test | HTTPS_PROXY | browsers java node
            https://a.test | https_proxy | browsers java node
            https://a.test | HTTP_PROXY  | axios browsers codex curl dotnet git go java node opencode python-sdk requests
            https://a.test | ALL_PROXY   | browsers claude-code go java node opencode vscode
            http://a.test  | HTTP_PROXY  | browsers curl git java node
            http://a.test  | http_proxy  | browsers java node
            """)
    void eachReadsItsVariables(String target, String variable, String direct) {
        assertThat(going(Way.DIRECT, target, Map.of(variable, PROXY)))
                .containsExactlyInAnyOrderElementsOf(List.of(direct.split(" ")));
    }

    @Test
    void nodeHeedsThemWhenItIsToldTo() {
        Map<String, String> variables = Map.of("HTTPS_PROXY", PROXY);
        assertThat(of("node", around(TARGET, variables, Computer.NOTHING, null)).why())
                .isEqualTo("switch:NODE_USE_ENV_PROXY");
        Map<String, String> told = Map.of("HTTPS_PROXY", PROXY, "NODE_USE_ENV_PROXY", "1");
        assertThat(of("node", around(TARGET, told, Computer.NOTHING, null)).throughProxy()).isTrue();
    }

    @Test
    void theOrderOfTheSpellingsDiffers() {
        Map<String, String> both = Map.of("HTTPS_PROXY", "http://upper.test:1", "https_proxy", "http://lower.test:1");
        Surroundings around = around(TARGET, both, Computer.NOTHING, null);
        assertThat(of("go", around).proxy()).isEqualTo("http://upper.test:1");
        assertThat(of("codex", around).proxy()).isEqualTo("http://upper.test:1");
        assertThat(of("curl", around).proxy()).isEqualTo("http://lower.test:1");
    }

    /** Those of the programs that read the variables which go direct. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            api.example.test     | all
            .example.test        | all
            example.test         | claude-code codex curl git go node opencode python-sdk requests vscode
            *.example.test       | axios go node
            *                    | all but dotnet
            x,*                  | axios codex go opencode python-sdk
            api.example.test:443 | axios claude-code go node opencode python-sdk requests vscode
            api.example.test:1   | -
            x api.example.test   | axios claude-code curl git node
            ample.test           | opencode requests
            other.test           | -
            """)
    void theListOfExceptionsIsReadDifferently(String list, @Nullable String direct) {
        Set<String> readers = going(Way.PROXY, TARGET, Map.of("HTTPS_PROXY", PROXY, "NODE_USE_ENV_PROXY", "1"));
        Set<String> seen = going(Way.DIRECT, TARGET,
                Map.of("HTTPS_PROXY", PROXY, "NODE_USE_ENV_PROXY", "1", "NO_PROXY", list));
        seen.retainAll(readers);
        Set<String> expected = direct == null ? new HashSet<>() : new HashSet<>(List.of(direct.split(" ")));
        if (expected.remove("all")) {
            Set<String> but = Set.copyOf(expected);
            expected = readers.stream().filter(reader -> !but.contains(reader)).collect(Collectors.toSet());
        }
        assertThat(seen).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            10.0.0.0/8 | codex curl git go requests
            10.1.2.3   | axios claude-code codex curl dotnet git go node opencode python-sdk requests vscode
            """)
    void addressesToo(String list, String direct) {
        Map<String, String> variables = Map.of("HTTPS_PROXY", PROXY, "NODE_USE_ENV_PROXY", "1", "NO_PROXY", list);
        Set<String> seen = going(Way.DIRECT, "https://10.1.2.3", variables);
        seen.removeAll(Set.of("java", "browsers"));
        assertThat(seen).containsExactlyInAnyOrderElementsOf(List.of(direct.split(" ")));
    }

    @Test
    void someNeverAskAProxyForThisComputer() {
        Set<String> direct = going(Way.DIRECT, "http://127.0.0.1:4000", Map.of("http_proxy", PROXY));
        assertThat(direct).containsExactlyInAnyOrder("go", "vscode", "java", "node", "browsers");
    }

    @Test
    void aSocksProxyIsNotForAll() {
        Surroundings around = around(TARGET, Map.of("HTTPS_PROXY", "socks5://127.0.0.1:1080"), Computer.NOTHING, null);
        assertThat(of("claude-code", around).supported()).isEqualTo("no");
        assertThat(of("python-sdk", around).supported()).isEqualTo("extra");
        assertThat(of("curl", around).supported()).isEqualTo("yes");
    }

    @Test
    void theSystemsSettingIsForThoseThatHeedIt() {
        SystemProxy windows = new SystemProxy("system:wininet", null, PROXY, null, null, false, List.of("*.corp.test"));
        Surroundings around = around(TARGET, Map.of(), computer(windows), null);
        assertThat(of("browsers", around).proxy()).isEqualTo(PROXY);
        assertThat(of("python-sdk", around).why()).isEqualTo("system:wininet");
        assertThat(of("curl", around).way()).isEqualTo(Way.DIRECT);
        assertThat(of("browsers", around("https://gw.corp.test", Map.of(), computer(windows), null)).bypassedBy())
                .isEqualTo("*.corp.test");
        SystemProxy gnome = new SystemProxy("system:gnome", null, PROXY, null, null, false, List.of());
        assertThat(of("python-sdk", around(TARGET, Map.of(), computer(gnome), null)).way()).isEqualTo(Way.DIRECT);
    }

    @Test
    void aScriptIsForBrowsersAndTheirLike() {
        SystemProxy scripted = new SystemProxy("system:scutil", null, null, null, "http://pac.test/p.pac", false,
                List.of());
        Surroundings around = around(TARGET, Map.of(), computer(scripted), null);
        assertThat(of("browsers", around).way()).isEqualTo(Way.SCRIPT);
        assertThat(of("claude-code", around).way()).isEqualTo(Way.DIRECT);
    }

    @Test
    void aProgramsOwnSettingIsItsOwn() {
        FoundSetting own = new FoundSetting("git", Kind.PROXY, "http.proxy", PROXY, "file:~/.gitconfig#http.proxy",
                null);
        FoundSetting beaten = new FoundSetting("vscode", Kind.PROXY, "http.proxy", PROXY, "file:a#b", "file:c#d");
        Surroundings around = around(TARGET, Map.of(),
                new Computer(List.of(own, beaten), List.of(), SystemProxy.NONE), null);
        assertThat(of("git", around).why()).isEqualTo("file:~/.gitconfig#http.proxy");
        assertThat(of("curl", around).way()).isEqualTo(Way.DIRECT);
        assertThat(of("vscode", around).way()).isEqualTo(Way.DIRECT);
        assertThat(around.ways()).extracting(Surroundings.Known::route).containsExactly("tool:git");
    }

    @Test
    void whatAToolReadsFromItsFileIsNoOtherPrograms() {
        Environment environment = new Environment(Map.of(), Path.of("/nonexistent"))
                .with(Map.of("HTTPS_PROXY", PROXY), Map.of("HTTPS_PROXY", "file:~/.claude/settings.json#env"));
        Surroundings around = new Surroundings(environment, Computer.NOTHING, BaseUrl.parse(TARGET), "claude-code",
                Scrubber.NOTHING);
        assertThat(of("claude-code", around).throughProxy()).isTrue();
        assertThat(of("curl", around).way()).isEqualTo(Way.DIRECT);
    }

    @Test
    void everyPlaceThatNamesAProxyIsListed() {
        FoundSetting git = new FoundSetting("git", Kind.PROXY, "http.proxy", PROXY, "file:~/.gitconfig#http.proxy",
                null);
        Surroundings around = around(TARGET, Map.of("HTTP_PROXY", "http://me:sesame@proxy.test:3128"),
                new Computer(List.of(git), List.of(), SystemProxy.NONE), null);
        assertThat(around.named()).hasSize(1);
        assertThat(around.named().values().iterator().next()).containsExactly("environment:HTTP_PROXY",
                "file:~/.gitconfig#http.proxy");
    }

    @Test
    void noPasswordIsShown() {
        Surroundings around = around(TARGET, Map.of("HTTPS_PROXY", "http://me:sesame@proxy.test:3128", "ALL_PROXY",
                "http://me:ses#ame@x"), Computer.NOTHING, null);
        assertThat(new ProxyChoices(around).all().toString()).doesNotContain("ses");
    }

    @Test
    void aLinuxInsideWindowsIsKnown() throws Exception {
        Files.createDirectories(folder.resolve("proc"));
        Files.createDirectories(folder.resolve("etc"));
        Files.writeString(folder.resolve("proc/version"), "Linux version 6.6.87.2-microsoft-standard-WSL2");
        Files.writeString(folder.resolve("etc/resolv.conf"), "nameserver 127.0.0.53\nsearch corp.example local\n");
        Environment environment = new Environment(Map.of(), Map.of(), folder, folder, folder, SystemCommands.NONE);
        SystemProxy looking = new SystemProxy("system:gnome", null, null, null, null, true, List.of());
        Surroundings around = new Surroundings(environment, computer(looking), BaseUrl.parse(TARGET), null,
                Scrubber.NOTHING);
        assertThat(around.insideWindows()).isTrue();
        assertThat(around.scripts().wellKnown()).containsExactly("http://wpad/wpad.dat",
                "http://wpad.corp.example/wpad.dat");
        assertThat(around(TARGET, Map.of(), Computer.NOTHING, null).insideWindows()).isFalse();
        assertThat(around(TARGET, Map.of(), Computer.NOTHING, null).scripts().wellKnown()).isEmpty();
    }

    private static Computer computer(SystemProxy proxy) {
        return new Computer(List.of(), List.of(), proxy);
    }
}
