package dev.connectiondoctor.app.model;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.fault.Judgement;
import dev.connectiondoctor.fault.Verdict;
import dev.connectiondoctor.net.SecretScrubber;
import dev.connectiondoctor.net.TokenMask;
import dev.connectiondoctor.redact.Around;
import dev.connectiondoctor.redact.Kind;
import dev.connectiondoctor.redact.Redaction;
import dev.connectiondoctor.report.DoctorFacts;
import dev.connectiondoctor.report.Report;
import dev.connectiondoctor.report.ReportAssembler;
import dev.connectiondoctor.stage.Environment;
import dev.connectiondoctor.stage.Observations;

/**
 * Words of a check on their way into the clipboard, without what the user keeps out of what is saved, and never with
 * the key. Used on the thread of the window only; the work is done on another.
 */
final class CleanTexts {
    private final RedactionChoice choice;
    private final Executor window;
    private int asked;

    CleanTexts(RedactionChoice choice, Executor window) {
        this.choice = choice;
        this.window = window;
    }

    /** Returns at once; the words are handed over on the thread of the window, unless others are wanted by then. */
    void clean(String text, RunModel run, Consumer<String> then) {
        int turn = ++asked;
        Set<Kind> kinds = choice.kinds();
        Options options = run.optionsProperty().get();
        Report seen = options == null ? null : run.report().orElseGet(() -> soFar(run, options));
        Thread.ofVirtual().name("clean").start(() -> {
            String clean = clean(text, seen, options, kinds);
            window.execute(() -> {
                if (turn == asked) {
                    then.accept(clean);
                }
            });
        });
    }

    /** Before it is known what is checked there is nobody to be named. */
    private static String clean(String text, @Nullable Report seen, @Nullable Options options, Set<Kind> kinds) {
        if (seen == null || options == null) {
            return TokenMask.mask(text);
        }
        String bare = SecretScrubber.of(options.endpoint().key(), null).scrub(text);
        return Redaction.of(seen, Around.of(Environment.ofProcess())).text(bare, kinds);
    }

    /** What a report would hold now, for the names in it. */
    private static Report soFar(RunModel run, Options options) {
        Observations seen = run.rows()
                .stream()
                .flatMap(row -> row.report().stream())
                .reduce(Observations.none(), (all, one) -> all.with(one.result()), (_, last) -> last);
        Judgement judgement = new Judgement(List.copyOf(run.findings()),
                new Verdict(Verdict.Status.INCONCLUSIVE, null));
        Instant now = Instant.EPOCH;
        return new ReportAssembler(DoctorFacts.ofThisProcess(), options, "direct").assemble(now, now, false, seen,
                judgement, List.of());
    }
}
