package dev.connectiondoctor.stage.longstream;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import dev.connectiondoctor.stage.http.SseParser.Event;
import dev.connectiondoctor.target.Dialect;
import dev.connectiondoctor.target.Protocol;

class StreamTallyTest {
    private static final long SECOND = 1_000_000_000;

    private final StreamTally tally = new StreamTally(Dialect.of(Protocol.OPENAI_CHAT), 0);

    @Test
    void speedIsTokensAfterTheFirstOverTheTimeBetweenFirstAndLastContent() {
        chunk(10, "{\"choices\":[{\"delta\":{\"role\":\"assistant\",\"content\":\"\"}}]}");
        chunk(11, content());
        chunk(12, content());
        chunk(15, content());
        chunk(16, "{\"choices\":[],\"usage\":{\"completion_tokens\":41}}");
        assertThat(tally.firstEvent()).isEqualTo(10 * SECOND);
        assertThat(tally.content().first()).isEqualTo(11 * SECOND);
        assertThat(tally.content().longestGapMs()).isEqualTo(3_000);
        assertThat(tally.tokensPerSecond()).isEqualTo(10.0);
        assertThat(tally.events()).isEqualTo(5);
    }

    @Test
    void reasoningThatWasCountedButNeverSentIsNoSpeed() {
        chunk(1, content());
        chunk(5, content());
        chunk(5, "{\"choices\":[],\"usage\":{\"completion_tokens\":41,"
                + "\"completion_tokens_details\":{\"reasoning_tokens\":20}}}");
        assertThat(tally.tokensPerSecond()).isEqualTo(5.0);
        assertThat(tally.outputTokens()).isEqualTo(41);
    }

    @Test
    void noSpeedWithoutTheServicesCountOrWhenAllCameAtOnce() {
        chunk(1, content());
        chunk(2, content());
        assertThat(tally.tokensPerSecond()).isNull();
        assertThat(tally.outputTokens()).isNull();
        StreamTally atOnce = new StreamTally(Dialect.of(Protocol.OPENAI_CHAT), 0);
        atOnce.add(new Event(null, content()));
        atOnce.add(new Event(null, content()));
        atOnce.add(new Event(null, "{\"choices\":[],\"usage\":{\"completion_tokens\":41}}"));
        assertThat(atOnce.tokensPerSecond()).isNull();
    }

    @Test
    void anAnswerThatWasHeldBackToItsEndHasNoSpeed() {
        tally.at(SECOND);
        tally.add(new Event(null, content()));
        tally.at(SECOND + SECOND / 100);
        tally.add(new Event(null, content()));
        tally.add(new Event(null, "{\"choices\":[],\"usage\":{\"completion_tokens\":1400}}"));
        assertThat(tally.tokensPerSecond()).isNull();
        assertThat(tally.outputTokens()).isEqualTo(1400);
    }

    @Test
    void aSpeedThatNoServiceReachesIsNone() {
        tally.at(SECOND);
        tally.add(new Event(null, content()));
        tally.at(SECOND + SECOND / 8);
        tally.add(new Event(null, content()));
        tally.add(new Event(null, "{\"choices\":[],\"usage\":{\"completion_tokens\":1400}}"));
        assertThat(tally.tokensPerSecond()).isNull();
    }

    private void chunk(long second, String data) {
        tally.at(second * SECOND);
        tally.add(new Event(null, data));
    }

    private static String content() {
        return "{\"choices\":[{\"delta\":{\"content\":\"abc\"}}]}";
    }
}
