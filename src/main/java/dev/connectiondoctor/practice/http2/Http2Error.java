package dev.connectiondoctor.practice.http2;

import java.io.IOException;

/** Something that a client must not send; it ends the connection. */
final class Http2Error extends IOException {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;

    Http2Error(ErrorCode code, String reason) {
        super(reason);
        this.code = code;
    }

    ErrorCode code() {
        return code;
    }
}
