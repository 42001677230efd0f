package dev.connectiondoctor.app.evidence;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import dev.connectiondoctor.app.model.Words;

/** Says in words which value of the evidence a pointer leads to. */
final class PointerNames {
    /** How names of durations end. */
    static final String MILLIS = "Ms";

    private final Words words;

    PointerNames(Words words) {
        this.words = words;
    }

    /** @param path the steps from the stage on, for example {@code evidence, chain, 0, issuer} */
    String of(List<String> path) {
        List<String> steps = path.size() > 1 ? path.subList(1, path.size()) : path;
        int last = steps.size() - 1;
        if (last > 0 && steps.get(last - 1).equals("headers")) {
            return words.of("why.header", Map.of("name", steps.get(last)));
        }
        if (last > 1 && steps.get(last - 1).matches(Pointers.INDEX)) {
            return ofElement(steps.get(last - 2), Integer.parseInt(steps.get(last - 1)) + 1, steps.get(last));
        }
        return capital(words.or(key(steps.getLast()), spoken(steps)));
    }

    /** People count from one. */
    private String ofElement(String list, int number, String name) {
        String which = words.or("why.which." + number, words.of("why.which", Map.of("number", number)));
        String thing = words.or("why.thing." + list, spoken(List.of(list)));
        return words.of("why.of",
                Map.of("what", capital(words.or(key(name), spoken(List.of(name)))), "which", which, "thing", thing));
    }

    private static String key(String name) {
        return "evidence." + name.replaceAll("(\\p{Lu})", "-$1").toLowerCase(Locale.ROOT);
    }

    private static String spoken(List<String> steps) {
        return steps.stream()
                .map(step -> step.replaceFirst(MILLIS + "$", "")
                        .replaceAll("(\\p{Lu})", " $1")
                        .toLowerCase(
                                Locale.ROOT))
                .collect(Collectors.joining(" "));
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
