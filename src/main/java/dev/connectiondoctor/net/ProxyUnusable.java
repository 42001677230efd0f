package dev.connectiondoctor.net;

import java.io.IOException;

/** A proxy setting through which nothing can be sent: it is no address, or names a protocol that is not spoken here. */
public final class ProxyUnusable extends IOException {
    private static final long serialVersionUID = 1L;

    public ProxyUnusable(String text) {
        super(text);
    }
}
