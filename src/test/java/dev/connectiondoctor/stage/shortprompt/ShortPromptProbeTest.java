package dev.connectiondoctor.stage.shortprompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.stage.Collected;
import dev.connectiondoctor.stage.Experiment;
import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.StageResult;
import dev.connectiondoctor.stage.http.Checkup;
import dev.connectiondoctor.stage.http.Conversation;
import dev.connectiondoctor.stage.http.RawServer;
import dev.connectiondoctor.stage.http.TokenUsage;
import dev.connectiondoctor.stage.models.ModelsEvidence;
import dev.connectiondoctor.target.Prompt.TokenLimitName;
import dev.connectiondoctor.target.Protocol;

class ShortPromptProbeTest {
    private static final String JSON = "application/json";
    private static final String ANSWER = "{\"choices\":[{\"message\":{\"content\":\"OK\"},\"finish_reason\":\"stop\"}],"
            + "\"usage\":{\"prompt_tokens\":5,\"completion_tokens\":2}}";
    private static final String STREAM = "data: {\"choices\":[{\"delta\":{\"content\":\"OK\"}}]}\n\n"
            + "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n"
            + "data: {\"choices\":[],\"usage\":{\"prompt_tokens\":5,\"completion_tokens\":3}}\n\ndata: [DONE]\n\n";

    @Test
    void asksWholeAndThenInPieces() throws Exception {
        try (RawServer server = new RawServer((asked, reply) -> answer(asked, reply));
                Checkup checkup = new Checkup(server.base("/v1"), Protocol.OPENAI_CHAT)) {
            Collected<ShortPromptEvidence> collected = checkup.run(new ShortPromptProbe());
            ShortPromptEvidence evidence = collected.evidence();
            assertThat(collected.failure()).isNull();
            assertThat(collected.requests()).as("with one that is as large as those of tools").isEqualTo(3);
            assertThat(evidence.text()).isEqualTo("OK");
            assertThat(evidence.model()).isEqualTo("m-1");
            assertThat(evidence.stopReason()).isEqualTo("stop");
            assertThat(evidence.usage()).isEqualTo(new TokenUsage(10, 5));
            assertThat(evidence.answer().status()).isEqualTo(200);
            assertThat(evidence.streamed().contentType()).isEqualTo("text/event-stream");
            assertThat(evidence.streamed().error()).isNull();
            assertThat(server.requests().getFirst().body()).contains("\"max_completion_tokens\":16")
                    .doesNotContain("stream");
            assertThat(server.requests())
                    .filteredOn(asked -> asked.headers().containsKey("authorization"))
                    .last()
                    .satisfies(asked -> assertThat(asked.headers()).containsEntry("accept", "text/event-stream"));
        }
    }

    @Test
    void triesTheOtherNameOfTheTokenLimitOnce() throws Exception {
        try (RawServer server = new RawServer((asked, reply) -> {
            if (asked.body().contains("max_completion_tokens")) {
                reply.answer(400, JSON, "{\"error\":{\"message\":\"Unknown parameter: max_completion_tokens\"}}");
            } else {
                answer(asked, reply);
            }
        }); Checkup checkup = new Checkup(server.base("/v1"), Protocol.OPENAI_CHAT)) {
            Collected<ShortPromptEvidence> collected = checkup.run(new ShortPromptProbe());
            assertThat(collected.failure()).isNull();
            assertThat(collected.requests()).isEqualTo(4);
            assertThat(collected.experiments()).containsExactly(new Experiment("token-limit-name", Stage.SHORT_PROMPT,
                    Map.of("parameter", "max_completion_tokens", "status", 400),
                    Map.of("parameter", "max_tokens", "status", 200), "other-name-works"));
            StageResult result = new StageResult.Completed(Stage.SHORT_PROMPT,
                    new StageResult.Timing(Instant.EPOCH, 1), collected.evidence(), collected.experiments(), 4);
            checkup.seen(Observations.none().with(result));
            assertThat(Conversation.tokenLimitName(checkup.context())).isEqualTo(TokenLimitName.MAX_TOKENS);
        }
    }

    @Test
    void staysWithTheFirstRefusalWhereBothNamesAreRefused() throws Exception {
        try (RawServer server = new RawServer((_, reply) -> reply.answer(400, JSON,
                "{\"error\":{\"message\":\"max_tokens is too large\"}}"));
                Checkup checkup = new Checkup(server.base("/v1"), Protocol.OPENAI_CHAT)) {
            Collected<ShortPromptEvidence> collected = checkup.run(new ShortPromptProbe());
            assertThat(collected.failure().text()).isEqualTo("HTTP 400: max_tokens is too large");
            assertThat(collected.experiments()).extracting(Experiment::outcome).containsExactly("no-difference");
        }
    }

    @ParameterizedTest
    @CsvSource({"401, 1", "402, 1", "403, 1", "404, 1", "429, 1", "400, 2", "500, 3", "529, 2"})
    void aRefusalIsAFailure(int status, int prompts) throws Exception {
        try (RawServer server = new RawServer((_, reply) -> reply.answer(status, JSON, "{\"message\":\"no\"}"));
                Checkup checkup = new Checkup(server.base("/v1"), Protocol.OPENAI_CHAT)) {
            Collected<ShortPromptEvidence> collected = checkup.run(new ShortPromptProbe());
            assertThat(collected.failure().kind()).isEqualTo(FailureKind.HTTP_STATUS);
            assertThat(collected.evidence().status()).isEqualTo(status);
            assertThat(collected.evidence().text()).isEmpty();
            assertThat(server.requests()).filteredOn(asked -> !asked.body().equals("{}")).hasSize(prompts);
        }
    }

    @Test
    void anAnswerInPiecesOnlyIsAnAnswerAllTheSame() throws Exception {
        try (RawServer server = new RawServer((asked, reply) -> {
            if (asked.body().contains("\"stream\":true")) {
                answer(asked, reply);
            } else {
                reply.answer(504, "text/html", "<title>504 Gateway Time-out</title>");
            }
        }); Checkup checkup = new Checkup(server.base("/v1"), Protocol.OPENAI_CHAT)) {
            Collected<ShortPromptEvidence> collected = checkup.run(new ShortPromptProbe());
            assertThat(collected.failure()).isNull();
            assertThat(collected.evidence().status()).isEqualTo(504);
            assertThat(collected.experiments()).extracting(Experiment::outcome).containsExactly("only-streamed");
            assertThat(collected.evidence().streamed().status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({"200, answers", "503, refused-too"})
    void whereTheServiceFailsAnotherModelIsAsked(int status, String outcome) throws Exception {
        ModelsEvidence models = new ModelsEvidence(200, List.of("m-1", "m-2-mini"), null, "openai-chat", "routes",
                Map.of(), true, null, List.of(), null, List.of());
        StageResult listed = new StageResult.Completed(Stage.MODELS, new StageResult.Timing(Instant.EPOCH, 1), models,
                List.of(), 1);
        try (RawServer server = new RawServer((asked, reply) -> {
            if (asked.body().contains("m-2-mini") && status == 200) {
                answer(asked, reply);
            } else {
                reply.answer(503, JSON, "{\"message\":\"no\"}");
            }
        }); Checkup checkup = new Checkup(server.base("/v1"), Protocol.OPENAI_CHAT)) {
            checkup.seen(Observations.none().with(listed));
            Collected<ShortPromptEvidence> collected = checkup.run(new ShortPromptProbe());
            assertThat(collected.requests()).isEqualTo(4);
            assertThat(collected.experiments()).containsExactly(
                    new Experiment("retry-once", Stage.SHORT_PROMPT, Map.of("status", 503),
                            Map.of("status", 503, "pauseMs", 1000L), "lasts"),
                    new Experiment("other-model", Stage.SHORT_PROMPT,
                            Map.of("model", "m-1", "status", 503), Map.of("model", "m-2-mini", "status", status),
                            outcome));
            assertThat(collected.evidence().usage()).isEqualTo(status == 200 ? new TokenUsage(5, 2) : null);
            assertThat(collected.evidence().status()).as("the evidence is of the model that was asked for")
                    .isEqualTo(503);
        }
    }

    @Test
    void anErrorInsideASuccessIsRecorded() throws Exception {
        try (RawServer server = new RawServer((asked, reply) -> {
            if (asked.body().contains("\"stream\":true")) {
                reply.answer(200, "text/event-stream", "data: {\"error\":{\"code\":502,\"message\":\"upstream\"}}\n\n");
            } else {
                reply.answer(200, JSON, "{\"code\":0,\"msg\":\"path closed\",\"data\":null}");
            }
        }); Checkup checkup = new Checkup(server.base("/v1"), Protocol.OPENAI_CHAT)) {
            Collected<ShortPromptEvidence> collected = checkup.run(new ShortPromptProbe());
            assertThat(collected.failure()).isNull();
            assertThat(collected.evidence().answer().error().message()).isEqualTo("path closed");
            assertThat(collected.evidence().streamed().error().message()).isEqualTo("upstream");
        }
    }

    @Test
    void asksTheModelThatTheListOffersIfNoneIsSet() throws Exception {
        ModelsEvidence models = new ModelsEvidence(200, List.of("gpt-4o", "gpt-4o-mini"), null, "openai-chat", "routes",
                Map.of(), true, null, List.of(), null, List.of());
        StageResult listed = new StageResult.Completed(Stage.MODELS, new StageResult.Timing(Instant.EPOCH, 1), models,
                List.of(), 1);
        try (RawServer server = new RawServer((asked, reply) -> answer(asked, reply));
                Checkup checkup = new Checkup(server.base("/v1"), Protocol.AUTO).withModel(null)) {
            checkup.seen(Observations.none().with(listed));
            assertThat(checkup.run(new ShortPromptProbe()).evidence().model()).isEqualTo("gpt-4o-mini");
        }
    }

    @Test
    void saysSoWhereThereIsNoModelToAsk() throws Exception {
        try (RawServer server = new RawServer((asked, reply) -> answer(asked, reply));
                Checkup checkup = new Checkup(server.base("/v1"), Protocol.OPENAI_CHAT).withModel(null)) {
            Collected<ShortPromptEvidence> collected = checkup.run(new ShortPromptProbe());
            assertThat(collected.evidence().model()).isEmpty();
            assertThat(collected.failure().text()).isEqualTo("no model is set and none is listed");
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void nothingOfTheKeyThatComesBackIsKept() throws Exception {
        try (RawServer server = new RawServer((asked, reply) -> {
            String key = asked.headers().get("authorization");
            if (asked.body().contains("\"stream\":true")) {
                reply.answer(200, "text/event-stream", "data: {\"error\":{\"message\":\"" + key + "\"}}\n\n",
                        "X-Request-Id: " + key);
            } else {
                reply.answer(200, JSON, ANSWER.replace("OK", key).replace("\"stop\"", "\"" + key + "\""));
            }
        }); Checkup checkup = new Checkup(server.base("/v1"), Protocol.OPENAI_CHAT)) {
            Collected<ShortPromptEvidence> collected = checkup.run(new ShortPromptProbe());
            assertThat(collected.evidence().text()).isEqualTo("Bearer [key]");
            assertThat(collected.toString()).contains("[key]").doesNotContain("canary");
        }
    }

    @Test
    void anInterruptEndsItAtOnce() throws Exception {
        try (RawServer server = new RawServer((_, reply) -> reply.socket().getInputStream().read());
                Checkup checkup = new Checkup(server.base("/v1"), Protocol.OPENAI_CHAT)) {
            Checkup.Running<ShortPromptEvidence> running = checkup.start(new ShortPromptProbe());
            server.awaitRequest();
            assertThat(running.interrupted()).isInstanceOf(InterruptedException.class);
        }
    }

    private static void answer(RawServer.Asked asked, RawServer.Reply reply) throws Exception {
        if (asked.body().contains("\"stream\":true")) {
            reply.answer(200, "text/event-stream", STREAM);
        } else {
            reply.answer(200, JSON, ANSWER);
        }
    }

    @ParameterizedTest
    @CsvSource({"500, 1", "503, 1", "504, 0", "529, 0"})
    void aFaultOfOneMomentIsAskedOnceMoreAndNotBlamedOnTheModel(int status, int trials) throws Exception {
        AtomicInteger asked = new AtomicInteger();
        try (RawServer server = new RawServer((request, reply) -> {
            if (asked.incrementAndGet() > 2) {
                answer(request, reply);
            } else {
                reply.answer(status, JSON, "{\"message\":\"no\"}");
            }
        }); Checkup checkup = new Checkup(server.base("/v1"), Protocol.OPENAI_CHAT)) {
            Collected<ShortPromptEvidence> collected = checkup.run(new ShortPromptProbe());
            assertThat(collected.experiments()).hasSize(trials).allSatisfy(made -> {
                assertThat(made.id()).isEqualTo("retry-once");
                assertThat(made.outcome()).isEqualTo("passed");
            });
            assertThat(collected.requests()).isEqualTo(2 + trials);
        }
    }
}
