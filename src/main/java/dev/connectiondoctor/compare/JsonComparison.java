package dev.connectiondoctor.compare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.fault.Finding;
import dev.connectiondoctor.report.Report;
import dev.connectiondoctor.report.StageReport;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.report.JsonReport;
import dev.connectiondoctor.text.Messages;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes a comparison as one JSON document ({@code compare-1.schema.json}). Keys are added over time, never renamed. */
public final class JsonComparison {
    private static final JsonMapper MAPPER = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final CompareWords words;

    public JsonComparison(Messages messages) {
        words = new CompareWords(messages);
    }

    /** The document, ending in a line break. */
    public String write(Comparison comparison) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("schema", Comparison.SCHEMA);
        document.put("different", comparison.different());
        document.put("toldApartBy", Difference.word(comparison.pair().telling()));
        for (Side side : Side.values()) {
            document.put(side.id(), side(side, comparison.pair()));
        }
        document.put("remarks",
                comparison.remarks().stream().map(remark -> remark(remark, comparison.pair())).toList());
        document.put("stages", comparison.stages().stream().map(this::stage).toList());
        return JsonReport.visible(MAPPER.writeValueAsString(document)) + "\n";
    }

    private Map<String, @Nullable Object> side(Side side, Pair pair) {
        Report report = pair.report(side);
        Finding cause = report.verdict().cause();
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("name", words.name(side, pair));
        object.put("startedAt", report.startedAt().toString());
        object.put("complete", report.complete());
        object.put("baseUrl", report.target().baseUrl());
        object.put("model", report.target().model());
        object.put("route", report.target().route());
        object.put("os", report.doctor().os());
        object.put("status", report.verdict().status().id());
        object.put("findingId", cause == null ? null : cause.id());
        object.put("title", words.verdict(side, pair));
        return object;
    }

    private Map<String, Object> remark(Remark remark, Pair pair) {
        Map<String, Object> params = new LinkedHashMap<>(remark.params());
        params.replaceAll((_, value) -> plain(value));
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("id", remark.id());
        object.put("matters", remark.matters());
        object.put("confidence", remark.confidence().id());
        object.put("title", words.title(remark, pair));
        object.put("explanation", words.explanation(remark, pair));
        object.put("params", params);
        return object;
    }

    private static Object plain(Object value) {
        return switch (value) {
            case Side side -> side.id();
            case Finding finding -> finding.id();
            case Stage stage -> stage.id();
            case List<?> list -> list.stream().map(one -> plain((Object) one)).toList();
            default -> value;
        };
    }

    private Map<String, Object> stage(StageComparison stage) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("id", stage.stage().id());
        object.put("mark", stage.mark().id());
        object.put("a", stage(stage.a()));
        object.put("b", stage(stage.b()));
        object.put("differences", stage.differences().stream().map(this::difference).toList());
        return object;
    }

    private Map<String, Object> stage(StageReport report) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("status", report.status().id());
        object.put("summary", words.summary(report));
        object.put("findingIds", report.findingIds());
        return object;
    }

    private Map<String, Object> difference(Difference difference) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("id", difference.id());
        object.put("name", words.what(difference));
        object.put("a", difference.a());
        object.put("b", difference.b());
        object.put("matters", difference.matters());
        return object;
    }
}
