package dev.connectiondoctor.stage.shortprompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.connectiondoctor.stage.Experiment;
import dev.connectiondoctor.stage.http.Checkup;
import dev.connectiondoctor.stage.http.Conversation;
import dev.connectiondoctor.stage.http.LlmClient;
import dev.connectiondoctor.stage.http.RawServer;
import dev.connectiondoctor.target.Protocol;

class UsualSizeTrialTest {
    private static final int LARGE = 100_000;

    @ParameterizedTest
    @CsvSource({"413, text/html, 401, refused", "403, text/html, 401, blocked", "403, application/json, 401,",
            "403, text/html, 403,", "413, text/html, 413,", "401, application/json, 401,", "400, text/plain, 401,"})
    void tellsOnlyWhatFaredWorseThanASmallOne(int large, String type, int small, String outcome) throws Exception {
        try (RawServer server = new RawServer((asked, reply) -> reply
                .answer(asked.body().length() > LARGE ? large : small, type, "<p>no</p>"))) {
            assertThat(outcomeAt(server)).isEqualTo(outcome);
            assertThat(server.requests()).allSatisfy(asked -> assertThat(asked.headers())
                    .doesNotContainKeys("authorization", "x-api-key"));
        }
    }

    @Test
    void tellsNothingOfWhatHappensOnce() throws Exception {
        AtomicInteger large = new AtomicInteger();
        try (RawServer server = new RawServer((asked, reply) -> {
            boolean first = asked.body().length() > LARGE && large.incrementAndGet() == 1;
            reply.answer(first ? 413 : 401, "text/html", "<p>no</p>");
        })) {
            assertThat(outcomeAt(server)).isNull();
            assertThat(large).hasValue(2);
        }
    }

    private static String outcomeAt(RawServer server) throws Exception {
        try (Checkup checkup = new Checkup(server.base("/v1"), Protocol.OPENAI_CHAT)) {
            Conversation conversation = Conversation.of(checkup.context());
            return new UsualSizeTrial(checkup.context(), conversation, new LlmClient(checkup.context()))
                    .experiment()
                    .map(Experiment::outcome)
                    .orElse(null);
        }
    }
}
