package dev.connectiondoctor.stage.longstream;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.stage.http.SseParser;
import dev.connectiondoctor.stage.http.TokenUsage;
import dev.connectiondoctor.target.Dialect;
import dev.connectiondoctor.target.StreamSignal;

/** Adds up what the events of a stream say. The caller sets the moment before it lets events be read. */
final class StreamTally {
    private static final double AT_ONCE_SECONDS = 0.1;

    private final Dialect dialect;
    private long now;
    private long events;
    private boolean eventLines;
    private boolean doneMarker;
    private boolean terminal;
    private boolean reasoningSeen;
    private @Nullable String finishReason;
    private @Nullable String errorBody;
    private @Nullable Long firstEvent;
    private @Nullable Long firstContent;
    private long lastContent;
    private long longestContentGap;
    private StreamSignal.Usage usage = new StreamSignal.Usage(0, 0, 0);

    StreamTally(Dialect dialect) {
        this.dialect = dialect;
    }

    void at(long nanos) {
        now = nanos;
    }

    void add(SseParser.Event event) {
        events++;
        eventLines |= event.name() != null;
        firstEvent = firstEvent == null ? Long.valueOf(now) : firstEvent;
        dialect.signals(event.name(), event.data()).forEach(this::take);
    }

    private void take(StreamSignal signal) {
        switch (signal) {
            case StreamSignal.Content content -> content(content.kind());
            case StreamSignal.Usage more -> usage = largest(usage, more);
            case StreamSignal.Finish finish -> finishReason = finish.reason();
            case StreamSignal.Terminal _ -> terminal = true;
            case StreamSignal.Done _ -> doneMarker = true;
            case StreamSignal.Error error -> errorBody = errorBody == null ? error.body() : errorBody;
            case StreamSignal.Started _,StreamSignal.Ping _,StreamSignal.Other _ -> {
                // nothing to add up
            }
        }
    }

    private void content(StreamSignal.Kind kind) {
        reasoningSeen |= kind == StreamSignal.Kind.REASONING;
        if (firstContent == null) {
            firstContent = now;
        } else {
            longestContentGap = Math.max(longestContentGap, now - lastContent);
        }
        lastContent = now;
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
        return firstContent != null;
    }

    /**
     * Tokens a second between the first and the last content, by the service's own count; null if it did not count or
     * all came at once, as when somebody on the way holds an answer back to its end. Reasoning that was counted but never sent is left out.
     */
    @Nullable
    Double tokensPerSecond() {
        long tokens = usage.outputTokens() - (reasoningSeen ? 0 : usage.reasoningTokens());
        double seconds = firstContent == null ? 0 : (lastContent - firstContent) / 1e9;
        return tokens < 2 || seconds < AT_ONCE_SECONDS ? null : Double.valueOf((tokens - 1) / seconds);
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

    @Nullable
    Long firstContent() {
        return firstContent;
    }

    double longestContentGapMs() {
        return longestContentGap / 1e6;
    }
}
