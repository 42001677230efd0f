package dev.connectiondoctor.fault;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.net.Scrubber;
import dev.connectiondoctor.stage.http.ErrorReader;
import dev.connectiondoctor.stage.http.HttpAnswer;
import dev.connectiondoctor.stage.http.Support;
import dev.connectiondoctor.stage.http.TokenUsage;
import dev.connectiondoctor.stage.models.ModelsEvidence;
import dev.connectiondoctor.stage.shortprompt.ShortPromptEvidence;

/** Answers of a service, made by hand. */
final class Talk {
    static final String PROMPT_URL = Seen.BASE + "/chat/completions";

    private Talk() {}

    /** An answer in JSON; with a message it carries an error. */
    static HttpAnswer json(int status, String message) {
        return error(status, "", "", message);
    }

    static HttpAnswer error(int status, String type, String code, String message) {
        boolean any = !(type + code + message).isEmpty();
        String body = any ? "{\"error\":{\"message\":\"" + message + "\"}}" : "{\"data\":[]}";
        return answer(status, "application/json", body, any ? new HttpAnswer.ApiError(type, code, message) : null,
                "unknown");
    }

    static HttpAnswer html(int status, String page, String answeredBy) {
        return answer(status, "text/html", page, null, answeredBy);
    }

    static HttpAnswer stream() {
        return answer(200, "text/event-stream", "data: {}", null, "unknown");
    }

    /** A stream that ends in an error event. */
    static HttpAnswer brokenStream() {
        return answer(200, "text/event-stream", "event: error", new HttpAnswer.ApiError("api_error", "", "Broken"),
                "unknown");
    }

    static HttpAnswer answer(int status, String type, String body, HttpAnswer.@Nullable ApiError error, String by) {
        return new HttpAnswer("POST", PROMPT_URL, status, "HTTP/1.1", Map.of(), type, body, body.length(), true, error,
                "req_1", null, by, 250, 260);
    }

    static HttpAnswer by(HttpAnswer old, String answeredBy) {
        return new HttpAnswer(old.method(), old.url(), old.status(), old.httpVersion(), old.headers(),
                old.contentType(),
                old.body(), old.bodyBytes(), old.bodyComplete(), old.error(), old.requestId(), old.retryAfterSeconds(),
                answeredBy, old.headersMs(), old.totalMs(), old.support());
    }

    static HttpAnswer at(HttpAnswer old, String url) {
        return new HttpAnswer("GET", url, old.status(), old.httpVersion(), old.headers(), old.contentType(), old.body(),
                old.bodyBytes(), old.bodyComplete(), old.error(), old.requestId(), old.retryAfterSeconds(),
                old.answeredBy(), old.headersMs(), old.totalMs(), old.support());
    }

    static HttpAnswer with(HttpAnswer old, Map<String, String> headers, @Nullable Long retryAfter) {
        return new HttpAnswer(old.method(), old.url(), old.status(), old.httpVersion(), headers, old.contentType(),
                old.body(), old.bodyBytes(), old.bodyComplete(), old.error(), old.requestId(), retryAfter,
                old.answeredBy(), old.headersMs(), old.totalMs(), old.support());
    }

    /** The answer came after so many milliseconds. */
    static HttpAnswer after(HttpAnswer old, double millis) {
        return new HttpAnswer(old.method(), old.url(), old.status(), old.httpVersion(), old.headers(),
                old.contentType(),
                old.body(), old.bodyBytes(), old.bodyComplete(), old.error(), old.requestId(), old.retryAfterSeconds(),
                old.answeredBy(), millis, millis, old.support());
    }

    static HttpAnswer with(HttpAnswer old, Support support) {
        return new HttpAnswer(old.method(), old.url(), old.status(), old.httpVersion(), old.headers(),
                old.contentType(),
                old.body(), old.bodyBytes(), old.bodyComplete(), old.error(), old.requestId(), old.retryAfterSeconds(),
                old.answeredBy(), old.headersMs(), old.totalMs(), support);
    }

    /** An answer in JSON by a known product. */
    static HttpAnswer said(int status, String answeredBy, String body) {
        return answer(status, "application/json", body, new ErrorReader(Scrubber.NOTHING).read(false, body),
                answeredBy);
    }

    static ShortPromptEvidence prompt(HttpAnswer answer, @Nullable HttpAnswer streamed) {
        return new ShortPromptEvidence(answer.status(), answer.requestId(), answer.isSuccess() ? "OK" : "",
                TokenUsage.NONE, "small-1", "stop", answer, streamed);
    }

    /** "OK", with nothing of an answer in it. */
    static ShortPromptEvidence nothing(HttpAnswer answer, @Nullable HttpAnswer streamed) {
        return new ShortPromptEvidence(answer.status(), answer.requestId(), "", null, "small-1", null, answer,
                streamed);
    }

    static Models models(String protocol, HttpAnswer answer) {
        return new Models(protocol, at(answer, Seen.BASE + "/models"),
                answer.isSuccess() && answer.isJson() && answer.error() == null,
                answer.isSuccess() ? Boolean.TRUE : null, Map.of(), List.of());
    }

    static Models models(HttpAnswer answer) {
        return models("openai-chat", answer);
    }

    /** The list of models, as a test changes it. */
    record Models(String protocol, HttpAnswer answer, boolean listed, @Nullable Boolean found,
            Map<String, Integer> routes, List<ModelsEvidence.Variant> variants) {

        Models found(boolean value) {
            return new Models(protocol, answer, listed, value, routes, variants);
        }

        /** "OK", but no list. */
        Models unlisted() {
            return new Models(protocol, answer, false, null, routes, variants);
        }

        Models routes(Map<String, Integer> value) {
            return new Models(protocol, answer, listed, found, value, variants);
        }

        Models variant(String url, int status, boolean api) {
            return new Models(protocol, answer, listed, found, routes,
                    List.of(new ModelsEvidence.Variant(url, status, api)));
        }

        ModelsEvidence made() {
            return new ModelsEvidence(answer.status(), listed ? List.of("small-1", "large-1") : List.of(), null,
                    protocol,
                    "given", routes, listed, found, List.of("small-1"), answer, variants);
        }
    }
}
