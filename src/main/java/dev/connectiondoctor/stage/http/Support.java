package dev.connectiondoctor.stage.http;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What an answer carries for those who are asked for help.
 *
 * @param at when the answer was read; null if not noted
 * @param requestIds ids of the request by where they were read (a header's name, or {@code body}), most useful first
 * @param rateLimits the limits that its headers tell of
 * @param retryAt the moment before which the service does not want to be asked again, by its own word; null if it does
 *            not say
 * @param edge id of the edge network that the answer came through (see {@code Answerers}); null if no header tells
 * @param bodyNamesEdge whether the body names that edge
 * @param sentBytes bytes of the request's body; null if not noted
 */
public record Support(@Nullable Instant at, Map<String, String> requestIds, List<RateLimit> rateLimits,
        @Nullable Instant retryAt, @Nullable String edge, boolean bodyNamesEdge, @Nullable Long sentBytes) {
    public static final Support NONE = new Support(null, Map.of(), List.of(), null, null, false);

    /** Of a request of which the size was not noted. */
    public Support(@Nullable Instant at, Map<String, String> requestIds, List<RateLimit> rateLimits,
            @Nullable Instant retryAt, @Nullable String edge, boolean bodyNamesEdge) {
        this(at, requestIds, rateLimits, retryAt, edge, bodyNamesEdge, null);
    }
}
