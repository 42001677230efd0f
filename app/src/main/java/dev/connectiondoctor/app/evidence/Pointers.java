package dev.connectiondoctor.app.evidence;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.app.model.Words;
import dev.connectiondoctor.fault.Finding;
import dev.connectiondoctor.report.StageReport;
import dev.connectiondoctor.stage.StageResult;

/** Follows a finding's pointers into the report, to the values that it rests on. */
public final class Pointers {
    /** {@code /stages/4/evidence/chain/0/issuer}: the steps before the third say which stage. */
    private static final int INTO_STAGE = 3;
    private static final int LONGEST = 200;

    private final Words words;
    private final List<StageReport> stages;

    /** @param stages all of the report's stages, in order */
    public Pointers(Words words, List<StageReport> stages) {
        this.words = words;
        this.stages = stages;
    }

    /** The values with their names; pointers to anything but a single value are left out. */
    public List<Section> why(Finding finding) {
        List<Section.Fact> facts = finding.evidence().stream().flatMap(pointer -> fact(pointer).stream()).distinct()
                .toList();
        return facts.isEmpty() ? List.of() : List.of(new Section.Facts(words.of("evidence.why"), facts));
    }

    private Optional<Section.Fact> fact(String pointer) {
        List<String> path = Arrays.asList(pointer.substring(1).split("/"));
        if (path.size() < INTO_STAGE || !path.getFirst().equals("stages")) {
            return Optional.empty();
        }
        Object value = stages.get(Integer.parseInt(path.get(1)));
        for (String step : path.subList(2, path.size())) {
            value = value == null ? null : step(value, step);
        }
        return plain(value).map(text -> new Section.Fact(label(path), text));
    }

    private static @Nullable Object step(Object from, String name) {
        return switch (from) {
            case StageReport report when name.equals("evidence") -> report.result().evidenceOrNull();
            case StageReport report when name.equals("failure") ->
                report.result() instanceof StageResult.Failed failed ? failed.failure().text() : null;
            case List<?> list when name.matches("\\d{1,6}") && Integer.parseInt(name) < list.size() ->
                list.get(Integer.parseInt(name));
            case Map<?, ?> map -> map.get(name);
            case Record values -> component(values, name);
            default -> null;
        };
    }

    private static @Nullable Object component(Record values, String name) {
        return Arrays.stream(values.getClass().getRecordComponents()).filter(part -> part.getName().equals(name))
                .findFirst().map(part -> read(values, part)).orElse(null);
    }

    private static @Nullable Object read(Record values, RecordComponent part) {
        try {
            return part.getAccessor().invoke(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Optional<String> plain(@Nullable Object value) {
        return switch (value) {
            case null -> Optional.empty();
            case Boolean answer -> Optional.of(words.of(answer ? "yes" : "no"));
            case Enum<?> constant -> Optional.of(FactList.spoken(constant));
            case Number number -> Optional.of(number instanceof Double real ? words.number(real) : number.toString());
            case String text when !text.isBlank() ->
                Optional.of(text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…");
            default -> Optional.empty();
        };
    }

    /** {@code chain 1: issuer}; people count from one. */
    private static String label(List<String> path) {
        List<String> inner = new ArrayList<>(path.subList(Math.min(INTO_STAGE, path.size() - 1), path.size()));
        inner.replaceAll(step -> step.matches("\\d{1,6}")
                ? String.valueOf(Integer.parseInt(step) + 1)
                : step.replaceAll("(\\p{Lu})", " $1").toLowerCase(java.util.Locale.ROOT));
        return String.join(" ", inner);
    }
}
