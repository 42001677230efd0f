package dev.connectiondoctor.stage.tls;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;

import dev.connectiondoctor.net.Deadline;
import dev.connectiondoctor.net.Failures;
import dev.connectiondoctor.net.Interruption;
import dev.connectiondoctor.net.Line;
import dev.connectiondoctor.net.Patience;
import dev.connectiondoctor.stage.ProbeContext;
import dev.connectiondoctor.stage.tls.Reply.Outcome;

/** Sends a first message on a fresh connection, and nothing else, and looks at the first record that comes back. */
final class HelloSender {
    private static final int RECORD_HEAD = 5;
    private static final int MOST_BODY = 6;

    private final ProbeContext context;
    private final Patience patience;
    private final Duration pause;

    /**
     * @param limit for the message and the beginning of its answer
     * @param pause between the two pieces of a split message
     */
    HelloSender(ProbeContext context, Duration limit, Duration pause) {
        this(context, new Patience(limit), pause);
    }

    /**
     * @param patience with the message and the beginning of its answer
     * @param pause between the two pieces of a split message
     */
    HelloSender(ProbeContext context, Patience patience, Duration pause) {
        this.context = context;
        this.patience = patience;
        this.pause = pause;
    }

    Reply send(byte[] record) throws InterruptedException {
        return exchange(record, record.length);
    }

    /** The second half follows the first after a pause. */
    Reply sendInTwo(byte[] record) throws InterruptedException {
        return exchange(record, record.length / 2);
    }

    private Reply exchange(byte[] record, int first) throws InterruptedException {
        try (Line line = context.network()
                .open(context.endpoint().base(), context.limits().connect(), context.limits().handshake())) {
            return on(line.socket(), record, first);
        } catch (IOException _) {
            Interruption.check();
            return Reply.without(Outcome.OTHER);
        }
    }

    private Reply on(Socket socket, byte[] record, int first) throws InterruptedException {
        try {
            return Deadline.within(patience, socket, () -> {
                InputStream in = new BufferedInputStream(socket.getInputStream());
                write(socket, record, 0, first);
                if (first < record.length && !speaks(socket, in)) {
                    write(socket, record, first, record.length);
                }
                return read(in);
            });
        } catch (IOException failure) {
            Interruption.check();
            return Reply.without(ending(failure));
        }
    }

    private static void write(Socket socket, byte[] record, int from, int to) throws IOException {
        socket.getOutputStream().write(record, from, to - from);
        socket.getOutputStream().flush();
    }

    /** Waits for the pause, but no longer than the peer keeps silent: it may have made up its mind on half the message. */
    private boolean speaks(Socket socket, InputStream in) throws IOException {
        in.mark(1);
        try {
            socket.setSoTimeout(Math.max(1, (int) pause.toMillis()));
            in.read();
            in.reset();
            return true;
        } catch (SocketTimeoutException _) {
            return false;
        } finally {
            socket.setSoTimeout(0);
        }
    }

    private static Reply read(InputStream in) throws IOException {
        byte[] head = in.readNBytes(RECORD_HEAD);
        if (head.length == 0) {
            return Reply.without(Outcome.CLOSED);
        }
        if (head.length < RECORD_HEAD || head[0] < 20 || head[0] > 24 || head[1] != 3) {
            return new Reply(Outcome.OTHER, head);
        }
        byte[] body = in.readNBytes(Math.min(MOST_BODY, (head[3] & 0xff) << 8 | head[4] & 0xff));
        byte[] all = Arrays.copyOf(head, RECORD_HEAD + body.length);
        System.arraycopy(body, 0, all, RECORD_HEAD, body.length);
        return new Reply(Outcome.ANSWERED, all);
    }

    private static Outcome ending(IOException failure) {
        return switch (Failures.connecting(failure)) {
            case CONNECTION_RESET -> Outcome.RESET;
            case CONNECTION_CLOSED -> Outcome.CLOSED;
            case CONNECTION_TIMEOUT -> Outcome.SILENT;
            default -> Outcome.OTHER;
        };
    }
}
