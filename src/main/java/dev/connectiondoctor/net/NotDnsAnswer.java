package dev.connectiondoctor.net;

import java.io.IOException;

/** What came is no DNS message. */
final class NotDnsAnswer extends IOException {
    private static final long serialVersionUID = 1L;

    NotDnsAnswer(String text) {
        super(text);
    }

    NotDnsAnswer(String text, Throwable cause) {
        super(text, cause);
    }
}
