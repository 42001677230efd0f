package dev.connectiondoctor.stage.http;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.net.Scrubber;

/** Turns an answer off the line into one that can be shown and saved. */
public final class AnswerReader {
    private static final int SHOWN = 4_096;
    private static final int LONGEST_SECRET = 2_048;

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
        Instant now = clock.instant();
        String start = Answerer.beginning(raw);
        Long wait = RetryAfter.seconds(raw, start, now);
        Support support = support(raw, start, wait, now);
        return new HttpAnswer(raw.method(), scrubber.scrub(raw.url()), raw.status(), raw.httpVersion(),
                SafeHeaders.of(raw.headers(), scrubber), scrubber.scrub(raw.contentType(), 100), shown(raw),
                raw.bodyBytes(), raw.complete(), error, support.requestIds().values().stream().findFirst().orElse(null),
                wait, Answerers.standard().of(raw), raw.headersMs(), raw.totalMs(), support);
    }

    private Support support(RawAnswer raw, String start, @Nullable Long wait, Instant now) {
        Instant second = now.truncatedTo(ChronoUnit.SECONDS);
        return new Support(second, RequestIds.of(raw, start, scrubber), RateLimits.of(raw.headers(), now, scrubber),
                wait == null ? null : second.plusSeconds(wait), Edges.passed(raw).orElse(null),
                Edges.named(raw, start), raw.sentBytes());
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
}
