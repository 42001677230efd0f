package dev.connectiondoctor.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.fault.Finding;

/** Says what changed since a report was saved. */
public final class RejudgedWords {
    private final Wording words;

    public RejudgedWords(Wording words) {
        this.words = words;
    }

    /** One sentence for each thing that changed; none if nothing did, or if the report was never saved. */
    public List<String> sentences(Report report) {
        Rejudged rejudged = report.rejudged();
        List<String> sentences = new ArrayList<>();
        if (rejudged == null) {
            return sentences;
        }
        if (!rejudged.sameVerdict()) {
            sentences.add(words.text("report.judged-otherwise",
                    Map.of("today", words.verdict(report), "saved", rejudged.said().title())));
        }
        List<String> appeared = rejudged.appeared()
                .stream()
                .filter(id -> rejudged.sameVerdict() || !isCause(report, id))
                .map(id -> title(report, id))
                .toList();
        List<String> gone = rejudged.gone()
                .stream()
                .filter(finding -> rejudged.sameVerdict() || !finding.id().equals(rejudged.said().findingId()))
                .map(SavedReport.SaidFinding::title)
                .toList();
        if (!appeared.isEmpty()) {
            sentences.add(words.text("report.newly-found", list(appeared)));
        }
        if (!gone.isEmpty()) {
            sentences.add(words.text("report.no-longer-found", list(gone)));
        }
        return sentences;
    }

    private static boolean isCause(Report report, String id) {
        Finding cause = report.verdict().cause();
        return cause != null && cause.id().equals(id);
    }

    private Map<String, Object> list(List<String> titles) {
        String quoted = titles.stream()
                .map(title -> words.text("report.quoted", Map.of("text", title)))
                .collect(Collectors.joining(" "));
        return Map.of("count", titles.size(), "titles", quoted);
    }

    private String title(Report report, String id) {
        return report.finding(id).map(words::title).orElse(id);
    }

    /** The same as data, for the JSON report; null if nothing changed. */
    @Nullable
    Map<String, @Nullable Object> object(Report report) {
        Rejudged rejudged = report.rejudged();
        if (rejudged == null || rejudged.same()) {
            return null;
        }
        Map<String, @Nullable Object> verdict = new LinkedHashMap<>();
        verdict.put("status", rejudged.said().status());
        verdict.put("findingId", rejudged.said().findingId());
        verdict.put("title", rejudged.said().title());
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("savedBy", rejudged.savedBy());
        object.put("sameVerdict", rejudged.sameVerdict());
        object.put("verdict", verdict);
        object.put("appeared", rejudged.appeared().stream().map(id -> named(report, id)).toList());
        object.put("gone", rejudged.gone());
        return object;
    }

    private Map<String, String> named(Report report, String id) {
        return Map.of("id", id, "title", title(report, id));
    }
}
