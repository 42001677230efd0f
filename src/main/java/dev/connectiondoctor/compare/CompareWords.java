package dev.connectiondoctor.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.connectiondoctor.fault.Finding;
import dev.connectiondoctor.report.Report;
import dev.connectiondoctor.report.StageReport;
import dev.connectiondoctor.report.StageSummaries;
import dev.connectiondoctor.report.Wording;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.text.Messages;

/** Finds the words for a comparison. */
public final class CompareWords {
    private static final String PREFIX = "compare.";
    private static final int LONGEST_VALUE = 120;
    private static final Set<String> YES_OR_NO = Set.of("true", "false");

    private final Wording words;
    private final StageSummaries summaries;

    public CompareWords(Messages messages) {
        words = new Wording(messages);
        summaries = new StageSummaries(messages);
    }

    public String text(String key) {
        return words.text(PREFIX + key);
    }

    public String text(String key, Map<String, ?> params) {
        return words.text(PREFIX + key, params);
    }

    /** What the difference says, in one sentence. */
    public String title(Remark remark, Pair pair) {
        return text(remark.id() + ".title", named(remark, pair));
    }

    /** What follows from it. */
    public String explanation(Remark remark, Pair pair) {
        return text(remark.id() + ".text", named(remark, pair));
    }

    public String confidence(Remark remark) {
        return words.text("confidence." + remark.confidence().id());
    }

    /** A side with what tells it from the other: {@code B (through the proxy)}. */
    public String name(Side side, Pair pair) {
        Map<String, String> params = Map.of("side", side.name(), "host", host(pair.report(side)));
        return switch (pair.telling()) {
            case SERVICE -> text("name.service", params);
            case ROUTE -> text(pair.direct(side) ? "name.direct" : "name.proxy", params);
            case NETWORK -> text("name.network", params);
            case TIME -> text(pair.earlier() == side ? "name.earlier" : "name.later", params);
            case NOTHING -> text("name.plain", params);
        };
    }

    /** What a side is about: when, what, by which way, in whose words. */
    public List<String> facts(Side side, Pair pair) {
        Report report = pair.report(side);
        List<String> facts = new ArrayList<>();
        facts.add(report.target().baseUrl());
        facts.add(text("at", Map.of("time", report.startedAt())));
        facts.add(pair.direct(side) || pair.proxy(side).isEmpty()
                ? words.text("page.route." + report.target().route())
                : text("through", Map.of("proxy", pair.proxy(side))));
        facts.add(report.doctor().os());
        return facts;
    }

    public String verdict(Side side, Pair pair) {
        return words.verdict(pair.report(side));
    }

    public String stage(Stage stage) {
        return words.stage(stage);
    }

    public String status(StageReport report) {
        return words.text("status." + report.status().id());
    }

    public String summary(StageReport report) {
        return summaries.text(report);
    }

    /** How the two sides of a step stand to each other. */
    public String mark(StageComparison stage) {
        return text("mark." + stage.mark().id());
    }

    public String what(Difference difference) {
        return text("what." + difference.id());
    }

    /** A value as it can be shown; a word where there is none. */
    public String value(String value) {
        if (value.isEmpty()) {
            return text("nothing");
        }
        if (YES_OR_NO.contains(value)) {
            return text("value." + value);
        }
        return value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE - 1) + "…";
    }

    private static String host(Report report) {
        String host = report.target().host();
        return host == null ? report.target().baseUrl() : host + ":" + report.target().port();
    }

    private Map<String, Object> named(Remark remark, Pair pair) {
        Map<String, Object> named = new LinkedHashMap<>(remark.params());
        named.replaceAll((_, value) -> named(value, pair));
        return named;
    }

    private Object named(Object value, Pair pair) {
        return switch (value) {
            case Side side -> name(side, pair);
            case Finding finding -> words.title(finding);
            case Stage stage -> words.stage(stage);
            case List<?> list ->
                words.list(list.stream().map(one -> String.valueOf(named(one, pair))).toList());
            default -> value;
        };
    }
}
