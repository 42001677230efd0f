package dev.connectiondoctor.net;

import java.net.UnknownHostException;

/** A name that could not be turned into an address, with the reason as data. */
public final class NameFailure extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    private final FailureKind kind;

    public NameFailure(FailureKind kind, String text) {
        super(text);
        this.kind = kind;
    }

    /** One of the {@code DNS_…} kinds. */
    public FailureKind kind() {
        return kind;
    }
}
