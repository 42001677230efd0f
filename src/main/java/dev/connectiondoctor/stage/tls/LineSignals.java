package dev.connectiondoctor.stage.tls;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What further trials of the line showed, each beside its control. Empty and null mean that a trial was not made.
 *
 * @param hellos first messages of different sizes and shapes, on fresh connections
 * @param neutralName the same handshake with another server name; null if not tried
 * @param handshakeScts signed certificate timestamps that came in the handshake itself; null if not looked for
 * @param control what an unrelated host showed; null if none was asked
 * @param clocks what servers say the time is
 * @param revocation whether the certificate's revocation addresses can be reached
 * @param http2 {@code agreed}, {@code not-offered} or {@code broken}; null if not tried
 * @param sizes exchanges whose packets differ in size; made only after a silence
 * @param addresses the usual handshake at each of several addresses; empty if there is but one
 */
public record LineSignals(List<Hello> hellos, @Nullable NameTrial neutralName, @Nullable Integer handshakeScts,
        @Nullable Control control, List<ClockReading> clocks, List<Revocation> revocation, @Nullable String http2,
        List<SizeTrial> sizes, List<AddressTrial> addresses) {

    /** No trial was made. */
    public static final LineSignals NONE = new LineSignals(List.of(), null, null, null, List.of(), List.of(), null,
            List.of(), List.of());

    public LineSignals withHellos(List<Hello> value) {
        return new LineSignals(List.copyOf(value), neutralName, handshakeScts, control, clocks, revocation, http2,
                sizes, addresses);
    }

    public LineSignals withNeutralName(@Nullable NameTrial value) {
        return new LineSignals(hellos, value, handshakeScts, control, clocks, revocation, http2, sizes, addresses);
    }

    public LineSignals withHandshakeScts(@Nullable Integer value) {
        return new LineSignals(hellos, neutralName, value, control, clocks, revocation, http2, sizes, addresses);
    }

    public LineSignals withControl(@Nullable Control value) {
        return new LineSignals(hellos, neutralName, handshakeScts, value, clocks, revocation, http2, sizes, addresses);
    }

    public LineSignals withClocks(List<ClockReading> value) {
        return new LineSignals(hellos, neutralName, handshakeScts, control, List.copyOf(value), revocation, http2,
                sizes, addresses);
    }

    public LineSignals withRevocation(List<Revocation> value) {
        return new LineSignals(hellos, neutralName, handshakeScts, control, clocks, List.copyOf(value), http2, sizes,
                addresses);
    }

    public LineSignals withHttp2(@Nullable String value) {
        return new LineSignals(hellos, neutralName, handshakeScts, control, clocks, revocation, value, sizes,
                addresses);
    }

    public LineSignals withSizes(List<SizeTrial> value) {
        return new LineSignals(hellos, neutralName, handshakeScts, control, clocks, revocation, http2,
                List.copyOf(value), addresses);
    }

    public LineSignals withAddresses(List<AddressTrial> value) {
        return new LineSignals(hellos, neutralName, handshakeScts, control, clocks, revocation, http2, sizes,
                List.copyOf(value));
    }

    /**
     * The same first message, sent several times on fresh connections.
     *
     * @param kind {@code small}, {@code small-split}, {@code large}, {@code large-split} or {@code hybrid} (a real
     *            X25519MLKEM768 hello)
     * @param bytes size of its TLS record
     * @param tries connections made
     * @param answered tries that any TLS record answered
     * @param reset tries that were reset
     * @param closed tries that were closed in order
     * @param silent tries without an answer in time
     */
    public record Hello(String kind, int bytes, int tries, int answered, int reset, int closed, int silent) {}

    /**
     * @param name the neutral server name that was sent
     * @param outcome what came of it: {@code answered}, {@code reset}, {@code closed}, {@code silent} or {@code other}
     * @param realOutcome the same for the endpoint's own name, tried beside it
     */
    public record NameTrial(String name, String outcome, String realOutcome) {}

    /**
     * An unrelated public host, asked to tell inspection of everything from inspection of this host alone.
     *
     * @param issuer RFC 2253 name of the top issuer that it showed; null if it could not be reached
     * @param publicRoots its chain leads to the public list
     * @param sameIssuer the endpoint's top issuer is the same
     * @param sameKey it shows the endpoint's own public key, as only a box on the way can
     */
    public record Control(String host, @Nullable String issuer, boolean publicRoots, boolean sameIssuer,
            boolean sameKey) {}

    /** @param offsetSeconds this computer's clock less that of the server; positive if this computer is ahead */
    public record ClockReading(String host, long offsetSeconds) {}

    /** @param kind {@code crl} or {@code ocsp}; {@code none} if the certificate names no address at all */
    public record Revocation(String kind, String url, boolean reachable) {}
}
