package dev.connectiondoctor.stage.http;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.json.Json;
import dev.connectiondoctor.net.Scrubber;
import dev.connectiondoctor.stage.http.HttpAnswer.ApiError;
import tools.jackson.databind.JsonNode;

/** Finds the error in a body, in the shapes of all vendors and gateways. */
public final class ErrorReader {
    private static final int LONGEST_MESSAGE = 500;
    private static final int LONGEST_NAME = 100;
    private static final int SEARCHED = 65_536;
    private static final Pattern TITLE = Pattern.compile("<title[^>]*>([^<]*)<", Pattern.CASE_INSENSITIVE);
    private static final Pattern HEADING = Pattern.compile("<h1[^>]*>([^<]*)<", Pattern.CASE_INSENSITIVE);

    /** Where the words are, most telling first. */
    private static final List<Function<JsonNode, JsonNode>> WORDS = List.of(body -> body.path("error").path("message"),
            body -> body.path("message"), body -> body.path("Message"), body -> body.path("msg"),
            body -> body.path("err"), body -> body.path("error_msg"), body -> body.path("header").path("message"),
            body -> body.path("response").path("error").path("message"), body -> body.path("error"),
            body -> body.path("detail"), body -> body.path("detail").path(0).path("msg"),
            body -> body.path("detail").path("message"), body -> body.path("errors").path(0).path("message"),
            body -> body.path("error_description"), body -> body.path("title"));

    private final Scrubber scrubber;

    public ErrorReader(Scrubber scrubber) {
        this.scrubber = scrubber;
    }

    /**
     * The error that a body carries. After success only what says of itself that it is an error counts; otherwise any
     * words will do, down to a page's title or the plain text.
     *
     * @return null if there is none
     */
    public @Nullable ApiError read(boolean success, String body) {
        JsonNode json = unwrapped(Json.read(body.strip()));
        if (json.isObject()) {
            return success && !saysError(json) ? null : fromJson(json);
        }
        return success ? null : fromText(body.strip());
    }

    /** Gemini wraps its error into an array. */
    private static JsonNode unwrapped(JsonNode json) {
        return json.isArray() && json.size() == 1 ? json.path(0) : json;
    }

    private static boolean saysError(JsonNode json) {
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
        boolean words = Stream.of("msg", "message", "err", "error_msg").anyMatch(name -> json.path(name).isString());
        boolean content = Stream.of("data", "choices", "content", "output", "models", "result")
                .anyMatch(name -> Json.present(json.path(name)));
        boolean refused = json.path("success").isBoolean() && !json.path("success").asBoolean();
        return words && (refused || json.has("code") && !content);
    }

    private ApiError fromJson(JsonNode body) {
        JsonNode error = error(body);
        String type = first(error.path("type"), error.path("status"), body.path("type"), body.path("__type"));
        String code = first(error.path("code"), body.path("code"), body.path("statusCode"));
        String message = WORDS.stream()
                .map(where -> Json.text(where.apply(body)))
                .filter(words -> !words.isBlank())
                .findFirst()
                .orElse("");
        return new ApiError(scrubber.scrub(type, LONGEST_NAME), scrubber.scrub(code, LONGEST_NAME),
                scrubber.scrub(message.strip(), LONGEST_MESSAGE));
    }

    private static JsonNode error(JsonNode body) {
        return Stream.of(body.path("error"), body.path("response").path("error"))
                .filter(JsonNode::isObject)
                .findFirst()
                .orElse(body);
    }

    private static String first(JsonNode... candidates) {
        return Stream.of(candidates).map(Json::text).filter(text -> !text.isBlank()).findFirst().orElse("");
    }

    private @Nullable ApiError fromText(String body) {
        String searched = body.substring(0, Math.min(body.length(), SEARCHED));
        String words = searched.startsWith("<") ? pageTitle(searched) : body;
        return words.isBlank() ? null : new ApiError("", "", scrubber.scrub(words.strip(), LONGEST_MESSAGE));
    }

    private static String pageTitle(String page) {
        return Stream.of(TITLE, HEADING)
                .map(pattern -> pattern.matcher(page))
                .filter(Matcher::find)
                .map(found -> found.group(1).strip())
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse("");
    }
}
