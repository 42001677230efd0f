package dev.connectiondoctor.app.evidence;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.app.model.Words;
import dev.connectiondoctor.fault.Finding;
import dev.connectiondoctor.report.StageReport;
import dev.connectiondoctor.stage.StageResult;

/** Follows a finding's pointers into the report, to the values that it rests on. */
public final class Pointers {
    /** For example {@code /stages/4/evidence/chain/0/issuer}. */
    private static final Pattern INTO_STAGE = Pattern.compile("/stages/([0-8])/(.+)");
    static final String INDEX = "\\d{1,6}";
    private static final int LONGEST = 200;

    private final Words words;
    private final PointerNames names;
    private final List<Optional<StageReport>> stages;

    /** @param stages what is known of each stage, in order */
    public Pointers(Words words, List<Optional<StageReport>> stages) {
        this.words = words;
        names = new PointerNames(words);
        this.stages = stages;
    }

    /** The values with their names; pointers to anything but a single value are left out. */
    public List<Section> why(Finding finding) {
        List<Section.Fact> facts = finding.evidence()
                .stream()
                .flatMap(pointer -> fact(pointer).stream())
                .distinct()
                .toList();
        return facts.isEmpty() ? List.of() : List.of(new Section.Facts(words.of("evidence.why"), facts));
    }

    private Optional<Section.Fact> fact(String pointer) {
        Matcher matcher = INTO_STAGE.matcher(pointer);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Object value = stages.get(Integer.parseInt(matcher.group(1))).orElse(null);
        List<String> path = List.of(matcher.group(2).split("/"));
        for (String step : path) {
            value = value == null ? null : step(value, step);
        }
        return plain(shown(path.getLast(), value)).map(text -> new Section.Fact(names.of(path), text));
    }

    private @Nullable Object shown(String name, @Nullable Object value) {
        return switch (value) {
            case Number millis when name.endsWith(PointerNames.MILLIS) -> words.duration(millis.doubleValue());
            case String id when name.equals("answeredBy") -> words.answerer(id);
            case null, default -> value;
        };
    }

    private static @Nullable Object step(Object from, String name) {
        return switch (from) {
            case StageReport report when name.equals("evidence") -> report.result().evidenceOrNull();
            case StageReport report when name.equals("failure") ->
                report.result() instanceof StageResult.Failed failed ? failed.failure().text() : null;
            case List<?> list when name.matches(INDEX) && Integer.parseInt(name) < list.size() ->
                list.get(Integer.parseInt(name));
            case Map<?, ?> map -> map.get(name);
            case Record values -> component(values, name);
            default -> null;
        };
    }

    private static @Nullable Object component(Record values, String name) {
        return Arrays.stream(values.getClass().getRecordComponents())
                .filter(part -> part.getName().equals(name))
                .findFirst()
                .map(part -> read(values, part))
                .orElse(null);
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
            case Enum<?> constant -> Optional.of(words.constant(constant.name()));
            case Number number -> Optional.of(number instanceof Double real ? words.number(real) : number.toString());
            case String text when !text.isBlank() ->
                Optional.of(text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…");
            default -> Optional.empty();
        };
    }
}
