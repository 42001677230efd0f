package dev.connectiondoctor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import dev.connectiondoctor.report.Samples;
import dev.connectiondoctor.target.ApiKey;
import dev.connectiondoctor.target.Protocol;

/** What happens when no address is given. */
class FoundTest {
    private final Terminal terminal = new Terminal();
    private final FakeEngine engine = FakeEngine.reporting(Samples.healthy()).with(FakeScenario.named("intercepted"));

    @Test
    void whatTheEnvironmentSaysIsChecked() {
        terminal.set("ANTHROPIC_BASE_URL", "https://gateway.example.com")
                .set("ANTHROPIC_AUTH_TOKEN", Samples.CANARY)
                .set("ANTHROPIC_MODEL", "claude-sonnet");
        assertThat(terminal.run(engine, "check")).isZero();
        assertThat(engine.options().endpoint().base().host()).isEqualTo("gateway.example.com");
        assertThat(engine.options().endpoint().key()).isEqualTo(new ApiKey(Samples.CANARY));
        assertThat(engine.options().sources()).containsEntry("key", "environment:ANTHROPIC_AUTH_TOKEN");
        assertThat(terminal.err()).startsWith("Checking what Claude Code would use: https://gateway.example.com, ")
                .doesNotContain("0123456789");
    }

    @Test
    void theProtocolDecidesBetweenSeveral() {
        terminal.set("ANTHROPIC_API_KEY", "a").set("OPENAI_API_KEY", "b");
        terminal.run(engine, "check", "--protocol", "openai-responses");
        assertThat(engine.options().endpoint().base().host()).isEqualTo("api.openai.com");
        assertThat(engine.options().endpoint().protocol()).isEqualTo(Protocol.OPENAI_RESPONSES);
    }

    @Test
    void aKeyThatWasFoundStaysWithItsAddress() {
        terminal.set("ANTHROPIC_API_KEY", Samples.CANARY)
                .run(engine, "check", "--base-url",
                        "https://elsewhere.example.com");
        assertThat(engine.options().endpoint().key()).isNull();
    }

    @Test
    void withoutADisplayTheCheckRunsOnWhatWasFound() {
        Console console = terminal.set("OPENAI_BASE_URL", "https://gateway.example.com/v1").console();
        assertThat(Main.run(new String[0], console, engine)).isZero();
        assertThat(terminal.err()).startsWith("There is no display to open a window on");
        assertThat(engine.options().endpoint().base().host()).isEqualTo("gateway.example.com");
    }

    @Test
    void withoutADisplayAndWithNothingFoundItShowsAPracticeNetwork() {
        assertThat(terminal.run(engine)).isZero();
        assertThat(terminal.err()).startsWith("There is no display to open a window on")
                .contains("shows the practice network 'intercepted'");
        assertThat(engine.options().endpoint().base().host()).isEqualTo("api.practice.test");
    }
}
