package dev.connectiondoctor.practice.wire;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;

/** Connections that fail before anything sensible is said on them. */
public sealed interface LineFault extends Reception {

    /** Accepted and reset at once, as by a firewall that looks at addresses. */
    record ResetOnConnect() implements LineFault {
        @Override
        public void receive(Connection connection) throws IOException {
            connection.reset();
        }
    }

    /** The client's hello is read and answered by a reset, as by a firewall that looks at names. */
    record ResetOnHello() implements LineFault {
        @Override
        public void receive(Connection connection) throws IOException {
            ClientHello.read(connection.in());
            connection.reset();
        }
    }

    /** The client's hello is read and the connection closed without a word. */
    record CloseAfterHello() implements LineFault {
        @Override
        public void receive(Connection connection) throws IOException {
            ClientHello.read(connection.in());
            connection.finish();
        }
    }

    /** Whatever the client says, nothing comes back. */
    record Silence() implements LineFault {
        @Override
        public void receive(Connection connection) throws IOException {
            connection.awaitPeerToLeave();
        }
    }

    /** Whatever the client says first, the connection is ended in order. */
    record HangUp() implements LineFault {
        @Override
        public void receive(Connection connection) throws IOException {
            connection.in().read();
            connection.finish();
        }
    }

    /** The client's hello is answered in a language that is not TLS. */
    record AnswerInPlain(String answer) implements LineFault {
        @Override
        public void receive(Connection connection) throws IOException {
            ClientHello.read(connection.in());
            connection.write(answer.getBytes(StandardCharsets.UTF_8));
            connection.finish();
        }
    }

    /** The server speaks first, as mail and remote-login servers do, and waits to be spoken to in its own language. */
    record Banner(String words) implements LineFault {
        @Override
        public void receive(Connection connection) throws IOException {
            connection.write(words.getBytes(StandardCharsets.UTF_8));
            connection.awaitPeerToLeave();
        }
    }

    /**
     * The client's hello is answered by a fatal alert.
     *
     * @param code number of the alert, RFC 8446 section 6
     */
    record Alert(int code) implements LineFault {
        public static final Alert HANDSHAKE_FAILURE = new Alert(40);
        public static final Alert PROTOCOL_VERSION = new Alert(70);

        private static final byte ALERT = 21;
        private static final byte FATAL = 2;

        @Override
        public void receive(Connection connection) throws IOException {
            ClientHello.read(connection.in());
            connection.write(new byte[]{ALERT, 3, 1, 0, 2, FATAL, (byte) code});
            connection.finish();
        }
    }

    /** A server that chooses TLS 1.0 whenever it is offered, and turns down clients that say no version so old. */
    record OnlyTls10() implements LineFault {
        private static final int TLS10 = 0x0301;

        @Override
        public void receive(Connection connection) throws IOException {
            if (ClientHello.read(connection.in()).legacyVersion() > TLS10) {
                connection.write(new byte[]{Alert.ALERT, 3, 1, 0, 2, Alert.FATAL, (byte) Alert.PROTOCOL_VERSION.code});
            } else {
                connection.write(serverHello());
            }
            connection.finish();
        }

        /** Version 1.0, a random, no session, TLS_RSA_WITH_AES_128_CBC_SHA, no compression (RFC 2246, 7.4.1.3). */
        private static byte[] serverHello() {
            byte[] random = new byte[32];
            ThreadLocalRandom.current().nextBytes(random);
            return ByteBuffer.allocate(47)
                    .put(new byte[]{22, 3, 1, 0, 42, 2, 0, 0, 38, 3, 1})
                    .put(random)
                    .put(new byte[]{0, 0, 0x2f, 0})
                    .array();
        }
    }
}
