package dev.connectiondoctor.stage.http;

import java.time.Clock;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.net.Scrubber;

/** Turns an answer off the line into one that can be shown and saved. */
public final class AnswerReader {
    private static final int SHOWN = 4_096;
    private static final int LONGEST_SECRET = 2_048;

    /** In the order of how much support can do with them. */
    private static final List<String> REQUEST_IDS = List.of("request-id", "x-request-id", "x-oneapi-request-id",
            "x-litellm-call-id", "x-generation-id", "x-amzn-requestid", "apim-request-id", "x-ms-request-id",
            "x-azure-ref", "cf-ray");

    private final Scrubber scrubber;
    private final Clock clock;

    public AnswerReader(Scrubber scrubber, Clock clock) {
        this.scrubber = scrubber;
        this.clock = clock;
    }

    public HttpAnswer read(RawAnswer raw) {
        return read(raw, new ErrorReader(scrubber).read(raw.isSuccess(), raw.text()));
    }

    /** @param error the error that the answer carries, found elsewhere than in the body as a whole */
    public HttpAnswer read(RawAnswer raw, HttpAnswer.@Nullable ApiError error) {
        return new HttpAnswer(raw.method(), scrubber.scrub(raw.url()), raw.status(), raw.httpVersion(),
                SafeHeaders.of(raw.headers(), scrubber), scrubber.scrub(raw.contentType(), 100), shown(raw),
                raw.bodyBytes(), raw.complete(), error, requestId(raw),
                RetryAfter.seconds(raw.header("retry-after"), clock.instant()), Answerers.standard().of(raw),
                raw.headersMs(), raw.totalMs());
    }

    /** A body that was cut may end in the middle of a secret, which no scrubber recognises: that end is left out. */
    private String shown(RawAnswer raw) {
        String clean = scrubber.scrub(raw.text());
        boolean cut = raw.body().length < raw.bodyBytes() || !raw.complete();
        if (!cut || clean.length() > SHOWN + LONGEST_SECRET) {
            return scrubber.scrub(clean, SHOWN);
        }
        return raw.body().length < raw.bodyBytes()
                ? clean.substring(0, Math.max(0, clean.length() - LONGEST_SECRET))
                : scrubber.scrub(clean, SHOWN);
    }

    private @Nullable String requestId(RawAnswer raw) {
        return REQUEST_IDS.stream()
                .map(raw::header)
                .filter(id -> !id.isBlank())
                .findFirst()
                .map(id -> scrubber.scrub(id, 200))
                .orElse(null);
    }
}
