package dev.connectiondoctor.practice.http;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One HTTP request.
 *
 * @param target as on the request line
 * @param version as on the request line, for example {@code HTTP/1.1}
 * @param headers by lower-case name; values of a repeated header are joined by commas
 * @param body the body, empty if there is none
 */
public record Request(String method, String target, String version, Map<String, String> headers, byte[] body) {

    public @Nullable String header(String lowerCaseName) {
        return headers.get(lowerCaseName);
    }

    /** The target without its query. */
    public String path() {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public boolean isGet() {
        return method.equals("GET") || method.equals("HEAD");
    }

    public boolean isPost() {
        return method.equals("POST");
    }

    /** Whether chunks and kept connections are understood. */
    boolean modern() {
        return version.equals("HTTP/1.1");
    }

    boolean wantsClose() {
        return !modern() || "close".equalsIgnoreCase(header("connection"));
    }

    @Override
    public String toString() {
        return method + " " + path();
    }
}
