package dev.connectiondoctor.report;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One request and what came of it, as those who run the service ask for it.
 *
 * @param stage id of the stage that made it
 * @param at when its answer was read; null if not noted
 * @param path of its address, without what follows a question mark
 * @param model the model that was asked; null where none was
 * @param streamed whether a stream was asked for; null where no prompt was sent
 * @param sentBytes bytes of its body; null if not noted
 * @param durationMs milliseconds to the end of the answer
 * @param requestIds ids under which it is found again, by where they were read
 * @param cfRay Cloudflare's own; null if it did not pass there
 * @param edge the edge network that it passed; null if none is known
 * @param bodyMentionsCloudflare whether the body names Cloudflare
 * @param body the beginning of the body of an error; null for a success
 */
public record Asked(String stage, @Nullable Instant at, String method, String url, String path, @Nullable String model,
        int status, String httpVersion, @Nullable Boolean streamed, @Nullable Long sentBytes, double headersMs,
        double durationMs, Map<String, String> requestIds, @Nullable String cfRay, @Nullable String edge,
        boolean bodyMentionsCloudflare, String answeredBy, @Nullable String errorType, @Nullable String errorMessage,
        @Nullable String body) {}
