package dev.connectiondoctor.report;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.fault.Finding;
import dev.connectiondoctor.fault.Fix;
import dev.connectiondoctor.fault.Step;

/** Findings and their fixes as they stand in the JSON report. */
final class JsonFindings {
    private final Wording words;

    JsonFindings(Wording words) {
        this.words = words;
    }

    Map<String, @Nullable Object> finding(Finding finding) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("id", finding.id());
        object.put("stage", finding.stage().id());
        object.put("severity", finding.severity().id());
        object.put("confidence", finding.confidence().id());
        object.put("culprit", finding.culprit().id());
        object.put("title", words.title(finding));
        object.put("explanation", words.explanation(finding));
        object.put("params", finding.params());
        object.put("evidence", finding.evidence());
        object.put("fixes", finding.fixes().stream().map(fix -> fix(fix, finding)).toList());
        return object;
    }

    private Map<String, @Nullable Object> fix(Fix fix, Finding finding) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("id", fix.id());
        object.put("title", words.title(fix, finding));
        object.put("audience", fix.audience().id());
        object.put("tool", fix.tool());
        object.put("os", fix.os());
        object.put("steps", fix.steps().stream().map(step -> step(step, fix, finding)).toList());
        object.put("trial", fix.trial().id());
        object.put("trialDetail", words.detail(fix.trial()));
        return object;
    }

    private Map<String, Object> step(Step step, Fix fix, Finding finding) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("kind", kind(step));
        object.put("value", words.value(step, fix, finding));
        return object;
    }

    private static String kind(Step step) {
        return switch (step) {
            case Step.Text _ -> "text";
            case Step.Command _ -> "command";
            case Step.Env _ -> "env";
            case Step.File _ -> "file";
            case Step.Setting _ -> "setting";
            case Step.Link _ -> "link";
        };
    }
}
