package dev.connectiondoctor.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import dev.connectiondoctor.json.Json;
import dev.connectiondoctor.net.Failure;
import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.net.Operation;
import dev.connectiondoctor.stage.Evidence;
import dev.connectiondoctor.stage.Experiment;
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
import tools.jackson.databind.JsonNode;

/** Reads how each stage ended, with the experiments that it made. What each stage asked is known only in sum. */
final class StageReader {
    private static final String NEEDS = "needs-";

    private final JsonNode experiments;

    StageReader(JsonNode experiments) {
        this.experiments = experiments;
    }

    StageResult read(Stage stage, JsonNode node) throws UnreadableReport {
        if (!Json.text(node.path("id")).equals(stage.id())) {
            throw RecordReader.damaged();
        }
        return switch (Json.text(node.path("status"))) {
            case "skipped" -> new StageResult.Skipped(stage, reason(Json.text(node.path("skippedBecause"))));
            case "cancelled" -> new StageResult.Cancelled(stage, timing(node),
                    Json.text(node.path("cancelledBy")).equals(JsonReport.TIME_LIMIT));
            case "crashed" -> new StageResult.Crashed(stage, timing(node), Json.text(node.at("/failure/text")));
            case "passed", "warned", "failed" -> ended(stage, node);
            default -> throw RecordReader.damaged();
        };
    }

    private StageResult ended(Stage stage, JsonNode node) throws UnreadableReport {
        Evidence evidence = evidence(stage, node.path("evidence"));
        JsonNode failure = node.path("failure");
        return Json.present(failure)
                ? new StageResult.Failed(stage, timing(node), evidence, failure(failure), of(stage), 0)
                : new StageResult.Completed(stage, timing(node), evidence, of(stage), 0);
    }

    private static Evidence evidence(Stage stage, JsonNode node) throws UnreadableReport {
        return switch (stage) {
            case SETTINGS -> RecordReader.read(SettingsEvidence.class, node);
            case DNS -> RecordReader.read(DnsEvidence.class, node);
            case PROXY -> RecordReader.read(ProxyEvidence.class, node);
            case TCP -> RecordReader.read(TcpEvidence.class, node);
            case TLS -> RecordReader.read(TlsEvidence.class, node);
            case FIRST_BYTE -> RecordReader.read(FirstByteEvidence.class, node);
            case MODELS -> RecordReader.read(ModelsEvidence.class, node);
            case SHORT_PROMPT -> RecordReader.read(ShortPromptEvidence.class, node);
            case LONG_STREAM -> RecordReader.read(LongStreamEvidence.class, node);
        };
    }

    private static StageResult.Timing timing(JsonNode node) throws UnreadableReport {
        return new StageResult.Timing(RecordReader.instant(node.path("startedAt")),
                node.path("durationMs").asDouble(0));
    }

    /** A kind that only a newer program knows is an unknown one. */
    private static Failure failure(JsonNode node) throws UnreadableReport {
        FailureKind kind = Arrays.stream(FailureKind.values())
                .filter(known -> known.id().equals(Json.text(node.path("kind"))))
                .findFirst()
                .orElse(FailureKind.UNKNOWN);
        Operation operation = Arrays.stream(Operation.values())
                .filter(known -> known.id().equals(Json.text(node.path("operation"))))
                .findFirst()
                .orElseThrow(RecordReader::damaged);
        return new Failure(kind, operation, Json.text(node.path("text")));
    }

    private static SkipReason reason(String id) throws UnreadableReport {
        Optional<Stage> needed = id.startsWith(NEEDS) ? Stage.byId(id.substring(NEEDS.length())) : Optional.empty();
        return needed.map(SkipReason::needs)
                .or(() -> Arrays.stream(SkipReason.Kind.values())
                        .map(SkipReason::of)
                        .filter(known -> known.id().equals(id))
                        .findFirst())
                .orElseThrow(RecordReader::damaged);
    }

    private List<Experiment> of(Stage stage) {
        List<Experiment> made = new ArrayList<>();
        for (JsonNode node : experiments) {
            if (Json.text(node.path("stage")).equals(stage.id())) {
                made.add(new Experiment(Json.text(node.path("id")), stage, JsonValues.object(node.path("control")),
                        JsonValues.object(node.path("variant")), Json.text(node.path("outcome"))));
            }
        }
        return List.copyOf(made);
    }
}
