package dev.connectiondoctor.stage.tls;

import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;

import dev.connectiondoctor.lines.Peer;

/** What servers of these tests do with the first message of a client. */
final class Hellos {
    static final byte[] ALERT = {21, 3, 3, 0, 2, 2, 40};

    private Hellos() {}

    /** The whole record. */
    static byte[] read(Socket socket) throws IOException {
        byte[] head = exactly(socket, 5);
        byte[] body = exactly(socket, (head[3] & 0xff) << 8 | head[4] & 0xff);
        return ByteBuffer.allocate(5 + body.length).put(head).put(body).array();
    }

    private static byte[] exactly(Socket socket, int length) throws IOException {
        byte[] bytes = socket.getInputStream().readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }

    static boolean names(byte[] hello, String host) {
        return new String(hello, StandardCharsets.ISO_8859_1).contains(host);
    }

    /** Says this and waits until the client has gone. */
    static void say(Socket socket, byte[] answer) throws IOException {
        socket.getOutputStream().write(answer);
        Peer.readToEnd(socket);
    }

    /** The beginning of a ServerHello of this version. */
    static byte[] serverHello(int minor) {
        return new byte[]{22, 3, (byte) minor, 0, 42, 2, 0, 0, 38, 3, (byte) minor, 0, 0};
    }

    /** Stops some messages and answers the others with an alert. */
    static Peer.Behaviour stopping(Predicate<byte[]> stopped, Peer.Behaviour fault) {
        return socket -> {
            if (stopped.test(read(socket))) {
                fault.serve(socket);
            } else {
                say(socket, ALERT);
            }
        };
    }

    /** One byte now and then, for ever. */
    static void drip(Socket socket) throws IOException, InterruptedException {
        while (!Thread.currentThread().isInterrupted()) {
            socket.getOutputStream().write(22);
            Thread.sleep(50);
        }
    }

    /** As many bytes as are taken. */
    static void flood(Socket socket, byte first) throws IOException {
        byte[] bytes = new byte[8192];
        java.util.Arrays.fill(bytes, (byte) 3);
        bytes[0] = first;
        while (true) {
            socket.getOutputStream().write(bytes);
        }
    }
}
