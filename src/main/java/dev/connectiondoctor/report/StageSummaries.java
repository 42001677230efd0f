package dev.connectiondoctor.report;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.net.Failure;
import dev.connectiondoctor.stage.Evidence;
import dev.connectiondoctor.stage.SkipReason;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.StageResult;
import dev.connectiondoctor.stage.dns.DnsEvidence;
import dev.connectiondoctor.stage.firstbyte.FirstByteEvidence;
import dev.connectiondoctor.stage.longstream.LongStreamEvidence;
import dev.connectiondoctor.stage.models.ModelsEvidence;
import dev.connectiondoctor.stage.proxy.ProxyEvidence;
import dev.connectiondoctor.stage.settings.SettingsEvidence;
import dev.connectiondoctor.stage.shortprompt.ShortPromptEvidence;
import dev.connectiondoctor.stage.tcp.TcpEvidence;
import dev.connectiondoctor.stage.tls.TlsEvidence;
import dev.connectiondoctor.text.Messages;

/** One short line about each stage: what was seen, in a few words. */
public final class StageSummaries {
    private final Wording words;

    public StageSummaries(Messages messages) {
        words = new Wording(messages);
    }

    public String text(StageReport report) {
        Summary summary = of(report);
        return words.text("summary." + summary.key(), named(summary.params()));
    }

    private Map<String, Object> named(Map<String, Object> params) {
        Map<String, Object> named = new LinkedHashMap<>(params);
        named.replaceAll((_, value) -> value instanceof Stage stage ? words.stage(stage) : value);
        return named;
    }

    /** The line as data. */
    public static Summary of(StageReport report) {
        return switch (report.result()) {
            case StageResult.Completed completed -> seen(completed.evidence(), null, report);
            case StageResult.Failed failed -> seen(failed.evidence(), failed.failure(), report);
            case StageResult.Skipped skipped -> skipped(skipped.stage(), skipped.reason());
            case StageResult.Cancelled cancelled -> Summary.of(cancelled.timeLimit() ? "time-was-up" : "cancelled");
            case StageResult.Crashed _ -> Summary.of("crashed");
        };
    }

    private static Summary seen(Evidence evidence, @Nullable Failure failure, StageReport report) {
        return switch (evidence) {
            case SettingsEvidence settings -> LineSummaries.settings(settings, report.findingIds().isEmpty());
            case DnsEvidence dns -> LineSummaries.dns(dns).orElseGet(() -> failed(failure, report));
            case ProxyEvidence proxy -> LineSummaries.proxy(proxy);
            case TcpEvidence tcp -> LineSummaries.tcp(tcp).orElseGet(() -> failed(failure, report));
            case TlsEvidence tls -> CertificateSummaries.tls(tls).orElseGet(() -> failed(failure, report));
            case FirstByteEvidence first -> AnswerSummaries.firstByte(first).orElseGet(() -> failed(failure, report));
            case ModelsEvidence models -> AnswerSummaries.models(models).orElseGet(() -> failed(failure, report));
            case ShortPromptEvidence brief -> AnswerSummaries.prompt(brief).orElseGet(() -> failed(failure, report));
            case LongStreamEvidence stream -> StreamSummaries.stream(stream).orElseGet(() -> failed(failure, report));
        };
    }

    /** Where the evidence says nothing: the failure in plain words. */
    private static Summary failed(@Nullable Failure failure, StageReport report) {
        return failure == null
                ? Summary.of("nothing-seen").with("stage", report.stage())
                : Summary.of("failure." + failure.kind().id());
    }

    private static Summary skipped(Stage stage, SkipReason reason) {
        Stage needs = reason.needs();
        if (needs == null) {
            return Summary.of("skip." + reason.id());
        }
        boolean untold = stage == Stage.FIRST_BYTE && needs == Stage.TLS;
        return untold ? Summary.of("skip.line-not-secure") : Summary.of("skip.needs").with("stage", needs);
    }
}
