package dev.connectiondoctor.app.model;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.RunEvent;
import dev.connectiondoctor.report.Report;
import dev.connectiondoctor.report.StageReport;
import dev.connectiondoctor.report.TargetFacts;
import dev.connectiondoctor.stage.SkipReason;
import dev.connectiondoctor.stage.StageResult;
import dev.connectiondoctor.target.BaseUrl;
import dev.connectiondoctor.target.Endpoint;
import dev.connectiondoctor.target.Protocol;

import org.jspecify.annotations.Nullable;

/** Shows a report that was read as the check that it is of, which is over. */
final class SavedRun {
    private SavedRun() {}

    static void show(Report report, RunModel run) {
        run.aimAt(options(report.target()));
        run.apply(new RunEvent.Planned(report.stages()
                .stream()
                .map(stage -> new RunEvent.Planned.Step(stage.stage(), skipped(stage)))
                .toList()));
        run.apply(new RunEvent.Ended(report));
    }

    private static @Nullable SkipReason skipped(StageReport stage) {
        return stage.result() instanceof StageResult.Skipped skipped ? skipped.reason() : null;
    }

    /** As far as the report says; the key is in no report. */
    private static Options options(TargetFacts target) {
        Protocol protocol = Protocol.byId(target.protocol()).orElse(Protocol.AUTO);
        return Options.of(new Endpoint(BaseUrl.parse(target.baseUrl()), protocol, target.model(), null));
    }
}
