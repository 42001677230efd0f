package dev.connectiondoctor.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.target.ApiKey;
import dev.connectiondoctor.target.BaseUrl;
import dev.connectiondoctor.target.Endpoint;
import dev.connectiondoctor.target.Protocol;

/** How far a check goes of what a tool is set up for. */
class PlanOfFoundTest {
    private static @Nullable SkipReason skipped(Protocol protocol, @Nullable String key, Map<String, String> sources) {
        Endpoint endpoint = new Endpoint(BaseUrl.parse("https://gateway.test"), protocol, null,
                key == null ? null : new ApiKey(key));
        Plan plan = Plan.of(Options.of(endpoint).withSources(sources), false);
        assertThat(plan.skipped(Stage.FIRST_BYTE)).isNull();
        assertThat(plan.skipped(Stage.SHORT_PROMPT)).isEqualTo(plan.skipped(Stage.MODELS));
        return plan.skipped(Stage.MODELS);
    }

    @Test
    void aToolThatSignsInByItselfIsFollowedToTheFirstAnswer() {
        Map<String, String> login = Map.of("login", "file:~/.claude.json#oauthAccount");
        assertThat(skipped(Protocol.ANTHROPIC, null, login))
                .isEqualTo(SkipReason.of(SkipReason.Kind.LOGIN_STAYS_HOME));
        assertThat(skipped(Protocol.ANTHROPIC, "key", login)).isNull();
        assertThat(skipped(Protocol.ANTHROPIC, null, Map.of())).isNull();
    }

    @Test
    void aProtocolThatIsNotSpokenIsNotTried() {
        Map<String, String> gemini = Map.of("speaks", "gemini");
        assertThat(skipped(Protocol.AUTO, "key", gemini))
                .isEqualTo(SkipReason.of(SkipReason.Kind.PROTOCOL_NOT_SPOKEN));
        assertThat(skipped(Protocol.OPENAI_CHAT, "key", gemini)).isNull();
    }
}
