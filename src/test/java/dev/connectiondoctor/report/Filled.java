package dev.connectiondoctor.report;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.fault.Culprit;
import dev.connectiondoctor.fault.Finding;
import dev.connectiondoctor.fault.Fix;
import dev.connectiondoctor.fault.Step;
import dev.connectiondoctor.fault.Verdict;
import dev.connectiondoctor.stage.Evidence;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.StageResult;

/** Reports in which one text stands wherever there is a text: in every name, header, body and value. */
public final class Filled {
    private final String text;

    private Filled(String text) {
        this.text = text;
    }

    public static Report with(String text) {
        return new Filled(text).report();
    }

    private Report report() {
        Report usual = Samples.healthy();
        Finding finding = Finding.problem("auth.forbidden", Stage.MODELS, Culprit.ACCOUNT)
                .with("host", text)
                .with("said", text)
                .with("message", text)
                .because("answer/body")
                .fix(Fix.of("ask-it", new Step.Text("how"), new Step.Command(text), new Step.File(text, text),
                        new Step.Link(text), new Step.Env(text, text), new Step.Setting(text, text)))
                .build();
        List<StageReport> stages = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            Evidence evidence = stage == Stage.PROXY ? Evidences.besideProxy(true) : Evidences.of(stage);
            stages.add(new StageReport(new StageResult.Completed(stage, Samples.TIMING, (Evidence) filled(evidence),
                    List.of(), 1), StageStatus.FAILED, List.of(finding.id())));
        }
        TargetFacts target = new TargetFacts(text, text, 1, text, text, text, "direct",
                new TargetFacts.Key(true, text, 3));
        return new Report(new DoctorFacts(text, text, text, text), usual.startedAt(), usual.finishedAt(), true, target,
                new Verdict(Verdict.Status.BROKEN, finding), stages, usual.experiments(), List.of(finding),
                usual.usage());
    }

    private Object filled(Object value) {
        return switch (value) {
            case String _ -> text;
            case Record record -> rebuilt(record);
            case List<?> list -> list.stream().map(this::filled).toList();
            case Map<?, ?> map -> entries(map);
            default -> value;
        };
    }

    private Map<Object, @Nullable Object> entries(Map<?, ?> map) {
        Map<Object, @Nullable Object> entries = new LinkedHashMap<>();
        map.forEach((key, value) -> entries.put(filled(key), value == null ? null : filled(value)));
        return entries;
    }

    private Record rebuilt(Record record) {
        RecordComponent[] parts = record.getClass().getRecordComponents();
        try {
            Object[] values = new Object[parts.length];
            for (int i = 0; i < parts.length; i++) {
                parts[i].getAccessor().setAccessible(true);
                Object value = parts[i].getAccessor().invoke(record);
                values[i] = value == null ? null : filled(value);
            }
            Constructor<? extends Record> maker = record.getClass()
                    .getDeclaredConstructor(Arrays.stream(parts).map(RecordComponent::getType).toArray(Class[]::new));
            maker.setAccessible(true);
            return maker.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(record.getClass().getName(), e);
        }
    }
}
