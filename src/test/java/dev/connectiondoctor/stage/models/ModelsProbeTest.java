package dev.connectiondoctor.stage.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.stage.Collected;
import dev.connectiondoctor.stage.Experiment;
import dev.connectiondoctor.stage.http.Checkup;
import dev.connectiondoctor.stage.http.Conversation;
import dev.connectiondoctor.stage.http.RawServer;
import dev.connectiondoctor.stage.models.ModelsEvidence.Variant;
import dev.connectiondoctor.target.BaseUrl;
import dev.connectiondoctor.target.Protocol;

class ModelsProbeTest {
    private static final String JSON = "application/json";
    private static final String LIST = "{\"data\":[{\"id\":\"claude-sonnet-4-6\"},{\"id\":\"gpt-4o-mini\"}]}";
    private static final String NO_KEY = "{\"error\":{\"message\":\"no key\"}}";
    private static final String PAGE = "<html><title>Welcome</title></html>";

    @Test
    void listsTheModelsWithTheKey() throws Exception {
        try (RawServer server = new RawServer((_, reply) -> reply.answer(200, JSON, LIST, "X-Request-Id: r-1"));
                Checkup checkup = new Checkup(server.base("/v1"), Protocol.OPENAI_CHAT).withModel("gpt-4o-mini")) {
            Collected<ModelsEvidence> collected = checkup.run(new ModelsProbe());
            ModelsEvidence evidence = collected.evidence();
            assertThat(collected.failure()).isNull();
            assertThat(collected.requests()).isEqualTo(1);
            assertThat(evidence.models()).containsExactly("claude-sonnet-4-6", "gpt-4o-mini");
            assertThat(evidence.listed()).isTrue();
            assertThat(evidence.modelFound()).isTrue();
            assertThat(evidence.nearest()).isEmpty();
            assertThat(evidence.requestId()).isEqualTo("r-1");
            assertThat(evidence.protocolSource()).isEqualTo("given");
            assertThat(evidence.variants()).isEmpty();
            assertThat(server.requests().getFirst().headers()).containsEntry("authorization", "Bearer " + Checkup.KEY);
        }
    }

    @Test
    void namesTheNearestWhereTheModelIsMissing() throws Exception {
        try (RawServer server = new RawServer((_, reply) -> reply.answer(200, JSON, LIST));
                Checkup checkup = new Checkup(server.base("/v1"), Protocol.OPENAI_CHAT)) {
            ModelsEvidence evidence = checkup.withModel("claude-sonnet-4.6").run(new ModelsProbe()).evidence();
            assertThat(evidence.modelFound()).isFalse();
            assertThat(evidence.nearest()).containsExactly("claude-sonnet-4-6");
            assertThat(checkup.withModel(null).run(new ModelsProbe()).evidence().modelFound()).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 429, 500, 529})
    void aRefusalIsAFailureWithItsWords(int status) throws Exception {
        try (RawServer server = new RawServer((_, reply) -> reply.answer(status, JSON,
                "{\"error\":{\"type\":\"t\",\"message\":\"no " + Checkup.KEY + "\"}}"));
                Checkup checkup = new Checkup(server.base("/v1"), Protocol.OPENAI_CHAT)) {
            Collected<ModelsEvidence> collected = checkup.run(new ModelsProbe());
            assertThat(collected.failure().kind()).isEqualTo(FailureKind.HTTP_STATUS);
            assertThat(collected.failure().text()).isEqualTo("HTTP " + status + ": no [key]");
            assertThat(collected.evidence().status()).isEqualTo(status);
            assertThat(collected.evidence().variants()).isEmpty();
            assertThat(collected.toString()).doesNotContain(Checkup.KEY);
        }
    }

    @ParameterizedTest
    @CsvSource({"authorization, bearer, accepted", "api-key, api-key, accepted", "none, bearer, refused-too"})
    void holdsOutARefusedKeyInOtherHeadersToo(String wanted, String found, String outcome) throws Exception {
        try (RawServer server = new RawServer((asked, reply) -> reply
                .answer(asked.headers().containsKey(wanted) ? 200 : 401, JSON, LIST));
                Checkup checkup = new Checkup(server.base(""), Protocol.ANTHROPIC)) {
            Collected<ModelsEvidence> collected = checkup.run(new ModelsProbe());
            Experiment made = collected.experiments().getFirst();
            assertThat(made.control()).isEqualTo(Map.of("header", "x-api-key", "status", 401));
            assertThat(made.variant())
                    .isEqualTo(Map.of("header", found, "status", outcome.equals("accepted") ? 200 : 401));
            assertThat(made.outcome()).isEqualTo(outcome);
            assertThat(collected.evidence().status()).isEqualTo(401);
            assertThat(collected.evidence().routes()).hasSize(outcome.equals("accepted") ? 3 : 0);
        }
    }

    @Test
    void aListThatIsOpenToAllTellsNothingAboutTheKey() throws Exception {
        try (RawServer server = new RawServer((asked, reply) -> reply
                .answer(asked.headers().containsKey("x-api-key") ? 401 : 200, JSON, LIST));
                Checkup checkup = new Checkup(server.base(""), Protocol.ANTHROPIC)) {
            assertThat(checkup.run(new ModelsProbe()).experiments()).isEmpty();
        }
    }

    @Test
    void findsTheAddressThatTheUserMeantWithoutShowingTheKey() throws Exception {
        try (RawServer server = new RawServer((asked, reply) -> {
            if (asked.path().equals("/v1/models")) {
                reply.answer(401, JSON, NO_KEY);
            } else {
                reply.answer(200, "text/html", PAGE);
            }
        }); Checkup checkup = new Checkup(server.base(""), Protocol.OPENAI_CHAT)) {
            Collected<ModelsEvidence> collected = checkup.run(new ModelsProbe());
            String found = server.base("/v1").url();
            assertThat(collected.evidence().listed()).isFalse();
            assertThat(collected.evidence().variants()).first().isEqualTo(new Variant(found, 401, true));
            Experiment experiment = collected.experiments().getFirst();
            assertThat(experiment.id()).isEqualTo("base-url-variant");
            assertThat(experiment.outcome()).isEqualTo("answers-as-api");
            assertThat(experiment.control())
                    .isEqualTo(Map.of("baseUrl", server.base("").url(), "status", 200, "api", false));
            assertThat(experiment.variant()).isEqualTo(Map.of("baseUrl", found, "status", 401, "api", true));
            assertThat(server.requests()).filteredOn(asked -> asked.path().equals("/v1/models"))
                    .isNotEmpty()
                    .noneMatch(asked -> asked.headers().containsKey("authorization"));
            assertThat(collected.requests()).isEqualTo(server.requests().size());
        }
    }

    @Test
    void recordsNoExperimentWhereNoVariantIsAnApi() throws Exception {
        try (RawServer server = new RawServer((_, reply) -> reply.answer(404, "text/html", PAGE));
                Checkup checkup = new Checkup(server.base("/v1/chat/completions"), Protocol.OPENAI_CHAT)) {
            Collected<ModelsEvidence> collected = checkup.run(new ModelsProbe());
            assertThat(collected.evidence().variants()).isNotEmpty().noneMatch(Variant::api);
            assertThat(collected.experiments()).isEmpty();
            assertThat(collected.failure().text()).isEqualTo("HTTP 404: Welcome");
        }
    }

    @ParameterizedTest
    @CsvSource({"/v1/messages, '', anthropic, routes", "/v1/chat/completions, /v1, openai-chat, routes",
            "/v1/responses, /v1, openai-responses, routes", "none, /v1, openai-chat, address",
            "none, /claude, anthropic, address", "all, '', anthropic, address", "all, /v1, openai-chat, address"})
    void asksWhichRoutesAreThere(String there, String path, String protocol, String source) throws Exception {
        try (RawServer server = new RawServer((asked, reply) -> reply
                .answer(there.equals("all") || asked.path().equals(there) ? 401 : 404, JSON, NO_KEY));
                Checkup checkup = new Checkup(server.base(path), Protocol.AUTO)) {
            ModelsEvidence evidence = checkup.run(new ModelsProbe()).evidence();
            assertThat(evidence.protocol()).isEqualTo(protocol);
            assertThat(evidence.protocolSource()).isEqualTo(source);
            assertThat(evidence.routes()).containsEntry(path + "/v1/messages", there.equals("all")
                    || there.equals(path + "/v1/messages") ? 401 : 404).hasSizeGreaterThan(2);
            assertThat(server.requests()).filteredOn(asked -> asked.method().equals("POST"))
                    .hasSize(there.equals("none") ? 6 : 3)
                    .allSatisfy(asked -> {
                        assertThat(asked.body()).isEqualTo("{}");
                        assertThat(asked.headers()).doesNotContainKeys("authorization", "x-api-key");
                    });
        }
    }

    @Test
    void aKeysPrefixDecidesBetweenRoutes() throws Exception {
        try (RawServer server = new RawServer((_, reply) -> reply.answer(401, JSON, NO_KEY));
                Checkup checkup = new Checkup(server.base("/v1"), Protocol.AUTO).withKey("sk-ant-api03-0123456789")) {
            ModelsEvidence evidence = checkup.run(new ModelsProbe()).evidence();
            assertThat(evidence.protocol()).isEqualTo("anthropic");
            assertThat(evidence.protocolSource()).isEqualTo("key");
        }
    }

    @ParameterizedTest
    @CsvSource(nullValues = "none", value = {"api.anthropic.com, '', ANTHROPIC",
            "api.openai.com, /v1, OPENAI_RESPONSES",
            "res.openai.azure.com, /openai/v1, OPENAI_CHAT", "api.deepseek.com, /anthropic, ANTHROPIC",
            "notopenai.com, /v1, none", "openai.com.evil.example, '', none"})
    void knowsTheHostsThatEveryoneKnows(String host, String path, @Nullable Protocol protocol) {
        BaseUrl base = new BaseUrl("", null, -1, "https", host, 443, path, false, false);
        assertThat(Conversation.byHost(base).orElse(null)).isEqualTo(protocol);
    }

    @ParameterizedTest
    @CsvSource({"'', true, /v1;/api/v1;/openai/v1", "/v1, true, '';/api/v1;/openai/v1",
            "/v1/v1, true, /v1;'';/api/v1;/openai/v1", "/v1/chat/completions, true, /v1;'';/api/v1;/openai/v1",
            "/api, true, /api/v1;/v1;/openai/v1", "/v1/models, true, /v1;'';/api/v1;/openai/v1",
            "/x/responses, true, /x;/x/v1;/v1;/api/v1;/openai/v1", "'', false, /api;/anthropic",
            "/v1, false, '';/api;/anthropic", "/api/v1/messages, false, /api/v1;/api;'';/anthropic"})
    void triesFewOtherPaths(String path, boolean versioned, String others) {
        BaseUrl base = BaseUrl.parse("https://gateway.test" + path);
        assertThat(BaseVariants.paths(base, versioned)).containsExactly(others.replace("''", "").split(";", -1));
    }

    @Test
    void triesWhatTheOwnerOfTheHostDocuments() {
        assertThat(BaseVariants.paths(BaseUrl.parse("https://generativelanguage.googleapis.com/v1"), true))
                .contains("/v1beta/openai");
        assertThat(BaseVariants.paths(BaseUrl.parse("https://api.z.ai/v1"), false)).contains("/api/anthropic");
    }

    @ParameterizedTest
    @CsvSource({"claude-haiku-4-5-20251001, claude-haiku-4-5, true",
            "claude-haiku-4-5, claude-haiku-4-5-20251001, true",
            "claude-3-5-sonnet-20241022, claude-3-5-sonnet-latest, true", "gpt-4o-2024-08-06, gpt-4o, true",
            "gpt-4o-mini, gpt-4o, false", "models/gemini-2.5-pro, gemini-2.5-pro, true", "llama3:latest, llama3, true",
            "claude-opus-4-6, claude-opus-4-6[1m], true", "deepseek/deepseek-r1, deepseek/deepseek-r1:free, true",
            "claude-sonnet-4-6, claude-sonnet-4.6, false"})
    void knowsModelsByTheirOtherNames(String listed, String asked, boolean there) {
        assertThat(NearestModels.has(List.of(listed), asked)).isEqualTo(there);
    }

    @Test
    void findsTheNearestNames() {
        List<String> listed = List.of("anthropic/claude-sonnet-4.5", "claude-opus-4-6", "gpt-5", "Claude-Sonnet-4-5",
                "text-embedding-3-small");
        assertThat(NearestModels.of(listed, "claude-sonnet-4-5")).containsExactly("anthropic/claude-sonnet-4.5",
                "Claude-Sonnet-4-5");
        assertThat(NearestModels.of(List.of("claude-sonnet-4-5-20250929", "gpt-5"), "Claude Sonnet 4.5"))
                .containsExactly("claude-sonnet-4-5-20250929");
        assertThat(NearestModels.of(List.of("claude-sonnet-4-5", "gpt-5"), "anthropic/Claude 4.5 Sonnet"))
                .containsExactly("claude-sonnet-4-5");
        assertThat(NearestModels.of(listed, "gtp-5")).containsExactly("gpt-5");
        assertThat(NearestModels.of(listed, "quite-another-thing")).isEmpty();
    }

    @Test
    void anInterruptEndsItAtOnceWhileRoutesAreTried() throws Exception {
        try (RawServer server = new RawServer((_, reply) -> reply.socket().getInputStream().read());
                Checkup checkup = new Checkup(server.base("/v1"), Protocol.AUTO)) {
            Checkup.Running<ModelsEvidence> running = checkup.start(new ModelsProbe());
            server.awaitRequest();
            assertThat(running.interrupted()).isInstanceOf(InterruptedException.class);
        }
    }
}
