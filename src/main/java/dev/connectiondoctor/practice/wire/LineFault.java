package dev.connectiondoctor.practice.wire;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

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
}
