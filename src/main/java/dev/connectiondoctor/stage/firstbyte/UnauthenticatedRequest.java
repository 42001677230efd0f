package dev.connectiondoctor.stage.firstbyte;

import java.io.IOException;
import java.time.Duration;

import dev.connectiondoctor.net.Line;
import dev.connectiondoctor.net.Route;
import dev.connectiondoctor.net.Ticker;
import dev.connectiondoctor.stage.http.RawAnswer;
import dev.connectiondoctor.target.Endpoint;

/** Asks the service once, without any key, whether it is there. */
public final class UnauthenticatedRequest {
    private UnauthenticatedRequest() {}

    /** @param firstByteMs milliseconds from the request's last byte to the answer's first */
    public record Reply(RawAnswer answer, double firstByteMs) {}

    /**
     * Asks on an open line.
     *
     * @param line for a secure address a verified one
     * @param route the way that the line takes
     * @throws IOException if no whole answer came within the limit
     */
    public static Reply send(Line line, Endpoint endpoint, Route route, Ticker ticker, Duration limit)
            throws IOException {
        try (Talk talk = new Talk(line, Request.of(endpoint, route), ticker)) {
            Talk.Asked asked = talk.ask(limit);
            return new Reply(asked.answer(), asked.firstByteMs());
        }
    }
}
