package dev.connectiondoctor.fault;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.stage.http.HttpAnswer;
import dev.connectiondoctor.stage.http.RateLimit;
import dev.connectiondoctor.stage.http.Support;

/**
 * When to ask again: by the answer's own word if it gives one.
 *
 * @param seconds from the answer on
 * @param at the same as a moment; null if it was not noted when the answer came
 */
record Retry(long seconds, @Nullable Instant at) {

    /** Out of what the answer asks for, else out of when its used-up limits are whole again. */
    static Optional<Retry> of(HttpAnswer answer) {
        Long asked = answer.retryAfterSeconds();
        return asked == null
                ? reset(answer.support())
                : Optional.of(new Retry(asked, answer.support().retryAt()));
    }

    private static Optional<Retry> reset(Support support) {
        Instant now = support.at();
        return now == null
                ? Optional.empty()
                : support.rateLimits()
                        .stream()
                        .filter(RateLimit::usedUp)
                        .map(RateLimit::resetAt)
                        .flatMap(Stream::ofNullable)
                        .max(Comparator.naturalOrder())
                        .map(at -> new Retry(Math.max(0, Duration.between(now, at).toSeconds()), at));
    }

    /** Offers to wait as long as the answer says, else a little longer each time; nothing if it says that it is no use. */
    static Finding.Builder offer(Finding.Builder finding, Heard heard) {
        if ("false".equals(heard.answer().headers().get("x-should-retry"))) {
            return finding;
        }
        Optional<Retry> named = of(heard.answer());
        named.ifPresent(retry -> retry.name(finding));
        return finding.fix(named.map(retry -> retry.fix("wait-until", "wait-for")).orElseGet(Fixes::waitAndRetry));
    }

    /** Gives a finding the parameters {@code wait}, in seconds, and {@code retryAt}. */
    Finding.Builder name(Finding.Builder finding) {
        finding.with("wait", seconds);
        return at == null ? finding : finding.with("retryAt", at);
    }

    /** A fix that names the moment, or else one that names the seconds. */
    Fix fix(String untilMoment, String forSeconds) {
        return Fixes.words(at == null ? forSeconds : untilMoment, "wait", "fewer");
    }
}
