package dev.connectiondoctor.net;

import java.io.IOException;

/** Something was answered to CONNECT, but it was not HTTP. */
public final class NotHttpAnswer extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient byte[] beginning;

    /** @param beginning the first bytes of the answer; empty if the connection was closed without any */
    public NotHttpAnswer(byte[] beginning) {
        super(beginning.length == 0 ? "closed without an answer" : "the answer to CONNECT was not HTTP");
        this.beginning = beginning.clone();
    }

    public byte[] beginning() {
        return beginning.clone();
    }
}
