package dev.connectiondoctor.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.fault.Finding;
import dev.connectiondoctor.fault.Verdict;
import dev.connectiondoctor.net.Failure;
import dev.connectiondoctor.net.Scrubber;
import dev.connectiondoctor.stage.Experiment;
import dev.connectiondoctor.stage.StageResult;
import dev.connectiondoctor.text.Messages;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a report as one JSON document ({@code report-1.schema.json}). Keys are added over time, never renamed; every
 * key is always there, with null (or an empty object, for evidence) where there is nothing to say.
 */
public final class JsonReport {
    static final String TIME_LIMIT = "time-limit";

    private static final JsonMapper MAPPER = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Wording words;
    private final StageSummaries summaries;
    private final JsonFindings findings;
    private final RejudgedWords rejudged;
    private final PlainValues plain;

    /** @param scrubber run over every text as a last belt; evidence is already clean when it gets here */
    public JsonReport(Messages messages, Scrubber scrubber) {
        words = new Wording(messages);
        summaries = new StageSummaries(messages);
        findings = new JsonFindings(words);
        rejudged = new RejudgedWords(words);
        plain = new PlainValues(scrubber);
    }

    /** What every document keeps to, as a JSON schema. */
    public static String schema() {
        try (InputStream in = Objects
                .requireNonNull(JsonReport.class.getResourceAsStream("report-1.schema.json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The document, ending in a line break. */
    public String write(Report report) {
        return visible(MAPPER.writeValueAsString(whole(report))) + "\n";
    }

    /** One stage, as it stands in the document. */
    public String write(StageReport stage) {
        return visible(MAPPER.writeValueAsString(plain.of(stage(stage))));
    }

    /** The same document, in which nothing acts on a terminal or turns the order of the letters: it stands escaped. */
    public static String visible(String json) {
        return json.codePoints()
                .mapToObj(point -> Paper.steers(point) ? escaped(point) : Character.toString(point))
                .collect(Collectors.joining());
    }

    /** Such characters stand only within texts; half of one could not be read again. */
    private static String escaped(int point) {
        if (Character.getType(point) == Character.SURROGATE) {
            return "\uFFFD";
        }
        return Character.toString(point)
                .chars()
                .mapToObj(unit -> String.format("\\u%04x", unit))
                .collect(Collectors.joining());
    }

    /** The document, to point into. */
    JsonNode tree(Report report) {
        return MAPPER.valueToTree(whole(report));
    }

    /** With what a file held that this program does not know. */
    private @Nullable Object whole(Report report) {
        KeptKeys kept = report.rejudged() == null ? KeptKeys.NONE : report.rejudged().kept();
        return kept.into(plain.of(document(report)), plain);
    }

    private Map<String, @Nullable Object> document(Report report) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("schema", Report.SCHEMA);
        document.put("doctor", report.doctor());
        document.put("startedAt", report.startedAt());
        document.put("finishedAt", report.finishedAt());
        document.put("complete", report.complete());
        document.put("target", report.target());
        document.put("verdict", verdict(report));
        document.put("stages", report.stages().stream().map(this::stage).toList());
        document.put("experiments", report.experiments().stream().map(this::experiment).toList());
        document.put("findings", report.findings().stream().map(findings::finding).toList());
        document.put("usage", report.usage());
        document.put("support", support(report));
        document.put("rejudged", rejudged.object(report));
        return document;
    }

    private static Map<String, Object> support(Report report) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("service", SupportFacts.of(report));
        object.put("it", ItFacts.of(report));
        return object;
    }

    private Map<String, @Nullable Object> verdict(Report report) {
        Verdict verdict = report.verdict();
        Finding cause = verdict.cause();
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("status", verdict.status().id());
        object.put("findingId", cause == null ? null : cause.id());
        object.put("title", words.verdict(report));
        object.put("culprit", cause == null ? null : cause.culprit().id());
        object.put("confidence", cause == null ? null : cause.confidence().id());
        return object;
    }

    private Map<String, @Nullable Object> stage(StageReport stage) {
        StageResult result = stage.result();
        StageResult.Timing timing = Timings.of(result);
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("id", stage.stage().id());
        object.put("status", stage.status().id());
        object.put("startedAt", timing == null ? null : timing.startedAt());
        object.put("durationMs", timing == null ? null : timing.durationMs());
        object.put("summary", summaries.text(stage));
        object.put("evidence", result.evidenceOrNull() == null ? Map.of() : result.evidenceOrNull());
        object.put("failure", failure(result));
        object.put("skippedBecause", result instanceof StageResult.Skipped skipped ? skipped.reason().id() : null);
        object.put("cancelledBy", result instanceof StageResult.Cancelled cancelled ? cancelledBy(cancelled) : null);
        object.put("findingIds", stage.findingIds());
        return object;
    }

    private static String cancelledBy(StageResult.Cancelled cancelled) {
        return cancelled.timeLimit() ? TIME_LIMIT : "user";
    }

    private static @Nullable Map<String, Object> failure(StageResult result) {
        return switch (result) {
            case StageResult.Failed failed -> failure(failed.failure());
            case StageResult.Crashed crashed ->
                failure("probe_crashed", "probe", crashed.text());
            case StageResult.Completed _,StageResult.Skipped _,StageResult.Cancelled _ -> null;
        };
    }

    private static Map<String, Object> failure(Failure failure) {
        return failure(failure.kind().id(), failure.operation().id(), failure.text());
    }

    private static Map<String, Object> failure(String kind, String operation, String text) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("kind", kind);
        object.put("operation", operation);
        object.put("text", text);
        return object;
    }

    private Map<String, Object> experiment(Experiment experiment) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("id", experiment.id());
        object.put("stage", experiment.stage().id());
        object.put("question", words.question(experiment));
        object.put("control", experiment.control());
        object.put("variant", experiment.variant());
        object.put("outcome", experiment.outcome());
        object.put("conclusion", words.conclusion(experiment));
        return object;
    }
}
