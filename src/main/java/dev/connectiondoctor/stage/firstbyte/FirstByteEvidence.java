package dev.connectiondoctor.stage.firstbyte;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.stage.Evidence;
import dev.connectiondoctor.stage.http.HttpAnswer;

/**
 * How quickly the service answers when nothing but "are you there" is asked, without a key.
 *
 * @param answeredBy id of the product that answered
 * @param httpVersion version of the answer
 * @param clockOffsetSeconds this computer's clock less the answer's {@code Date}; null if none was sent
 * @param answer the last answer; null if none came
 */
public record FirstByteEvidence(List<Sample> samples, String answeredBy, @Nullable String httpVersion,
        @Nullable Long clockOffsetSeconds, @Nullable HttpAnswer answer) implements Evidence {

    /**
     * @param cold true on a new connection, false on one already in use
     * @param connectMs milliseconds to connect; 0 on a warm connection
     * @param tlsMs milliseconds of the handshake; 0 on a warm connection and for plain http
     * @param firstByteMs milliseconds from the request's last byte to the answer's first
     * @param status HTTP status; 0 if the connection ended without an answer
     */
    public record Sample(boolean cold, double connectMs, double tlsMs, double firstByteMs, int status) {}
}
