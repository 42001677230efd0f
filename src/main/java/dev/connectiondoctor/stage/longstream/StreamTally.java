package dev.connectiondoctor.stage.longstream;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.stage.http.SseParser;
import dev.connectiondoctor.stage.http.TokenUsage;
import dev.connectiondoctor.target.Dialect;
import dev.connectiondoctor.target.StreamSignal;

/** Adds up what the events of a stream say. The caller sets the moment before it lets events be read. */
final class StreamTally {
    /** What came in so small a part of the time was not written then, but held back until then. */
    private static final double AT_ONCE_SHARE = 0.05;
    /** Models write no more than a few pieces at a time. */
    private static final long PIECES_AT_ONCE = 20;
    /** Tokens a second; the fastest service known writes half as many. What seems faster was held back on the way. */
    private static final double FASTEST = 5_000;

    private final Dialect dialect;
    private final ContentTimes content;
    private long now;
    private long events;
    private long pings;
    private long malformed;
    private boolean ending;
    private boolean eventLines;
    private boolean doneMarker;
    private boolean terminal;
    private @Nullable String finishReason;
    private @Nullable String errorBody;
    private @Nullable Long firstEvent;
    private StreamSignal.Usage usage = new StreamSignal.Usage(0, 0, 0);

    /** @param start when the request was sent */
    StreamTally(Dialect dialect, long start) {
        this.dialect = dialect;
        content = new ContentTimes(start);
    }

    void at(long nanos) {
        now = nanos;
    }

    /** The body is over: what is still to come may have been cut in the middle. */
    void ending() {
        ending = true;
    }

    void add(SseParser.Event event) {
        add(event, true);
    }

    /** @param whole false if the event was too long and was cut here */
    void add(SseParser.Event event, boolean whole) {
        events++;
        eventLines |= event.name() != null;
        firstEvent = firstEvent == null ? Long.valueOf(now) : firstEvent;
        List<StreamSignal> signals = dialect.signals(event.name(), event.data());
        malformed += whole && !ending && isDoubtful(event, signals) && !EventData.isSound(event.data()) ? 1 : 0;
        signals.forEach(this::take);
    }

    /** Data that says nothing, or that fills several lines, as when events run together: no service writes so. */
    private static boolean isDoubtful(SseParser.Event event, List<StreamSignal> signals) {
        return signals.size() == 1 && signals.getFirst() instanceof StreamSignal.Other
                || event.data().indexOf('\n') >= 0;
    }

    private void take(StreamSignal signal) {
        switch (signal) {
            case StreamSignal.Content piece -> content.add(piece, now);
            case StreamSignal.Ping _ -> pings++;
            case StreamSignal.Usage more -> usage = largest(usage, more);
            case StreamSignal.Finish finish -> finishReason = finish.reason();
            case StreamSignal.Terminal _ -> terminal = true;
            case StreamSignal.Done _ -> doneMarker = true;
            case StreamSignal.Error error -> errorBody = errorBody == null ? error.body() : errorBody;
            case StreamSignal.Started _,StreamSignal.Other _ -> {
                // nothing to add up
            }
        }
    }

    private static StreamSignal.Usage largest(StreamSignal.Usage one, StreamSignal.Usage other) {
        return new StreamSignal.Usage(Math.max(one.inputTokens(), other.inputTokens()),
                Math.max(one.outputTokens(), other.outputTokens()),
                Math.max(one.reasoningTokens(), other.reasoningTokens()));
    }

    /** Whether nothing more is to come: the dialect's last event, a {@code [DONE]} line or an error. */
    boolean over() {
        return terminal || doneMarker || errorBody != null;
    }

    boolean complete() {
        return errorBody == null && dialect.complete(finishReason != null, terminal);
    }

    boolean hasContent() {
        return content.first() != null;
    }

    /**
     * Tokens a second between the first and the last content, by the service's own count; null if it did not count or
     * all came at once, as when somebody on the way holds an answer back to its end. Reasoning that was counted but never
     * sent is left out.
     */
    @Nullable
    Double tokensPerSecond() {
        long tokens = usage.outputTokens() - hiddenReasoning();
        double span = content.spanMs() / 1000;
        if (tokens < 2 || span == 0 || atOnce()) {
            return null;
        }
        double speed = (tokens - 1) / span;
        return speed > FASTEST ? null : Double.valueOf(speed);
    }

    private boolean atOnce() {
        return content.flowMs() <= AT_ONCE_SHARE * content.untilMs()
                && content.pieces() >= PIECES_AT_ONCE * content.bursts();
    }

    /** Tokens of reasoning that were counted and never sent. */
    long hiddenReasoning() {
        return content.reasoning() ? 0 : usage.reasoningTokens();
    }

    @Nullable
    Long outputTokens() {
        return usage.outputTokens() > 0 ? Long.valueOf(usage.outputTokens()) : null;
    }

    @Nullable
    TokenUsage usage() {
        return usage.inputTokens() + usage.outputTokens() > 0
                ? new TokenUsage(usage.inputTokens(), usage.outputTokens())
                : null;
    }

    long events() {
        return events;
    }

    long pings() {
        return pings;
    }

    /** Events whose data cannot be read, the last one of a body that was cut aside. */
    long malformed() {
        return malformed;
    }

    /** When the content came. */
    ContentTimes content() {
        return content;
    }

    boolean eventLines() {
        return eventLines;
    }

    boolean doneMarker() {
        return doneMarker;
    }

    @Nullable
    String finishReason() {
        return finishReason;
    }

    @Nullable
    String errorBody() {
        return errorBody;
    }

    @Nullable
    Long firstEvent() {
        return firstEvent;
    }
}
