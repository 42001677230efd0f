package dev.connectiondoctor.redact;

import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.regex.Pattern;

/**
 * Where the names of a report are found in its texts.
 *
 * @param host finds names that may be of the inside; {@link #inside} decides
 */
record Patterns(Terms terms, Pattern home, Pattern host, Pattern user, Pattern company) {
    private static final String NOTHING = "(?!)";
    /** Of a word; scripts that set no blanks between words may go on right beside a name. */
    private static final String LETTER = "[\\p{L}\\p{N}_&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]]";
    private static final String BEGIN = "(?<!" + LETTER + ")";
    private static final String END = "(?!" + LETTER + ")";

    static Patterns of(Terms terms) {
        return new Patterns(terms, home(terms), host(terms), user(terms), company(terms));
    }

    boolean inside(String host) {
        return terms.inside(host);
    }

    /** With slashes of either kind, and doubled ones, as JSON has them. */
    private static Pattern home(Terms terms) {
        return any("(?<![\\w.~-])", terms.homes(), "(?![^/\\\\\\s\"'`:;,<>|#?*)\\]，。；：、）】」”])",
                name -> Stream.of(name.split("[/\\\\]+"))
                        .map(Pattern::quote)
                        .collect(Collectors.joining("[/\\\\]{1,2}")),
                0);
    }

    private static Pattern host(Terms terms) {
        String labels = terms.hosts()
                .stream()
                .filter(name -> name.indexOf('.') < 0 && !terms.common(name))
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return Pattern.compile(DomainNames.SHAPE.pattern()
                + (labels.isEmpty() ? "" : "|(?<![\\w.-])(?:" + labels + ")(?![\\w-]|\\.\\w)"),
                Pattern.CASE_INSENSITIVE);
    }

    /** A name that is a common word as well is one where a path or a login has it, and only there. */
    private static Pattern user(Terms terms) {
        String free = alternatives(terms.users().stream().filter(name -> !terms.common(name)).toList());
        String bound = alternatives(terms.users().stream().filter(terms::common).toList());
        return Pattern.compile(Stream.of(
                free.isEmpty() ? "" : BEGIN + "(?:" + free + ")" + END,
                bound.isEmpty() ? "" : "(?<=[/\\\\](?:home|Users)[/\\\\]{1,2})(?:" + bound + ")" + END,
                bound.isEmpty() ? "" : "(?<=://)(?:" + bound + ")(?=[:@])")
                .filter(part -> !part.isEmpty())
                .reduce((one, other) -> one + "|" + other)
                .orElse(NOTHING), Pattern.CASE_INSENSITIVE);
    }

    private static Pattern company(Terms terms) {
        return any(BEGIN, terms.companies().keySet().stream().filter(name -> !terms.common(name)).toList(), END,
                Pattern::quote, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static String alternatives(Collection<String> names) {
        return names.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }

    private static Pattern any(String begin, Collection<String> names, String end,
            java.util.function.UnaryOperator<String> shape, int flags) {
        String all = names.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(shape)
                .collect(Collectors.joining("|"));
        return Pattern.compile(all.isEmpty() ? NOTHING : begin + "(?:" + all + ")" + end, flags);
    }
}
