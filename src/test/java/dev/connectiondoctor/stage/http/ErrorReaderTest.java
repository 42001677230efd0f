package dev.connectiondoctor.stage.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.connectiondoctor.net.Scrubber;
import dev.connectiondoctor.stage.http.HttpAnswer.ApiError;

class ErrorReaderTest {
    private final ErrorReader reader = new ErrorReader(Scrubber.NOTHING);

    static Stream<Arguments> bodies() {
        return Stream.of(
                error("""
                        {"type":"error","error":{"type":"authentication_error","message":"invalid x-api-key"},
                         "request_id":"req_1"}""", "authentication_error", "", "invalid x-api-key"),
                error("""
                        {"error":{"message":"Incorrect API key","type":"invalid_request_error","param":null,
                         "code":"invalid_api_key"}}""", "invalid_request_error", "invalid_api_key",
                        "Incorrect API key"),
                error("{\"error\":{\"code\":\"404\",\"message\":\"Resource not found\"}}", "", "404",
                        "Resource not found"),
                error("[{\"error\":{\"code\":400,\"message\":\"API key not valid\",\"status\":\"INVALID_ARGUMENT\"}}]",
                        "INVALID_ARGUMENT", "400", "API key not valid"),
                error("{\"error\":{\"code\":402,\"message\":\"Insufficient credits\",\"metadata\":{}}}", "", "402",
                        "Insufficient credits"),
                error("{\"error\":\"model 'x' not found\"}", "", "", "model 'x' not found"),
                error("{\"object\":\"error\",\"message\":\"bad\",\"type\":\"BadRequestError\",\"code\":400}",
                        "BadRequestError", "400", "bad"),
                error("{\"error\":{\"code\":503,\"message\":\"Loading model\",\"type\":\"unavailable_error\"}}",
                        "unavailable_error", "503", "Loading model"),
                error("""
                        {"error":{"message":"无可用渠道 (request id: 2026)","type":"one_api_error","param":"",
                         "code":"channel:no_available_key"}}""", "one_api_error", "channel:no_available_key",
                        "无可用渠道 (request id: 2026)"),
                error("{\"message\":\"Endpoint request timed out\"}", "", "", "Endpoint request timed out"),
                error("{\"statusCode\":401,\"message\":\"Access denied\"}", "", "401", "Access denied"),
                error("{\"Message\":\"Forbidden\"}", "", "", "Forbidden"), error("{\"msg\":\"m\"}", "", "", "m"),
                error("{\"err\":\"m\"}", "", "", "m"), error("{\"error_msg\":\"m\"}", "", "", "m"),
                error("{\"header\":{\"message\":\"m\"}}", "", "", "m"),
                error("{\"response\":{\"error\":{\"message\":\"m\",\"code\":\"c\"}}}", "", "c", "m"),
                error("{\"detail\":\"Not Found\"}", "", "", "Not Found"),
                error("{\"detail\":[{\"loc\":[\"body\"],\"msg\":\"field required\"}]}", "", "", "field required"),
                error("{\"error\":{\"message\":\"Provider returned error\",\"code\":429,"
                        + "\"metadata\":{\"raw\":\"m is rate-limited upstream\",\"provider_name\":\"P\"}}}", "", "429",
                        "Provider returned error: m is rate-limited upstream"),
                error("[{\"error\":{\"code\":429,\"message\":\"m\",\"status\":\"RESOURCE_EXHAUSTED\"}},{}]",
                        "RESOURCE_EXHAUSTED", "429", "m"),
                error("{\"type\":\"error\",\"error\":{\"type\":\"rate_limit_error\",\"message\":\"Spend limit reached.\","
                        + "\"details\":{\"error_code\":\"enforced_spend_limit_reached\"}}}", "rate_limit_error",
                        "enforced_spend_limit_reached", "Spend limit reached."),
                error("{\"detail\":{\"error\":{\"message\":\"m\",\"type\":\"t\",\"code\":\"c\"}}}", "t", "c", "m"),
                error("{\"errors\":[{\"message\":\"m\",\"code\":10000}],\"success\":false}", "", "10000", "m"),
                error("{\"errors\":[\"m\"]}", "", "", "m"),
                error("{\"base_resp\":{\"status_code\":1008,\"status_msg\":\"insufficient balance\"}}", "", "1008",
                        "insufficient balance"),
                error("{\"error_code\":17,\"error_msg\":\"Open api daily request limit reached\"}", "", "17",
                        "Open api daily request limit reached"),
                error("{\"cloudflare_error\":true,\"status\":522,\"error_code\":522,\"title\":\"Error 522\","
                        + "\"error_name\":\"connection_timed_out\",\"detail\":\"m\",\"retry_after\":120}",
                        "connection_timed_out", "522", "m"),
                error("{\"__type\":\"ThrottlingException\",\"message\":\"m\"}", "ThrottlingException", "", "m"),
                error("{\"error\":{\"error\":{\"type\":\"t\",\"message\":\"m\",\"code\":\"c\"}}}", "t", "c", "m"),
                error("\"Too Many Requests\"", "", "", "Too Many Requests"),
                error("<?xml version=\"1.0\"?><Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>",
                        "", "AccessDenied", "Access Denied"),
                error("event: error\ndata: {\"error\":{\"type\":\"t\",\"message\":\"m\"}}\n\n", "t", "", "m"),
                error("data: {\"type\": \"error\",\"error\":{\"type\":\"upstream_error\",\"message\":\"m\"}}\n\n",
                        "upstream_error", "", "m"),
                error("data: gone\n\n", "", "", "data: gone"),
                error("<html>\r\n<head><title>504 Gateway Time-out</title></head></html>", "", "",
                        "504 Gateway Time-out"),
                error("<html><body><h1>503 Service Unavailable</h1>\nNo server</body></html>", "", "",
                        "503 Service Unavailable: No server"),
                error("upstream connect error or disconnect/reset before headers", "", "",
                        "upstream connect error or disconnect/reset before headers"),
                error("error code: 502", "", "", "error code: 502"), error("{}", "", "", ""));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void findsTheErrorInEveryShape(String body, ApiError expected) {
        assertThat(reader.read(false, body)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "<html><body>hello</body></html>"})
    void findsNoneWhereNoneIs(String body) {
        assertThat(reader.read(false, body)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"code\":0,\"msg\":\"legacy forwarding path closed\",\"data\":null}",
            "{\"error\":{\"message\":\"no channel\"}}", "{\"error\":\"no channel\"}",
            "{\"success\":false,\"message\":\"x\"}",
            "{\"type\":\"error\",\"error\":{\"type\":\"overloaded_error\"}}", "[{\"error\":{\"code\":400}}]",
            "{\"object\":\"error\",\"message\":\"x\"}",
            "{\"status\":\"failed\",\"error\":{\"code\":\"server_error\"}}",
            "{\"status\":\"error\",\"message\":\"x\"}", "{\"base_resp\":{\"status_code\":1004,\"status_msg\":\"x\"}}",
            "{\"error_code\":17,\"error_msg\":\"x\"}",
            "{\"message\":{\"content\":\"a\"},\"done\":false}\n{\"error\":\"unexpected EOF\"}",
            "data: {\"choices\":[]}\n\ndata: {\"error\":{\"message\":\"x\"}}\n\n",
            "event: message_start\ndata: {}\n\nevent: error\ndata: {\"type\":\"overloaded_error\"}\n\n",
            "event: response.failed\ndata: {\"type\":\"response.failed\",\"response\":{\"error\":{\"code\":\"x\"}}}\n\n"})
    void findsAnErrorInsideASuccess(String body) {
        assertThat(reader.read(true, body)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"data\":[{\"id\":\"m\"}],\"message\":\"ok\"}", "<html><title>Home</title></html>", "OK",
            "{}",
            "{\"choices\":[{\"message\":{\"content\":\"error\"}}],\"error\":null}", "[{\"id\":\"error\"}]",
            "{\"status\":\"completed\",\"error\":null,\"output\":[]}", "{\"type\":\"message\",\"content\":[]}",
            "{\"code\":0,\"message\":\"ok\",\"data\":[{\"id\":\"m\"}]}",
            "{\"base_resp\":{\"status_code\":0,\"status_msg\":\"success\"},\"choices\":[]}",
            "data: {\"choices\":[{\"delta\":{\"content\":\"error\"}}]}\n\ndata: [DONE]\n\n",
            "event: response.created\ndata: {\"response\":{\"error\":null,\"status\":\"in_progress\"}}\n\n",
            "{\"message\":{\"content\":\"a\"},\"done\":false}\n{\"message\":{\"content\":\"b\"},\"done\":true}"})
    void findsNoneInsideARealSuccess(String body) {
        assertThat(reader.read(true, body)).isNull();
    }

    static Stream<Arguments> parameters() {
        return Stream.of(
                arguments("max_tokens",
                        "{\"error\":{\"message\":\"Unsupported parameter: 'max_tokens' is not supported "
                                + "with this model.\",\"param\":\"max_tokens\"}}"),
                arguments("max_tokens",
                        "{\"error\":{\"message\":\"Unsupported parameter: 'max_tokens'\",\"param\":null}}"),
                arguments("body.stream_options",
                        "{\"detail\":[{\"loc\":[\"body\",\"body.stream_options\"],\"msg\":\"x\"}]}"),
                arguments("messages.0.content",
                        "{\"detail\":[{\"loc\":[\"body\",\"messages\",0,\"content\"],\"msg\":\"x\"}]}"),
                arguments("store", "{\"error\":{\"message\":\"store: Extra inputs are not permitted\"}}"),
                arguments("contents", "[{\"error\":{\"status\":\"INVALID_ARGUMENT\",\"details\":[{\"fieldViolations\":"
                        + "[{\"field\":\"contents\"}]}]}}]"),
                arguments("stream", "{\"error\":{\"message\":\"x\",\"param\":\"stream\",\"code\":\"400\"}}"),
                arguments("", "{\"error\":{\"message\":\"bad\",\"param\":\"None\",\"code\":\"400\"}}"),
                arguments("", "{\"error\":{\"message\":\"bad\"}}"));
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void namesTheParameterThatAnErrorIsAbout(String param, String body) {
        assertThat(reader.read(false, body).param()).isEqualTo(param);
    }

    @Test
    void scrubsBeforeItCuts() {
        Scrubber scrubber = text -> text.replace("secret-secret", "[key]");
        String message = "x".repeat(495) + "secret-secret";
        ApiError error = new ErrorReader(scrubber).read(false, "{\"message\":\"" + message + "\"}");
        assertThat(error.message()).hasSizeLessThanOrEqualTo(500).doesNotContain("secr");
    }

    private static Arguments error(String body, String type, String code, String message) {
        return arguments(body, new ApiError(type, code, message));
    }
}
