package dev.connectiondoctor.stage.shortprompt;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.stage.http.SseParser;
import dev.connectiondoctor.stage.http.TokenUsage;
import dev.connectiondoctor.target.Dialect;
import dev.connectiondoctor.target.StreamSignal;

/**
 * A short streamed answer, read as a whole.
 *
 * @param errorBody data of its error event, or null if there was none
 * @param usage as the service counted
 */
record Streamed(@Nullable String errorBody, TokenUsage usage) {
    static final Streamed NONE = new Streamed(null, TokenUsage.NONE);

    static Streamed read(Dialect dialect, String text) {
        List<StreamSignal> signals = new ArrayList<>();
        SseParser parser = new SseParser(event -> signals.addAll(dialect.signals(event.name(), event.data())));
        parser.read(text.getBytes(StandardCharsets.UTF_8));
        parser.end();
        return new Streamed(error(signals), usage(signals));
    }

    private static @Nullable String error(List<StreamSignal> signals) {
        return signals.stream()
                .filter(StreamSignal.Error.class::isInstance)
                .map(StreamSignal.Error.class::cast)
                .map(StreamSignal.Error::body)
                .findFirst()
                .orElse(null);
    }

    private static TokenUsage usage(List<StreamSignal> signals) {
        return signals.stream()
                .filter(StreamSignal.Usage.class::isInstance)
                .map(StreamSignal.Usage.class::cast)
                .reduce(TokenUsage.NONE, (sum, more) -> new TokenUsage(Math.max(sum.inputTokens(), more.inputTokens()),
                        Math.max(sum.outputTokens(), more.outputTokens())), (one, _) -> one);
    }
}
