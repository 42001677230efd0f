package dev.connectiondoctor.stage.longstream;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.Limits;
import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.net.Operation;
import dev.connectiondoctor.net.Scrubber;
import dev.connectiondoctor.net.Ticker;
import dev.connectiondoctor.stage.Progress;
import dev.connectiondoctor.stage.http.Arrivals;
import dev.connectiondoctor.stage.http.HttpFailures;
import dev.connectiondoctor.stage.http.Opened;
import dev.connectiondoctor.stage.http.RawAnswer;
import dev.connectiondoctor.stage.http.SseParser;
import dev.connectiondoctor.stage.longstream.LongStreamEvidence.EndedBy;

/** Reads one streamed answer to its end and notes when what came. */
final class StreamReading {
    private static final int KEPT = 1 << 16;
    private static final long PROGRESS_NANOS = Duration.ofMillis(200).toNanos();

    private final Opened.Answer answer;
    private final Limits limits;
    private final Ticker ticker;
    private final Consumer<Progress> progress;
    private final StreamTally tally;
    private final SseParser parser;
    private final ReadLog log = new ReadLog();
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private long bytes;
    private @Nullable Long firstByte;
    private boolean parsed;
    private long lastSign;
    private long longestSilence;
    private long end;
    private long lastProgress;
    private @Nullable Throwable cut;

    StreamReading(Opened.Answer answer, Limits limits, Ticker ticker, Consumer<Progress> progress) {
        this.answer = answer;
        this.limits = limits;
        this.ticker = ticker;
        this.progress = progress;
        tally = new StreamTally(answer.request().dialect());
        parser = new SseParser(tally::add);
        lastSign = answer.sentNanos();
        sign(answer.headersNanos());
    }

    /** Reads on until the stream is over, is cut, falls silent or reaches a limit. */
    EndedBy read() throws InterruptedException {
        while (bytes < limits.streamBytes()) {
            switch (answer.arrivals().next(patience())) {
                case null -> {
                    return stopped(ticker.nanos());
                }
                case Arrivals.End(long at, Throwable error) -> {
                    return ended(at, error);
                }
                case Arrivals.Bytes arrived -> take(arrived);
            }
            if (tally.over()) {
                end = lastSign;
                return orderlyEnd();
            }
        }
        end = lastSign;
        return EndedBy.LIMIT;
    }

    private Duration patience() {
        long now = ticker.nanos();
        long untilSilent = lastSign + limits.silence().toNanos() - now;
        long untilOver = answer.sentNanos() + limits.stream().toNanos() - now;
        return Duration.ofNanos(Math.min(untilSilent, untilOver));
    }

    private EndedBy stopped(long at) {
        end = at;
        longestSilence = Math.max(longestSilence, at - lastSign);
        return at - lastSign >= limits.silence().toNanos() ? EndedBy.SILENCE : EndedBy.LIMIT;
    }

    private EndedBy ended(long at, @Nullable Throwable error) {
        end = at;
        longestSilence = Math.max(longestSilence, at - lastSign);
        cut = error;
        if (error == null) {
            tally.at(at);
            parser.end();
            return orderlyEnd();
        }
        boolean reset = HttpFailures.of(error, Operation.STREAM, Scrubber.NOTHING).kind() == FailureKind.HTTP_RESET;
        return reset ? EndedBy.RESET : EndedBy.CLOSED;
    }

    private EndedBy orderlyEnd() {
        if (tally.errorBody() != null) {
            return EndedBy.ERROR_EVENT;
        }
        if (bytes > 0 && (!parsed || tally.events() == 0 && StreamShape.isOther(kept.toByteArray()))) {
            return EndedBy.NOT_A_STREAM;
        }
        return tally.over() ? EndedBy.TERMINAL_EVENT : EndedBy.CLEAN_END;
    }

    private void take(Arrivals.Bytes arrived) {
        if (firstByte == null) {
            firstByte = arrived.nanos();
            parsed = StreamShape.isStream(raw(false).contentType(), arrived.bytes());
        }
        sign(arrived.nanos());
        bytes += arrived.bytes().length;
        kept.write(arrived.bytes(), 0, Math.min(arrived.bytes().length, KEPT - kept.size()));
        log.add(new LongStreamEvidence.Read(answer.millisTo(arrived.nanos()), bytes));
        tally.at(arrived.nanos());
        if (parsed) {
            parser.read(arrived.bytes());
        }
        tell(arrived.nanos());
    }

    private void sign(long at) {
        longestSilence = Math.max(longestSilence, at - lastSign);
        lastSign = at;
    }

    private void tell(long at) {
        if (lastProgress == 0 || at - lastProgress >= PROGRESS_NANOS) {
            lastProgress = at;
            progress.accept(new Progress("stream",
                    Map.of("events", tally.events(), "seconds", Math.round(answer.millisTo(at) / 1000))));
        }
    }

    RawAnswer raw(boolean complete) {
        return answer.raw(kept.toByteArray(), bytes, complete, end);
    }

    Opened.Answer answer() {
        return answer;
    }

    StreamTally tally() {
        return tally;
    }

    ReadLog log() {
        return log;
    }

    long bytes() {
        return bytes;
    }

    @Nullable
    Long firstByte() {
        return firstByte;
    }

    double longestSilenceMs() {
        return longestSilence / 1e6;
    }

    double totalMs() {
        return answer.millisTo(end);
    }

    double silenceBeforeEndMs() {
        return Math.max(0, end - lastSign) / 1e6;
    }

    /** Whether more came than is read of any stream. */
    boolean overSize() {
        return bytes >= limits.streamBytes();
    }

    /** What cut the stream, or null. */
    @Nullable
    Throwable cut() {
        return cut;
    }
}
