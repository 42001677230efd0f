package dev.connectiondoctor.app.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.app.Samples;
import dev.connectiondoctor.app.ScriptedChecks;
import dev.connectiondoctor.app.ScriptedChecks.ScriptedRun;
import dev.connectiondoctor.app.model.FixTry.Phase;
import dev.connectiondoctor.fault.Culprit;
import dev.connectiondoctor.fault.Finding;
import dev.connectiondoctor.fault.Fix;
import dev.connectiondoctor.fault.Step;
import dev.connectiondoctor.fault.Verdict;
import dev.connectiondoctor.report.Report;
import dev.connectiondoctor.stage.Environment;
import dev.connectiondoctor.stage.Stage;

/** The window's thread is this test's own. */
@Timeout(120)
class FixTryTest {
    private static final Fix ADDRESS = Fix.of("use-base-url",
            new Step.Setting("base-url", StartModelTest.options().endpoint().base().origin() + "/v1"));
    private static final Finding WRONG = Finding
            .problem("settings.base-url-missing-v1", Stage.SETTINGS, Culprit.SETTINGS)
            .fix(ADDRESS)
            .fix(Fix.of("tell-operator"))
            .build();

    private final ScriptedChecks checks = new ScriptedChecks();
    private final BlockingQueue<Runnable> window = new LinkedBlockingQueue<>();

    @Test
    void onlyWhatCanBeTriedIsOffered() {
        FixTries tries = tries(WRONG);

        assertThat(tries.of(WRONG, ADDRESS)).isPresent();
        assertThat(tries.of(WRONG, WRONG.fixes().getLast())).isEmpty();
    }

    @Test
    void aTrialIsACheckWithTheChange() throws InterruptedException {
        FixTry fix = tries(WRONG).of(WRONG, ADDRESS).orElseThrow();
        fix.start();
        ScriptedRun run = checks.next();
        fix.start();
        assertThat(fix.phaseProperty().get()).isEqualTo(Phase.RUNNING);
        assertThat(run.options().endpoint().base().path()).isEqualTo("/v1");
        assertThat(run.options().only()).containsExactly(Stage.MODELS);
        run.end().complete(Samples.healthy());
        window.take().run();

        assertThat(fix.phaseProperty().get()).isEqualTo(Phase.PROVEN);
        assertThat(fix.outcome().orElseThrow().report()).isEqualTo(Samples.healthy());
    }

    @Test
    void whatDoesNotHelpIsSaid() throws InterruptedException {
        FixTry fix = tries(WRONG).of(WRONG, ADDRESS).orElseThrow();
        fix.start();
        checks.next().end().complete(with(Samples.healthy(), WRONG));
        window.take().run();
        assertThat(fix.phaseProperty().get()).isEqualTo(Phase.DISPROVEN);

        fix.start();
        checks.next().end().complete(Samples.intercepted());
        window.take().run();
        assertThat(fix.phaseProperty().get()).isEqualTo(Phase.NEXT_TROUBLE);
    }

    @Test
    void aTrialCanBeStopped() throws InterruptedException {
        FixTry fix = tries(WRONG).of(WRONG, ADDRESS).orElseThrow();
        fix.start();
        ScriptedRun run = checks.next();
        fix.stop();
        window.take().run();

        assertThat(fix.phaseProperty().get()).isEqualTo(Phase.STOPPED);
        assertThat(run.end().join().complete()).isFalse();
    }

    private FixTries tries(Finding finding) {
        Options options = StartModelTest.options();
        return FixTries.of(with(Samples.healthy(), finding),
                new CheckRequest.Existing(options, new Environment(Map.of(), Environment.empty().home())), checks,
                window::add);
    }

    private static Report with(Report report, Finding finding) {
        return new Report(report.doctor(), report.startedAt(), report.finishedAt(), true, report.target(),
                new Verdict(Verdict.Status.BROKEN, finding), report.stages(), List.of(), List.of(finding),
                report.usage());
    }
}
