package dev.connectiondoctor.practice.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** Plays a stream in its time, whatever carries it. */
public final class StreamPlayer {
    /** What carries a streamed answer. */
    public interface Body {
        void begin(Map<String, String> headers) throws IOException, InterruptedException;

        void piece(byte[] bytes) throws IOException, InterruptedException;

        void end(Answer.End end) throws IOException, InterruptedException;
    }

    private StreamPlayer() {}

    /** @return how it ended */
    public static Answer.End play(Answer.Events events, Body body) throws IOException, InterruptedException {
        body.begin(events.headers());
        for (Frame frame : events.frames()) {
            Thread.sleep(events.pace());
            body.piece(frame.text().getBytes(StandardCharsets.UTF_8));
        }
        body.end(events.end());
        return events.end();
    }

    /** @return how it ended */
    public static Answer.End play(Answer.Flow flow, Body body) throws IOException, InterruptedException {
        long over = System.nanoTime() + flow.most().toNanos();
        body.begin(flow.headers());
        Answer.End end = pieces(flow, body, over) && slept(flow.lull(), over) ? flow.end() : flow.late();
        body.end(end);
        return end;
    }

    /** Whether there was time for all of them. */
    private static boolean pieces(Answer.Flow flow, Body body, long over) throws IOException, InterruptedException {
        for (byte[] piece : flow.pieces()) {
            if (!slept(flow.pace(), over)) {
                return false;
            }
            body.piece(piece);
        }
        return true;
    }

    /** Sleeps, but not beyond a moment; says whether it came to that. */
    private static boolean slept(Duration time, long over) throws InterruptedException {
        long left = over - System.nanoTime();
        Thread.sleep(Duration.ofNanos(Math.max(0, Math.min(time.toNanos(), left))));
        return time.toNanos() <= left;
    }
}
