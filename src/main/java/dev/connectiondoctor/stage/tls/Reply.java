package dev.connectiondoctor.stage.tls;

import java.util.Locale;

/**
 * What came back for a first message.
 *
 * @param head the beginning of the first record, at most 11 bytes: enough to tell an alert from a ServerHello and to see
 *            the version that it chose
 */
record Reply(Outcome outcome, byte[] head) {
    private static final byte[] NOTHING = {};

    /** How a try ended; {@code OTHER}: with something that is not TLS, or without a connection. */
    enum Outcome {
        ANSWERED, RESET, CLOSED, SILENT, OTHER;

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The message got nowhere, though there was a connection for it. */
        boolean stopped() {
            return this == RESET || this == CLOSED || this == SILENT;
        }
    }

    static Reply without(Outcome outcome) {
        return new Reply(outcome, NOTHING);
    }

    boolean answered() {
        return outcome == Outcome.ANSWERED;
    }
}
