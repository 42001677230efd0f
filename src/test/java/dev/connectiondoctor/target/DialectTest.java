package dev.connectiondoctor.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.connectiondoctor.json.Json;
import dev.connectiondoctor.target.StreamSignal.Kind;
import tools.jackson.databind.JsonNode;

class DialectTest {
    private static final Dialect ANTHROPIC = Dialect.of(Protocol.ANTHROPIC);
    private static final Dialect CHAT = Dialect.of(Protocol.OPENAI_CHAT);
    private static final Dialect RESPONSES = Dialect.of(Protocol.OPENAI_RESPONSES);

    @ParameterizedTest
    @CsvSource({"anthropic, '', /v1/models?limit=1000, /v1/messages",
            "anthropic, /api, /api/v1/models?limit=1000, /api/v1/messages",
            "openai-chat, /v1, /v1/models, /v1/chat/completions", "openai-chat, '', /models, /chat/completions",
            "openai-responses, /v1, /v1/models, /v1/responses"})
    void putsRoutesBehindTheBaseAsTheUsersToolWould(String protocol, String path, String models, String prompts) {
        Dialect dialect = Dialect.of(Protocol.byId(protocol).orElseThrow());
        BaseUrl base = new BaseUrl("", null, -1, "https", "api.example.com", 8443, path, false, false);
        assertThat(dialect.modelsUrl(base)).isEqualTo("https://api.example.com:8443" + models);
        assertThat(dialect.promptUrl(base)).isEqualTo("https://api.example.com:8443" + prompts);
    }

    @Test
    void carriesTheKeyInTheDialectsOwnHeader() {
        assertThat(ANTHROPIC.keyHeader("k").carrying("k")).isEqualTo(new Dialect.Header("x-api-key", "k"));
        assertThat(ANTHROPIC.headers()).containsExactlyEntriesOf(Map.of("anthropic-version", "2023-06-01"));
        assertThat(CHAT.keyHeader("k").carrying("k")).isEqualTo(new Dialect.Header("authorization", "Bearer k"));
        assertThat(RESPONSES.keyHeader("k").carrying("k")).isEqualTo(new Dialect.Header("authorization", "Bearer k"));
    }

    @Test
    void noDialectIsCalledAuto() {
        assertThatThrownBy(() -> Dialect.of(Protocol.AUTO)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void wordsPrompts() {
        Prompt brief = Prompt.brief("m", 16);
        Prompt lengthy = Prompt.lengthy("m", 2048, "abc");
        JsonNode messages = Json.read(ANTHROPIC.body(lengthy));
        assertThat(messages.path("max_tokens").asInt()).isEqualTo(2048);
        assertThat(messages.path("stream").asBoolean()).isTrue();
        assertThat(messages.at("/messages/0/content").asString()).startsWith("abc Count");
        JsonNode chat = Json.read(CHAT.body(lengthy));
        assertThat(chat.path("max_completion_tokens").asInt()).isEqualTo(2048);
        assertThat(chat.at("/stream_options/include_usage").asBoolean()).isTrue();
        JsonNode older = Json.read(CHAT.body(brief.withTokenLimitName(Prompt.TokenLimitName.MAX_TOKENS)));
        assertThat(older.path("max_tokens").asInt()).isEqualTo(16);
        assertThat(older.has("max_completion_tokens") || older.has("stream") || older.has("stream_options")).isFalse();
        JsonNode responses = Json.read(RESPONSES.body(brief));
        assertThat(responses.path("max_output_tokens").asInt()).isEqualTo(16);
        assertThat(responses.path("store").asBoolean(true)).isFalse();
        assertThat(responses.path("input").asString()).isEqualTo("Reply with the word OK.");
    }

    @Test
    void readsWholeAnswers() {
        assertThat(ANTHROPIC.completion("""
                {"content":[{"type":"thinking","thinking":"hm"},{"type":"text","text":"O"},{"type":"text","text":"K"}],
                 "stop_reason":"end_turn","usage":{"input_tokens":3,"cache_read_input_tokens":2,"output_tokens":4}}"""))
                .isEqualTo(new Completion("OK", "end_turn", new StreamSignal.Usage(5, 4, 0)));
        assertThat(CHAT.completion("""
                {"choices":[{"message":{"content":"OK"},"finish_reason":"length"}],
                 "usage":{"prompt_tokens":5,"completion_tokens":4}}"""))
                .isEqualTo(new Completion("OK", "length", new StreamSignal.Usage(5, 4, 0)));
        assertThat(CHAT.completion("{\"choices\":[{\"message\":{\"content\":null}}]}"))
                .isEqualTo(new Completion("", null, null));
        assertThat(RESPONSES.completion("""
                {"status":"incomplete","incomplete_details":{"reason":"max_output_tokens"},"output":[
                 {"type":"reasoning"},{"type":"message","content":[{"type":"output_text","text":"OK"}]}]}"""))
                .isEqualTo(new Completion("OK", "max_output_tokens", null));
    }

    static Stream<Arguments> events() {
        return Stream.of(
                arguments(ANTHROPIC, "message_start", "{\"type\":\"message_start\",\"message\":{\"usage\":"
                        + "{\"input_tokens\":7,\"output_tokens\":1}}}",
                        List.of(new StreamSignal.Started(), new StreamSignal.Usage(7, 0, 0))),
                arguments(ANTHROPIC, null, "{\"type\": \"ping\"}", List.of(new StreamSignal.Ping())),
                arguments(ANTHROPIC, null, delta("text_delta", "text"), content(Kind.TEXT)),
                arguments(ANTHROPIC, null, delta("thinking_delta", "thinking"), content(Kind.REASONING)),
                arguments(ANTHROPIC, null, delta("input_json_delta", "partial_json"), content(Kind.ARGUMENTS)),
                arguments(ANTHROPIC, null, delta("signature_delta", "signature"), List.of(new StreamSignal.Other())),
                arguments(ANTHROPIC, "message_delta", "{\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\"x\"},"
                        + "\"usage\":{\"output_tokens\":8}}",
                        List.of(new StreamSignal.Finish("x"), new StreamSignal.Usage(0, 8, 0))),
                arguments(ANTHROPIC, "message_stop", "{}", List.of(new StreamSignal.Terminal())),
                arguments(ANTHROPIC, null, "{\"type\":\"error\"}",
                        List.of(new StreamSignal.Error("{\"type\":\"error\"}"))),
                arguments(CHAT, null, "[DONE]", List.of(new StreamSignal.Done())),
                arguments(CHAT, null, "{\"choices\":[],\"prompt_filter_results\":[]}",
                        List.of(new StreamSignal.Other())),
                arguments(CHAT, null, "{\"choices\":[{\"delta\":{\"role\":\"assistant\",\"content\":\"\"}}]}",
                        List.of(new StreamSignal.Started())),
                arguments(CHAT, null, "{\"choices\":[{\"delta\":{\"content\":\"abc\"},\"finish_reason\":\"stop\"}],"
                        + "\"usage\":{\"prompt_tokens\":1,\"completion_tokens\":2,"
                        + "\"completion_tokens_details\":{\"reasoning_tokens\":1}}}",
                        List.of(new StreamSignal.Content(Kind.TEXT, 3), new StreamSignal.Finish("stop"),
                                new StreamSignal.Usage(1, 2, 1))),
                arguments(CHAT, null, "{\"choices\":[{\"delta\":{\"reasoning_content\":\"abc\"}}]}",
                        content(Kind.REASONING)),
                arguments(CHAT, null, "{\"choices\":[{\"delta\":{\"tool_calls\":[{\"function\":"
                        + "{\"arguments\":\"abc\"}}]}}]}", content(Kind.ARGUMENTS)),
                arguments(CHAT, null, "{\"error\":{\"code\":502}}",
                        List.of(new StreamSignal.Error("{\"error\":{\"code\":502}}"))),
                arguments(CHAT, "error", "oops", List.of(new StreamSignal.Error("oops"))),
                arguments(CHAT, null, "{not json", List.of(new StreamSignal.Other())),
                arguments(RESPONSES, null, "{\"type\":\"response.created\"}", List.of(new StreamSignal.Started())),
                arguments(RESPONSES, null, "{\"type\":\"response.output_text.delta\",\"delta\":\"abc\"}",
                        content(Kind.TEXT)),
                arguments(RESPONSES, null, "{\"type\":\"response.refusal.delta\",\"delta\":\"abc\"}",
                        content(Kind.REFUSAL)),
                arguments(RESPONSES, null, "{\"type\":\"response.incomplete\",\"response\":{\"status\":\"incomplete\","
                        + "\"incomplete_details\":{\"reason\":\"max_output_tokens\"}}}",
                        List.of(new StreamSignal.Finish("max_output_tokens"), new StreamSignal.Terminal())),
                arguments(RESPONSES, null, "{\"type\":\"response.failed\"}",
                        List.of(new StreamSignal.Error("{\"type\":\"response.failed\"}"))));
    }

    @ParameterizedTest
    @MethodSource("events")
    void readsEvents(Dialect dialect, @Nullable String event, String data, List<StreamSignal> expected) {
        assertThat(dialect.signals(event, data)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(value = Protocol.class, names = "AUTO", mode = EnumSource.Mode.EXCLUDE)
    void readsAnythingWithoutFailing(Protocol protocol) {
        Dialect dialect = Dialect.of(protocol);
        for (String data : List.of("", "null", "[]", "1", "\"x\"", "{", "{\"choices\":1}", "{\"type\":{}}",
                "[".repeat(5_000),
                "{\"choices\":[{\"delta\":[]}],\"usage\":\"x\"}", "{\"type\":\"message_start\"}")) {
            assertThat(dialect.signals(null, data)).isNotEmpty();
            assertThat(dialect.completion(data).text()).isEmpty();
            assertThat(dialect.models(data)).isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"data\":[{\"id\":\"a\"},{\"id\":\"b\"}]}",
            "{\"models\":[{\"name\":\"a\"},{\"model\":\"b\"}]}",
            "[{\"id\":\"a\"},{\"id\":\"b\"}]", "[\"a\",\"b\"]"})
    void readsListsOfAllShapes(String body) {
        assertThat(CHAT.models(body)).isEqualTo(new ModelList(true, List.of("a", "b"), false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "<html>", "{\"data\":{}}", "{\"data\":[{}]}", "{\"data\":[[\"a\"]]}", "\"a\"", ""})
    void tellsListsFromOtherThings(String body) {
        assertThat(CHAT.models(body)).isEqualTo(ModelList.NONE);
    }

    @Test
    void anEmptyListIsAListAndALongOneIsCut() {
        assertThat(CHAT.models("{\"data\":[]}")).isEqualTo(new ModelList(true, List.of(), false));
        assertThat(ANTHROPIC.models("{\"data\":[{\"id\":\"a\"}],\"has_more\":true}").more()).isTrue();
        ModelList cut = CHAT.models("[" + "\"a\",".repeat(2_500) + "\"b\"]");
        assertThat(cut.ids()).hasSize(2_000);
        assertThat(cut.more()).isTrue();
    }

    private static List<StreamSignal> content(Kind kind) {
        return List.of(new StreamSignal.Content(kind, 3));
    }

    private static String delta(String type, String field) {
        return "{\"type\":\"content_block_delta\",\"delta\":{\"type\":\"" + type + "\",\"" + field + "\":\"abc\"}}";
    }
}
