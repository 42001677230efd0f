package dev.connectiondoctor.stage.http;

import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * One HTTP answer, cut and scrubbed so that it can be shown and saved.
 *
 * @param method request method
 * @param url address asked, without credentials
 * @param status HTTP status, 100-599
 * @param httpVersion {@code HTTP/1.1} or {@code HTTP/2}
 * @param headers the telling headers, lower-case names, scrubbed, without cookies
 * @param contentType media type without parameters, lower case; empty if none was sent
 * @param body beginning of the body (at most 4,096 characters), scrubbed
 * @param bodyBytes bytes received
 * @param bodyComplete false if the body was cut by the peer, by our limit or by a time-out
 * @param error the error that the body carries, whatever its status; null if it carries none
 * @param requestId the id that support asks for first, or null
 * @param retryAfterSeconds how long the service asks to be left alone, by its headers or by the words of its error; null
 *            if it does not say
 * @param answeredBy id of the product that most likely wrote this answer (see {@code Answerer}), {@code unknown} if
 *            nothing tells
 * @param headersMs milliseconds from sending the request to its status line
 * @param totalMs milliseconds from sending the request to the end of the body
 * @param support what else it carries for those who are asked for help
 */
public record HttpAnswer(String method, String url, int status, String httpVersion, Map<String, String> headers,
        String contentType, String body, long bodyBytes, boolean bodyComplete, @Nullable ApiError error,
        @Nullable String requestId, @Nullable Long retryAfterSeconds, String answeredBy, double headersMs,
        double totalMs, Support support) {

    public HttpAnswer {
        support = Objects.requireNonNullElse(support, Support.NONE);
    }

    /** An answer that carries nothing more for support. */
    public HttpAnswer(String method, String url, int status, String httpVersion, Map<String, String> headers,
            String contentType, String body, long bodyBytes, boolean bodyComplete, @Nullable ApiError error,
            @Nullable String requestId, @Nullable Long retryAfterSeconds, String answeredBy, double headersMs,
            double totalMs) {
        this(method, url, status, httpVersion, headers, contentType, body, bodyBytes, bodyComplete, error, requestId,
                retryAfterSeconds, answeredBy, headersMs, totalMs, Support.NONE);
    }

    /**
     * An error as the body worded it.
     *
     * @param type the machine-readable type; empty if none
     * @param code the machine-readable code; empty if none
     * @param message the words, scrubbed, at most 500 characters
     * @param param the parameter of the request that it is about; empty if it names none
     */
    public record ApiError(String type, String code, String message, String param) {
        public ApiError {
            param = Objects.requireNonNullElse(param, "");
        }

        /** An error that names no parameter. */
        public ApiError(String type, String code, String message) {
            this(type, code, message, "");
        }
    }

    /** The same answer with an error that was found elsewhere than in the body as a whole. */
    public HttpAnswer withError(@Nullable ApiError found) {
        return new HttpAnswer(method, url, status, httpVersion, headers, contentType, body, bodyBytes, bodyComplete,
                found, requestId, retryAfterSeconds, answeredBy, headersMs, totalMs, support);
    }

    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    public boolean isRedirect() {
        return status >= 300 && status < 400 && headers.containsKey("location");
    }

    public boolean isJson() {
        return contentType.equals("application/json") || contentType.endsWith("+json");
    }

    public boolean isHtml() {
        return contentType.equals("text/html") || contentType.equals("application/xhtml+xml");
    }
}
