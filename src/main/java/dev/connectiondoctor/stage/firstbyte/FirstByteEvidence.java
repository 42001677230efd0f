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
     * Times of the line and the server, without what this program computes in between.
     *
     * @param cold true on a new connection, false on one already in use
     * @param connectMs milliseconds from the first request for a connection until one stood; 0 on a warm connection
     * @param tlsMs milliseconds for which the handshake waited, in its reads and writes, from the first byte of its first
     *            message on; 0 on a warm connection and for plain http
     * @param tlsOwnMs milliseconds that this program computed during the handshake; not in {@code tlsMs}
     * @param firstByteMs milliseconds from the request's last byte to the answer's first, both as the connection below
     *            TLS saw them
     * @param status HTTP status; 0 if the connection ended without an answer
     */
    public record Sample(boolean cold, double connectMs, double tlsMs, double tlsOwnMs, double firstByteMs,
            int status) {

        /** Without computing of our own. */
        public Sample(boolean cold, double connectMs, double tlsMs, double firstByteMs, int status) {
            this(cold, connectMs, tlsMs, 0, firstByteMs, status);
        }
    }
}
