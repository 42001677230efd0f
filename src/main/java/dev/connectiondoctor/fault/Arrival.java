package dev.connectiondoctor.fault;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.Stage;

/** Whom a check met at the addresses that the look-up brought. */
enum Arrival {
    /** The host: its certificate says so, and it is trusted. */
    FITS,
    /** Somebody with the certificate of another. */
    FOREIGN,
    /** Somebody with a certificate for the host that nobody here trusts. */
    UNTRUSTED,
    /** Nobody, or nobody who speaks TLS. */
    NOBODY,
    /** Not known: not there yet, by way of a proxy, or on a line without certificates. */
    UNKNOWN;

    static Arrival of(Observations seen) {
        if (seen.proxy().filter(proxy -> proxy.url() != null).isPresent()) {
            return UNKNOWN;
        }
        Attempts attempts = Attempts.of(seen);
        if (!attempts.all().isEmpty() && !attempts.connected()) {
            return NOBODY;
        }
        return Chain.of(seen).map(Arrival::of).orElse(seen.failure(Stage.TLS).isPresent() ? NOBODY : UNKNOWN);
    }

    private static Arrival of(Chain chain) {
        if (!chain.verification().hostMatches()) {
            return FOREIGN;
        }
        return chain.rooted() ? FITS : UNTRUSTED;
    }
}
