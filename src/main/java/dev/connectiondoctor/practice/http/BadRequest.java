package dev.connectiondoctor.practice.http;

import java.io.IOException;

/** A request that is answered by an error, after which the connection is closed. */
public final class BadRequest extends IOException {
    private static final long serialVersionUID = 1L;

    private final int status;

    BadRequest(int status, String reason) {
        super(reason);
        this.status = status;
    }

    /** HTTP status of the answer. */
    public int status() {
        return status;
    }
}
