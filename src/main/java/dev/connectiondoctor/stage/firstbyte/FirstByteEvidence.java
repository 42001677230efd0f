package dev.connectiondoctor.stage.firstbyte;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.stage.Evidence;
import dev.connectiondoctor.stage.http.HttpAnswer;
import dev.connectiondoctor.stage.proxy.RouteRow;

/**
 * How quickly the service answers when nothing but "are you there" is asked, without a key.
 *
 * @param answeredBy id of the product that answered
 * @param httpVersion version of the answer
 * @param clockOffsetSeconds this computer's clock less the answer's {@code Date}; null if none was sent
 * @param answer the last answer; null if none came
 * @param otherWays the same question asked by other ways, where the answer gave a reason to; empty otherwise
 */
public record FirstByteEvidence(List<Sample> samples, String answeredBy, @Nullable String httpVersion,
        @Nullable Long clockOffsetSeconds, @Nullable HttpAnswer answer, List<RouteRow> otherWays)
        implements
            Evidence {

    public FirstByteEvidence {
        otherWays = Objects.requireNonNullElse(otherWays, List.of());
    }

    /** Of one way only. */
    public FirstByteEvidence(List<Sample> samples, String answeredBy, @Nullable String httpVersion,
            @Nullable Long clockOffsetSeconds, @Nullable HttpAnswer answer) {
        this(samples, answeredBy, httpVersion, clockOffsetSeconds, answer, List.of());
    }

    FirstByteEvidence with(List<RouteRow> ways) {
        return new FirstByteEvidence(samples, answeredBy, httpVersion, clockOffsetSeconds, answer, ways);
    }

    /**
     * @param cold true on a new connection, false on one already in use
     * @param connectMs milliseconds to connect; 0 on a warm connection
     * @param tlsMs milliseconds of the handshake; 0 on a warm connection and for plain http
     * @param firstByteMs milliseconds from the request's last byte to the answer's first
     * @param status HTTP status; 0 if the connection ended without an answer
     */
    public record Sample(boolean cold, double connectMs, double tlsMs, double firstByteMs, int status) {}
}
