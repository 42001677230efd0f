package dev.connectiondoctor.stage.shortprompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.connectiondoctor.stage.Collected;
import dev.connectiondoctor.stage.Depth;
import dev.connectiondoctor.stage.Experiment;
import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.StageResult;
import dev.connectiondoctor.stage.http.Checkup;
import dev.connectiondoctor.stage.http.RawServer;
import dev.connectiondoctor.stage.models.ModelsEvidence;
import dev.connectiondoctor.target.Protocol;

/** What is tried after a prompt was refused. */
class FollowupTest {
    private static final String JSON = "application/json";
    private static final String SAID = "{\"choices\":[{\"message\":{\"content\":\"OK\"}}]}";
    private static final String NO = "{\"error\":{\"message\":\"no\"}}";

    @ParameterizedTest
    @CsvSource({"ANTHROPIC, '', /v1/messages", "OPENAI_RESPONSES, /v1, /v1/responses",
            "ANTHROPIC, /proxy, /proxy/v1/messages", "OPENAI_RESPONSES, /proxy/v1, /proxy/v1/responses"})
    void asksForTheRoutesOfAllProtocols(Protocol protocol, String path, String route) throws Exception {
        String root = route.substring(0, route.indexOf("/v1/"));
        String chat = root + "/v1/chat/completions";
        try (RawServer server = new RawServer((asked, reply) -> reply.answer(asked.path().equals(chat) ? 400 : 404,
                JSON, NO)); Checkup checkup = new Checkup(server.base(path), protocol)) {
            Collected<ShortPromptEvidence> collected = checkup.run(new ShortPromptProbe());
            assertThat(collected.experiments()).containsExactly(new Experiment("prompt-routes",
                    collected.experiments().getFirst().stage(), Map.of("route", route, "status", 404),
                    Map.of(chat, 400, root + "/v1/messages", 404, root + "/v1/responses", 404), "others-there"));
            assertThat(server.requests().subList(1, 4)).hasSize(3).allSatisfy(asked -> {
                assertThat(asked.body()).isEqualTo("{}");
                assertThat(asked.headers()).containsAnyOf(Map.entry("x-api-key", Checkup.KEY),
                        Map.entry("authorization", "Bearer " + Checkup.KEY));
            });
            assertThat(collected.requests()).isEqualTo(4);
        }
    }

    @Test
    void saysThatTheRouteIsThereWhereSomethingElseIsNot() throws Exception {
        try (RawServer server = new RawServer((asked, reply) -> reply.answer(asked.body().equals("{}") ? 400 : 404,
                JSON, NO)); Checkup checkup = new Checkup(server.base("/v1"), Protocol.OPENAI_CHAT)) {
            assertThat(checkup.run(new ShortPromptProbe()).experiments()).extracting(Experiment::outcome)
                    .containsExactly("there");
        }
    }

    @Test
    void saysThatThereIsNone() throws Exception {
        try (RawServer server = new RawServer((_, reply) -> reply.answer(404, JSON, NO));
                Checkup checkup = new Checkup(server.base("/v1"), Protocol.OPENAI_CHAT)) {
            assertThat(checkup.run(new ShortPromptProbe()).experiments()).extracting(Experiment::outcome)
                    .containsExactly("none-there");
        }
    }

    @Test
    void holdsOutTheKeyInOtherHeaders() throws Exception {
        try (RawServer server = new RawServer((asked, reply) -> reply
                .answer(asked.headers().containsKey("authorization") ? 400 : 401, JSON, NO));
                Checkup checkup = new Checkup(server.base(""), Protocol.ANTHROPIC)) {
            Collected<ShortPromptEvidence> collected = checkup.run(new ShortPromptProbe());
            assertThat(collected.experiments()).hasSize(1).allSatisfy(made -> {
                assertThat(made.id()).isEqualTo("header-style");
                assertThat(made.control()).isEqualTo(Map.of("header", "x-api-key", "status", 401));
                assertThat(made.variant()).isEqualTo(Map.of("header", "bearer", "status", 400));
                assertThat(made.outcome()).isEqualTo("accepted");
            });
            assertThat(server.requests()).filteredOn(asked -> asked.body().equals("{}")).hasSize(4);
            assertThat(collected.toString()).doesNotContain(Checkup.KEY);
        }
    }

    /** A service that looks at what it is sent before it looks at the key tells nothing about the key. */
    @Test
    void concludesNothingWhereAnybodyGetsTheSameAnswer() throws Exception {
        try (RawServer server = new RawServer((asked, reply) -> reply
                .answer(asked.body().equals("{}") && !asked.headers().containsKey("x-api-key") ? 400 : 401, JSON, NO));
                Checkup checkup = new Checkup(server.base(""), Protocol.ANTHROPIC)) {
            assertThat(checkup.run(new ShortPromptProbe()).experiments()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"503, m-2, answers, 2", "403, m-2, answers, 2", "503, none, refused-too, 2", "429, m-2, none, 1",
            "401, m-2, none, 1"})
    void asksAnotherModel(int status, String working, String outcome, int prompts) throws Exception {
        ModelsEvidence models = new ModelsEvidence(200, List.of("m-1", "text-embedding-3", "m-2"), null, "openai-chat",
                "given", Map.of(), true, true, List.of(), null, List.of());
        StageResult listed = new StageResult.Completed(Stage.MODELS, new StageResult.Timing(Instant.EPOCH, 1), models,
                List.of(), 1);
        try (RawServer server = new RawServer((asked, reply) -> {
            boolean answers = asked.body().contains("\"" + working + "\"");
            reply.answer(answers ? 200 : status, JSON, answers ? SAID : NO);
        });
                Checkup checkup = new Checkup(server.base("/v1"), Protocol.OPENAI_CHAT)) {
            List<Experiment> made = checkup.seen(Observations.none().with(listed))
                    .run(new ShortPromptProbe())
                    .experiments()
                    .stream()
                    .filter(each -> each.id().equals("other-model"))
                    .toList();
            assertThat(made).extracting(Experiment::outcome)
                    .containsExactly(outcome.equals("none") ? new String[0] : new String[]{outcome});
            assertThat(made).allSatisfy(each -> assertThat(each.variant()).containsEntry("model", "m-2"));
            assertThat(server.requests()).filteredOn(asked -> asked.body().contains("\"m-2\""))
                    .hasSize(prompts - 1)
                    .allSatisfy(asked -> assertThat(asked.body()).contains(":1,"));
        }
    }

    @ParameterizedTest
    @CsvSource(nullValues = "none", value = {"none, sound key, 0", "' key with blanks ', unsound key, 0"})
    void hasNothingToHoldOutWithoutASoundKey(String key, String why, int trials) throws Exception {
        try (RawServer server = new RawServer((_, reply) -> reply.answer(401, JSON, NO));
                Checkup checkup = new Checkup(server.base(""), Protocol.ANTHROPIC).withKey(key)) {
            List<Experiment> made = checkup.run(new ShortPromptProbe()).experiments();
            assertThat(made).as(why).hasSize(trials);
        }
    }

    @ParameterizedTest
    @CsvSource({"1000000, 1100000, refused, 3", "2000000, 5000000, refused, 4", "90000000, 11000000, accepted, 5"})
    void looksForTheLimitOfSizesWithoutTheKey(int limit, int tried, String outcome, int requests) throws Exception {
        try (RawServer server = new RawServer((asked, reply) -> {
            boolean prompt = asked.headers().containsKey("authorization");
            reply.answer(prompt ? 200 : asked.body().length() > limit ? 413 : 401, JSON, prompt ? SAID : NO);
        });
                Checkup checkup = new Checkup(server.base("/v1"), Protocol.OPENAI_CHAT)
                        .with(options -> options.withDepth(Depth.ENDURANCE))) {
            Experiment made = checkup.run(new ShortPromptProbe()).experiments().getLast();
            assertThat(made.id()).isEqualTo("body-size");
            assertThat(made.variant()).containsEntry("bytes", tried);
            assertThat(made.outcome()).isEqualTo(outcome);
            assertThat(server.requests()).filteredOn(asked -> !asked.headers().containsKey("authorization"))
                    .hasSize(requests);
        }
    }
}
