package dev.connectiondoctor.stage.longstream;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.Limits;
import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.net.Operation;
import dev.connectiondoctor.net.Scrubber;
import dev.connectiondoctor.net.Ticker;
import dev.connectiondoctor.net.TlsEnd;
import dev.connectiondoctor.stage.Progress;
import dev.connectiondoctor.stage.http.Arrivals;
import dev.connectiondoctor.stage.http.BodyEnd;
import dev.connectiondoctor.stage.http.HttpFailures;
import dev.connectiondoctor.stage.http.Opened;
import dev.connectiondoctor.stage.longstream.LongStreamEvidence.EndedBy;

/** Reads one streamed answer to its end and notes when what came. */
final class StreamReading implements AutoCloseable {
    private static final long PROGRESS_NANOS = Duration.ofMillis(200).toNanos();

    private final Opened.Answer answer;
    private final Limits limits;
    private final Ticker ticker;
    private final Consumer<Progress> progress;
    private final StreamBody body;
    private long lastSign;
    private long longestSilence;
    private long survivedSilence;
    private long end;
    private long lastProgress;
    private boolean stopped;
    private @Nullable Throwable cut;

    StreamReading(Opened.Answer answer, Limits limits, Ticker ticker, Consumer<Progress> progress) {
        this.answer = answer;
        this.limits = limits;
        this.ticker = ticker;
        this.progress = progress;
        body = new StreamBody(answer, limits.streamBytes());
        lastSign = answer.sentNanos();
        sign(answer.headersNanos());
    }

    /** Reads on until the stream is over, is cut, falls silent or reaches a limit. */
    EndedBy read() throws InterruptedException {
        while (!body.overSize()) {
            switch (answer.arrivals().next(patience())) {
                case null -> {
                    return stopped(ticker.nanos());
                }
                case Arrivals.End(long at, Throwable error) -> {
                    return ended(at, error);
                }
                case Arrivals.Bytes arrived -> take(arrived);
            }
            if (body.tally().over()) {
                end = lastSign;
                return orderlyEnd();
            }
        }
        stopped = true;
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
        stopped = true;
        end = at;
        longestSilence = Math.max(longestSilence, at - lastSign);
        return at - lastSign >= limits.silence().toNanos() ? EndedBy.SILENCE : EndedBy.LIMIT;
    }

    private EndedBy ended(long at, @Nullable Throwable error) {
        end = at;
        longestSilence = Math.max(longestSilence, at - lastSign);
        cut = error;
        if (error == null) {
            body.end(at);
            return orderlyEnd();
        }
        boolean reset = HttpFailures.of(error, Operation.STREAM, Scrubber.NOTHING).kind() == FailureKind.HTTP_RESET;
        return reset ? EndedBy.RESET : EndedBy.CLOSED;
    }

    private EndedBy orderlyEnd() {
        if (body.tally().errorBody() != null) {
            return EndedBy.ERROR_EVENT;
        }
        if (body.isOther()) {
            return EndedBy.NOT_A_STREAM;
        }
        return body.tally().over() ? EndedBy.TERMINAL_EVENT : EndedBy.CLEAN_END;
    }

    private void take(Arrivals.Bytes arrived) {
        sign(arrived.nanos());
        body.take(arrived);
        tell(arrived.nanos());
    }

    /** A byte after a silence is the proof that the line stood it. */
    private void sign(long at) {
        longestSilence = Math.max(longestSilence, at - lastSign);
        survivedSilence = longestSilence;
        lastSign = at;
    }

    private void tell(long at) {
        if (lastProgress == 0 || at - lastProgress >= PROGRESS_NANOS) {
            lastProgress = at;
            double millis = answer.millisTo(at);
            progress.accept(new Progress("stream", Map.of("events", body.tally().events(), "seconds",
                    Math.round(millis / 1000), "atMs", millis, "bytes", body.bytes())));
        }
    }

    /** How the bytes ended, in the words of {@link BodyEnd}. */
    String endedHow(Optional<TlsEnd> connection) {
        if (cut != null) {
            return BodyEnd.of(cut, connection);
        }
        return stopped ? BodyEnd.WATCHDOG : BodyEnd.inOrder(body.raw(true, end), connection);
    }

    Opened.Answer answer() {
        return answer;
    }

    StreamBody body() {
        return body;
    }

    long end() {
        return end;
    }

    double longestSilenceMs() {
        return longestSilence / 1e6;
    }

    double survivedSilenceMs() {
        return survivedSilence / 1e6;
    }

    double totalMs() {
        return answer.millisTo(end);
    }

    double silenceBeforeEndMs() {
        return Math.max(0, end - lastSign) / 1e6;
    }

    @Nullable
    Throwable cut() {
        return cut;
    }

    @Override
    public void close() {
        body.close();
    }
}
