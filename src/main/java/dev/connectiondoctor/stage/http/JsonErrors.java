package dev.connectiondoctor.stage.http;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.connectiondoctor.json.Json;
import tools.jackson.databind.JsonNode;

/** Where the envelopes of all vendors have an error's words, names and parameter. */
final class JsonErrors {
    private static final Set<String> FAILED = Set.of("error", "fail", "failed");
    private static final List<String> PLAIN_WORDS = List.of("msg", "message", "err", "error_msg", "errmsg",
            "error_message", "errorMessage");
    private static final List<String> CONTENTS = List.of("data", "choices", "content", "output", "models", "result");
    /** What routers say in place of the words of the service that they asked. */
    private static final String SECOND_HAND = "Provider returned error";

    /** Where the words are, most telling first. */
    private static final List<Function<JsonNode, JsonNode>> WORDS = List.of(at("error", "message"), at("message"),
            at("Message"), at("msg"), at("err"), at("error_msg"), at("errmsg"), at("header", "message"),
            at("response", "error", "message"), at("error", "error", "message"), at("error", "msg"), at("error"),
            at("base_resp", "status_msg"), at("detail"), body -> body.path("detail").path(0).path("msg"),
            at("detail", "message"), at("detail", "error", "message"), at("detail", "error"), at("detail", "msg"),
            body -> body.path("errors").path(0).path("message"), body -> body.path("errors").path(0).path("detail"),
            body -> body.path("errors").path(0), at("error_message"), at("errorMessage"), at("error_description"),
            at("title"), at("reason"), at("description"));

    private JsonErrors() {}

    /** Whether the body says of itself that it is an error. */
    static boolean saysError(JsonNode json) {
        return named(json.path("error")) || named(json.path("response").path("error"))
                || Json.text(json.path("type")).equals("error") || Json.text(json.path("object")).equals("error")
                || isBusinessError(json);
    }

    private static boolean named(JsonNode error) {
        return Json.present(error) && !error.isBoolean() && !(error.isString() && error.asString("").isEmpty())
                && !(error.isObject() && error.isEmpty());
    }

    /** {@code {"code":0,"msg":"…","data":null}}: an answer in another system's envelope, without anything in it. */
    private static boolean isBusinessError(JsonNode json) {
        boolean words = PLAIN_WORDS.stream().anyMatch(name -> json.path(name).isString());
        boolean content = CONTENTS.stream().anyMatch(name -> Json.present(json.path(name)));
        boolean refused = json.path("success").isBoolean() && !json.path("success").asBoolean()
                || FAILED.contains(Json.text(json.path("status"))) && !content;
        boolean coded = (json.has("code") || json.has("error_code") || json.has("errcode")) && !content;
        return words && (refused || coded) || Json.number(json.path("base_resp").path("status_code")) != 0;
    }

    static String message(JsonNode body) {
        String words = WORDS.stream()
                .map(where -> Json.text(where.apply(body)))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
        String source = Json.text(body.path("error").path("metadata").path("raw"));
        return words.equals(SECOND_HAND) && !source.isBlank() ? words + ": " + source : words;
    }

    static String type(JsonNode body) {
        JsonNode error = error(body);
        JsonNode status = error.path("status");
        return first(body.path("error_name"), error.path("type"), status.isString() ? status : error.path("none"),
                body.path("type"), body.path("__type"), error.path("error").path("type"));
    }

    static String code(JsonNode body) {
        JsonNode error = error(body);
        return first(error.path("code"), body.path("code"), body.path("statusCode"), body.path("error_code"),
                body.path("errcode"), body.path("base_resp").path("status_code"),
                error.path("details").path("error_code"), error.path("error").path("code"));
    }

    /** The parameter that the error is about; empty if it names none. */
    static String param(JsonNode body) {
        JsonNode error = error(body);
        String named = first(error.path("param"), body.path("param"), body.path("field"));
        if (!named.isEmpty() && !named.equals("None")) {
            return named;
        }
        String violated = Stream.of(error.path("details").path(0), error.path("details").path(1))
                .map(detail -> Json.text(detail.path("fieldViolations").path(0).path("field")))
                .filter(field -> !field.isBlank())
                .findFirst()
                .orElse("");
        return violated.isEmpty() ? location(body.path("detail").path(0).path("loc")) : violated;
    }

    /** FastAPI says where in the request the fault is, step by step. */
    private static String location(JsonNode steps) {
        return steps.isArray()
                ? steps.valueStream()
                        .map(Json::text)
                        .filter(step -> !step.equals("body") && !step.isEmpty())
                        .collect(Collectors.joining("."))
                : "";
    }

    private static JsonNode error(JsonNode body) {
        return Stream.of(body.path("error"), body.path("response").path("error"), body.path("detail").path("error"),
                body.path("errors").path(0)).filter(JsonNode::isObject).findFirst().orElse(body);
    }

    private static String first(JsonNode... candidates) {
        return Stream.of(candidates).map(Json::text).filter(text -> !text.isBlank()).findFirst().orElse("");
    }

    private static Function<JsonNode, JsonNode> at(String... path) {
        return body -> {
            JsonNode node = body;
            for (String step : path) {
                node = node.path(step);
            }
            return node;
        };
    }
}
