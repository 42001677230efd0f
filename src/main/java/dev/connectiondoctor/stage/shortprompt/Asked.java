package dev.connectiondoctor.stage.shortprompt;

import dev.connectiondoctor.stage.http.Outcome;
import dev.connectiondoctor.stage.http.TokenUsage;
import dev.connectiondoctor.target.Dialect;
import dev.connectiondoctor.target.StreamSignal;

/** What became of a prompt that was not streamed. */
final class Asked {
    private Asked() {}

    static boolean works(Outcome outcome) {
        return outcome instanceof Outcome.Answered answered && answered.answer().isSuccess()
                && answered.answer().error() == null && !answered.answer().isHtml();
    }

    /** What it used, as the service counted. */
    static TokenUsage usage(Dialect dialect, Outcome outcome) {
        StreamSignal.Usage used = works(outcome) && outcome instanceof Outcome.Answered answered
                ? dialect.completion(answered.text()).usage()
                : null;
        return used == null ? TokenUsage.NONE : new TokenUsage(used.inputTokens(), used.outputTokens());
    }
}
