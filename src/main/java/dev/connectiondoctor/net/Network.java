package dev.connectiondoctor.net;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import dev.connectiondoctor.target.BaseUrl;

/**
 * The one door through which a run touches the world. One instance serves one run; closing it ends every connection
 * that it opened, at once, and leaves no thread behind.
 */
public interface Network extends AutoCloseable {
    Ticker ticker();

    Clock clock();

    NameService names();

    TrustStores trust();

    Scrubber scrubber();

    /** Where it is noted who is asked beyond the endpoint. */
    Contacts contacts();

    /** The way to the endpoint. */
    Route route();

    /** A new TCP connection to exactly this address, without any proxy. */
    Socket connect(InetSocketAddress address, Duration timeout) throws IOException;

    /**
     * A new raw connection on which the endpoint can be spoken to: direct to one of its addresses, or the inside of the
     * proxy's tunnel. Nothing has been sent to the endpoint yet.
     *
     * @throws IOException a {@link ProxyRefusal} if the proxy would not open the tunnel
     */
    Line open(BaseUrl base, Duration connectTimeout, Duration tunnelTimeout) throws IOException, InterruptedException;

    /**
     * The same, on a connection that makes its peer send small packets only, by offering a very small receive window: what
     * gets through here and not otherwise was stopped for its size.
     */
    Line openNarrow(BaseUrl base, Duration connectTimeout, Duration tunnelTimeout)
            throws IOException, InterruptedException;

    /**
     * A connection on which a request may be written: for https verified against {@link #trust()} and the host's name.
     */
    Line openVerified(BaseUrl base, Duration connectTimeout, Duration handshakeTimeout)
            throws IOException, InterruptedException;

    /**
     * The client for requests to the endpoint: verified against {@link #trust()}, by {@link #route()} and
     * {@link #names()}, following no redirect, keeping no cookies. Shared within the run; do not close it.
     */
    HttpClient http();

    /**
     * How the peer took leave of the connection of {@link #http()} on which something came in since a moment of the
     * ticker; empty if that is not known, and if there was more than one.
     */
    default Optional<TlsEnd> tlsEndSince(long nanos) {
        return Optional.empty();
    }

    /**
     * The same by a direct line, whatever {@link #route()} says; this network itself if its route is direct. It lives as
     * long as this network; do not close it.
     *
     * @throws IOException if it could not be set up
     */
    Network directly() throws IOException;

    @Override
    void close();
}
