package dev.connectiondoctor.stage.tls;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import dev.connectiondoctor.net.Deadline;
import dev.connectiondoctor.net.Interruption;
import dev.connectiondoctor.net.Line;
import dev.connectiondoctor.net.SideBySide;
import dev.connectiondoctor.stage.ProbeContext;
import dev.connectiondoctor.stage.http.UserAgent;
import dev.connectiondoctor.target.BaseUrl;

/**
 * Which sizes of request get through? Each is sent on a verified line of its own without a key, and any answer counts.
 * A request is one TLS record, which the server cannot read before the last byte of it has come, so that it cannot
 * answer one that got lost halfway.
 */
final class BodyTrials {
    static final List<Integer> SIZES = List.of(512, 1200, 1500, 4096, 16_000);
    /** Also sent in pieces, each of which is a packet of its own. */
    static final int IN_PIECES = 4096;
    private static final int PIECE = 500;
    private static final Duration LONGEST = Duration.ofMillis(2500);
    /** Between pieces, so that the system does not join those that wait. */
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final ProbeContext context;
    private final BaseUrl base;
    private final Duration limit;

    BodyTrials(ProbeContext context) {
        this.context = context;
        this.base = context.endpoint().base();
        Duration bound = context.limits().answer();
        this.limit = bound.compareTo(LONGEST) < 0 ? bound : LONGEST;
    }

    private record Sent(int bytes, boolean inPieces) {}

    /**
     * One trial of each size, and one in pieces, side by side. Where sizes differ and the pieces got lost, they are tried
     * once more: a busy system may have joined them.
     */
    List<SizeTrial> run() throws InterruptedException {
        Sent pieces = new Sent(IN_PIECES, true);
        List<Sent> all = new ArrayList<>(SIZES.stream().map(size -> new Sent(size, false)).toList());
        all.add(pieces);
        List<SizeTrial> made = new ArrayList<>(SideBySide.forEach(all, sent -> () -> trial(sent)));
        boolean differ = made.stream().anyMatch(SizeTrial::passed) && made.stream().anyMatch(SizeTrial::swallowed);
        if (differ && made.getLast().swallowed()) {
            made.set(made.size() - 1, trial(pieces));
        }
        return List.copyOf(made);
    }

    private SizeTrial trial(Sent sent) throws InterruptedException {
        try (Line line = context.network()
                .openVerified(base, context.limits().connect(), context.limits().handshake())) {
            return trial(sent, line.socket());
        } catch (IOException _) {
            Interruption.check();
            return result(sent, 0, 0);
        }
    }

    private SizeTrial trial(Sent sent, Socket socket) throws IOException, InterruptedException {
        try {
            int first = Deadline.within(limit, socket, () -> {
                send(socket.getOutputStream(), request(sent.bytes()), sent.inPieces() ? PIECE : sent.bytes());
                return socket.getInputStream().read();
            });
            return result(sent, first < 0 ? 0 : 1, 0);
        } catch (SocketTimeoutException _) {
            Interruption.check();
            return result(sent, 0, 1);
        }
    }

    private static SizeTrial result(Sent sent, int answered, int silent) {
        return new SizeTrial(SizeTrial.TO_SERVER, sent.bytes(), sent.inPieces(), 1, answered, silent);
    }

    private static void send(OutputStream out, byte[] request, int piece) throws IOException {
        for (int from = 0; from < request.length; from += piece) {
            if (from > 0) {
                pause();
            }
            out.write(request, from, Math.min(piece, request.length - from));
            out.flush();
        }
    }

    /** An interruption shows itself at the next write. */
    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** @param size of all of it, in bytes */
    private byte[] request(int size) {
        String path = base.path().isEmpty() ? "/" : base.path();
        String host = base.origin().substring(base.origin().indexOf("//") + 2);
        String head = "POST " + path + " HTTP/1.1\r\nHost: " + host + "\r\nUser-Agent: " + UserAgent.value()
                + "\r\nContent-Type: text/plain\r\nConnection: close\r\nContent-Length: ";
        int body = size - head.length() - String.valueOf(size).length() - 4;
        byte[] request = new byte[head.length() + String.valueOf(body).length() + 4 + body];
        Arrays.fill(request, (byte) ' ');
        byte[] start = (head + body + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(start, 0, request, 0, start.length);
        return request;
    }
}
