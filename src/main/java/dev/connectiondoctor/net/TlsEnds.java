package dev.connectiondoctor.net;

import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import javax.net.ssl.SSLContext;

/**
 * Knows of the connections of an {@code HttpClient} how their peers took leave, which that client keeps to itself: to it
 * a TLS connection that is closed with and without a farewell is the same, and so is one closed after a GOAWAY.
 */
public final class TlsEnds {
    /** More than one run has; the oldest are forgotten. */
    private static final int MOST = 256;

    private final Queue<WatchedEngine> engines = new ConcurrentLinkedQueue<>();
    private final Ticker ticker;

    public TlsEnds(Ticker ticker) {
        this.ticker = ticker;
    }

    /** The same context, with connections that are watched. */
    public SSLContext watching(SSLContext context) {
        return new WatchedContext(context, real -> {
            WatchedEngine engine = new WatchedEngine(real, ticker);
            engines.add(engine);
            if (engines.size() > MOST) {
                engines.poll();
            }
            return engine;
        });
    }

    /** Of the one connection on which something came in since then; empty if there was none or more than one. */
    public Optional<TlsEnd> since(long nanos) {
        List<WatchedEngine> heard = engines.stream().filter(engine -> engine.heardSince(nanos)).toList();
        return heard.size() == 1 ? Optional.of(heard.getFirst().end()) : Optional.empty();
    }
}
