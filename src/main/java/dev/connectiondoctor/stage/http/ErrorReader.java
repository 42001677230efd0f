package dev.connectiondoctor.stage.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.json.Json;
import dev.connectiondoctor.net.Scrubber;
import dev.connectiondoctor.stage.http.HttpAnswer.ApiError;
import tools.jackson.databind.JsonNode;

/**
 * Finds the error in a body, in the shapes of all vendors and gateways: JSON of any envelope, an array, a line among
 * lines, an event of a stream, a page, XML or plain text.
 */
public final class ErrorReader {
    private static final int LONGEST_MESSAGE = 500;
    private static final int LONGEST_NAME = 100;
    private static final int SEARCHED = 65_536;
    private static final int MOST_LINES = 200;
    private static final Pattern EVENTS = Pattern.compile("(?:data|event|id|retry)?:");

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
        String text = body.strip();
        JsonNode json = unwrapped(Json.read(text));
        if (json.isObject()) {
            return (success ? errorLine(json, text) : Optional.of(json)).map(this::fromJson).orElse(null);
        }
        if (EVENTS.matcher(text).lookingAt()) {
            Optional<ApiError> event = errorEvent(text);
            return event.isPresent() || success ? event.orElse(null) : fromText(text);
        }
        return success ? null : fromText(json.isString() ? json.asString("") : text);
    }

    /** Gemini wraps its error into an array. */
    private static JsonNode unwrapped(JsonNode json) {
        boolean wrapped = json.isArray() && (json.size() == 1 || JsonErrors.saysError(json.path(0)));
        return wrapped ? json.path(0) : json;
    }

    /** Of several objects, one a line, the one that says that it is an error. */
    private static Optional<JsonNode> errorLine(JsonNode first, String text) {
        if (JsonErrors.saysError(first)) {
            return Optional.of(first);
        }
        return text.indexOf('\n') < 0
                ? Optional.empty()
                : text.lines()
                        .limit(MOST_LINES)
                        .filter(line -> line.startsWith("{") && line.endsWith("}"))
                        .map(Json::read)
                        .filter(JsonErrors::saysError)
                        .findFirst();
    }

    private Optional<ApiError> errorEvent(String text) {
        List<SseParser.Event> events = new ArrayList<>();
        SseParser parser = new SseParser(events::add);
        parser.read(text.substring(0, Math.min(text.length(), SEARCHED)).getBytes(StandardCharsets.UTF_8));
        parser.end();
        Predicate<SseParser.Event> named = event -> "error".equals(event.name());
        return events.stream()
                .filter(event -> named.test(event) || JsonErrors.saysError(Json.read(event.data())))
                .map(event -> read(false, event.data()))
                .flatMap(Stream::ofNullable)
                .findFirst();
    }

    private ApiError fromJson(JsonNode body) {
        String message = JsonErrors.message(body).strip();
        String param = JsonErrors.param(body);
        return error(JsonErrors.type(body), JsonErrors.code(body), message,
                param.isBlank() ? NamedParameter.in(message) : param);
    }

    private @Nullable ApiError fromText(String body) {
        String searched = body.substring(0, Math.min(body.length(), SEARCHED));
        if (PageErrors.isXml(searched)) {
            return error("", PageErrors.xmlCode(searched), PageErrors.xmlMessage(searched), "");
        }
        String words = searched.startsWith("<") ? PageErrors.words(searched) : body;
        return words.isBlank() ? null : error("", "", words.strip(), NamedParameter.in(words));
    }

    private ApiError error(String type, String code, String message, String param) {
        return new ApiError(scrubber.scrub(type, LONGEST_NAME), scrubber.scrub(code, LONGEST_NAME),
                scrubber.scrub(message, LONGEST_MESSAGE), scrubber.scrub(param, LONGEST_NAME));
    }
}
