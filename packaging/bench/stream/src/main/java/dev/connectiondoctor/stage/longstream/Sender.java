package dev.connectiondoctor.stage.longstream;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/**
 * Answers every request on a port of loopback with a stream, in a process of its own. Prints the port.
 * <p>
 * Arguments: {@code bulk BYTES}, as fast as it goes; or {@code paced EVENTS_A_SECOND SECONDS}, each with its moment.
 */
public final class Sender {
    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n";
    private static final int PIECE = 1 << 16;

    private Sender() {}

    public static void main(String[] arguments) throws IOException {
        try (ServerSocket listener = new ServerSocket(0, 256, InetAddress.getLoopbackAddress())) {
            System.out.println(listener.getLocalPort());
            while (true) {
                Socket client = listener.accept();
                Thread.ofPlatform().daemon().start(() -> answer(client, arguments));
            }
        }
    }

    private static void answer(Socket client, String[] arguments) {
        try (client) {
            client.setTcpNoDelay(true);
            readRequest(new BufferedInputStream(client.getInputStream()));
            OutputStream out = client.getOutputStream();
            out.write(HEAD.getBytes(StandardCharsets.US_ASCII));
            if (arguments[0].equals("bulk")) {
                bulk(out, Long.parseLong(arguments[1]));
            } else {
                paced(out, Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
            }
        } catch (IOException _) {
            // The reader has gone.
        }
    }

    private static void readRequest(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                return;
            }
            head.append((char) next);
        }
        for (String line : head.toString().split("\r\n")) {
            if (line.toLowerCase(java.util.Locale.ROOT).startsWith("content-length:")) {
                in.skipNBytes(Long.parseLong(line.substring("content-length:".length()).strip()));
            }
        }
    }

    private static void bulk(OutputStream out, long bytes) throws IOException {
        String event = Events.chunk(0);
        byte[] piece = event.repeat(PIECE / event.length()).getBytes(StandardCharsets.US_ASCII);
        for (long sent = 0; sent < bytes; sent += piece.length) {
            out.write(piece);
        }
    }

    /** Streams do not beat in time with each other. */
    private static void paced(OutputStream out, int perSecond, int seconds) throws IOException {
        long pause = 1_000_000_000L / perSecond;
        long start = System.nanoTime() + ThreadLocalRandom.current().nextLong(pause);
        for (long event = 0; event < (long) perSecond * seconds; event++) {
            long due = start + event * pause;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            out.write(Events.chunk(System.nanoTime()).getBytes(StandardCharsets.US_ASCII));
        }
    }
}
