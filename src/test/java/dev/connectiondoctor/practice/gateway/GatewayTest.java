package dev.connectiondoctor.practice.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.connectiondoctor.practice.http.Answer;
import dev.connectiondoctor.practice.http.Request;
import dev.connectiondoctor.target.Protocol;

class GatewayTest {
    private static final Map<String, String> OPENAI = Map.of("authorization", "Bearer right");
    private static final Map<String, String> ANTHROPIC = Map.of("x-api-key", "right", "anthropic-version",
            "2023-06-01");

    private final Gateway gateway = Gateway.of("right", List.of("small", "large"),
            EnumSet.range(Protocol.ANTHROPIC, Protocol.OPENAI_RESPONSES));

    @Test
    void listsModelsInTheWordsOfWhoAsks() {
        assertThat(page(get("/v1/models", OPENAI)).text())
                .startsWith("{\"object\":\"list\",\"data\":[{\"id\":\"small\"");
        assertThat(page(get("/v1/models", ANTHROPIC)).text())
                .startsWith("{\"data\":[{\"type\":\"model\",\"id\":\"small\"")
                .endsWith("\"has_more\":false,\"first_id\":\"small\",\"last_id\":\"large\"}");
    }

    @Test
    void anthropicTakesEitherHeaderAndWantsItsVersion() {
        Map<String, String> bearer = Map.of("authorization", "Bearer right", "anthropic-version", "2023-06-01");
        assertThat(page(get("/v1/models", bearer)).status()).isEqualTo(200);
        Answer.Page withoutVersion = page(get("/v1/models", Map.of("x-api-key", "right")));
        assertThat(withoutVersion.status()).isEqualTo(400);
        assertThat(withoutVersion.text()).contains("anthropic-version: header is required");
    }

    @Test
    void everyVendorRefusesInItsOwnShape() {
        assertThat(page(get("/v1/models", Map.of("anthropic-version", "2023-06-01"))).text())
                .startsWith("{\"type\":\"error\",\"error\":{\"type\":\"authentication_error\"")
                .contains("\"req_01");
        Gateway chat = Gateway.of("right", List.of("small"), Set.of(Protocol.OPENAI_CHAT));
        assertThat(page(chat.answer(request("GET", "/v1/models", Map.of("authorization", "Bearer wrong"), ""))).text())
                .startsWith("{\"error\":{\"message\":\"Incorrect API key provided.")
                .endsWith("\"type\":\"invalid_request_error\",\"param\":null,\"code\":\"invalid_api_key\"}}");
    }

    @ParameterizedTest
    @CsvSource({"GET, /v1/chat/completions", "POST, /v1/models", "POST, /chat/completions", "POST, /v1/v1/responses",
            "GET, /", "DELETE, /v1/messages"})
    void unknownRoutesAreNotFoundAndNeedNoKey(String method, String path) {
        Answer.Page page = page(gateway.answer(request(method, path, Map.of(), "")));
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.headers()).containsEntry("Content-Type", "application/json");
    }

    @Test
    void speaksOnlyWhatItWasTold() {
        Gateway chat = Gateway.of("right", List.of("small"), Set.of(Protocol.OPENAI_CHAT));
        assertThat(page(chat.answer(request("POST", "/v1/responses", OPENAI, "{}"))).status()).isEqualTo(404);
        assertThat(page(chat.answer(request("POST", "/v1/chat/completions", Map.of(), "{}"))).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /v1/chat/completions | {                                      | 400 | could not parse
            /v1/chat/completions | []                                     | 400 | could not parse
            /v1/chat/completions | {"model":"small"}                      | 400 | Missing required parameter: 'messages'
            /v1/chat/completions | {"model":"huge","messages":[]}         | 404 | model_not_found
            /v1/responses        | {"input":"hello"}                      | 400 | Missing required parameter: 'model'
            /v1/messages         | {"model":"small","messages":[]}        | 400 | max_tokens: Field required
            """)
    void badPromptsAreRefused(String path, String body, int status, String words) {
        Answer.Page page = page(gateway.answer(request("POST", path, headers(path), body)));
        assertThat(page.status()).isEqualTo(status);
        assertThat(page.text()).contains(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"model":"small","messages":[{"role":"user","content":"Reply with the word Yes"}]}                        | "Yes"
            {"model":"small","messages":[{"role":"user","content":[{"type":"text","text":"Count from 1 to 3"}]}]}     | "1\\n2\\n3\\n"
            {"model":"small","max_tokens":4,"messages":[{"role":"user","content":"Count from 1 to 9"}]}               | "1\\n2\\n"
            {"model":"small","max_completion_tokens":0,"messages":[{"role":"user","content":"Count from 1 to 9"}]}    | ""
            {"model":"small","messages":[{"role":"user","content":"Who are you?"}]}                                   | it can count
            """)
    void promptsAreAnswered(String body, String words) {
        Answer.Page page = page(gateway.answer(request("POST", "/v1/chat/completions", OPENAI, body)));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains(words);
    }

    @Test
    void usageInChatStreamsComesOnlyWhenWanted() {
        String body = "{\"model\":\"small\",\"stream\":true,\"messages\":[{\"role\":\"user\",\"content\":\"hi\"}]}";
        Answer answer = gateway.answer(request("POST", "/v1/chat/completions", OPENAI, body));
        assertThat(((Answer.Events) answer).frames()).noneMatch(frame -> frame.data().contains("completion_tokens"));
    }

    private Answer get(String path, Map<String, String> headers) {
        return gateway.answer(request("GET", path, headers, ""));
    }

    private static Map<String, String> headers(String path) {
        return path.equals("/v1/messages") ? ANTHROPIC : OPENAI;
    }

    private static Request request(String method, String path, Map<String, String> headers, String body) {
        return new Request(method, path, "HTTP/1.1", headers, body.getBytes(StandardCharsets.UTF_8));
    }

    private static Answer.Page page(Answer answer) {
        return (Answer.Page) answer;
    }
}
