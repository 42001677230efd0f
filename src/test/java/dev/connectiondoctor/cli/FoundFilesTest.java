package dev.connectiondoctor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.practice.PracticeNetwork;
import dev.connectiondoctor.practice.Scenario;
import dev.connectiondoctor.practice.Scenarios;
import dev.connectiondoctor.report.Samples;

/** A check without an address finds it in the files of the tools, and says in which. */
class FoundFilesTest {
    @TempDir private Path home;

    private final DoctorEngine engine = new DoctorEngine();
    private Terminal terminal;

    @BeforeEach
    void atHome() {
        terminal = new Terminal().at(home);
    }

    private void write(String place, String content) throws IOException {
        Path file = home.resolve(place);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private static Scenario healthy(String name) {
        return Scenarios.all().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    }

    private int check(Options options) {
        return terminal.run(engine, "check", "--depth", "quick", "--format", "json", "--proxy", "none",
                "--no-control-hosts", "--public-roots", Objects.requireNonNull(options.publicRoots()).toString());
    }

    private static String key(Options options) {
        return Objects.requireNonNull(options.endpoint().key()).reveal();
    }

    @Test
    void claudeCode() throws Exception {
        try (PracticeNetwork network = healthy("healthy-anthropic").start()) {
            Options options = network.options();
            write(".claude/settings.json", "{\"env\":{\"ANTHROPIC_BASE_URL\":\"" + options.endpoint().base().given()
                    + "\",\"ANTHROPIC_AUTH_TOKEN\":\"" + key(options) + "\"}}");
            write(".claude.json", "{\"hasCompletedOnboarding\":true}");
            assertThat(check(options)).as(terminal.out()).isZero();
            assertThat(terminal.err()).startsWith("Checking what Claude Code would use: "
                    + options.endpoint().base().given()).contains("(from ~/.claude/settings.json)");
            assertThat(terminal.out()).contains("\"file:~/.claude/settings.json#env.ANTHROPIC_BASE_URL\"")
                    .contains("\"status\" : \"healthy\"");
            assertThat(terminal.out() + terminal.err()).doesNotContain(key(options));
        }
    }

    @Test
    void codex() throws Exception {
        try (PracticeNetwork network = healthy("healthy").start()) {
            Options options = network.options();
            write(".codex/config.toml", """
                    model_provider = "gw"
                    [model_providers.gw]
                    base_url = "%s"
                    env_key = "GW_KEY"
                    wire_api = "chat"
                    """.formatted(options.endpoint().base().given()));
            write(".codex/.env", "GW_KEY=" + key(options) + "\n");
            assertThat(check(options)).as(terminal.out()).isZero();
            assertThat(terminal.err()).startsWith("Checking what Codex would use: ")
                    .contains("(from ~/.codex/config.toml)");
            assertThat(terminal.out()).contains("\"file:~/.codex/.env#GW_KEY\"");
            assertThat(terminal.out() + terminal.err()).doesNotContain(key(options));
        }
    }

    @Test
    void whatElseWasFoundIsNamedAndItsVariablesAreNotTakenAlong() throws Exception {
        write(".claude/settings.json", "{\"env\":{\"ANTHROPIC_BASE_URL\":\"https://a.example.com\","
                + "\"HTTPS_PROXY\":\"http://me:sesame@127.0.0.1:1\",\"ANTHROPIC_API_KEY\":\"" + Samples.CANARY
                + "\"}}");
        write(".codex/config.toml", "openai_base_url = \"https://b.example.com/v1\"\n");
        FakeEngine fake = FakeEngine.reporting(Samples.healthy());
        terminal.run(fake, "check");
        assertThat(terminal.err().lines().toList().get(1))
                .isEqualTo("Also found: Codex with https://b.example.com/v1, no key (from ~/.codex/config.toml); "
                        + "check it with --base-url.");
        assertThat(fake.options().tool()).isEqualTo("claude-code");
        assertThat(fake.surroundings.getLast().get("HTTPS_PROXY")).isEqualTo("http://me:sesame@127.0.0.1:1");
        assertThat(fake.surroundings.getLast().origin("HTTPS_PROXY"))
                .isEqualTo("file:~/.claude/settings.json#env.HTTPS_PROXY");
        assertThat(terminal.err()).doesNotContain("0123456789").doesNotContain("sesame");

        terminal.run(fake, "check", "--base-url", "https://c.example.com");
        assertThat(fake.options().tool()).isNull();
        assertThat(fake.surroundings.getLast().get("HTTPS_PROXY")).isNull();
    }
}
