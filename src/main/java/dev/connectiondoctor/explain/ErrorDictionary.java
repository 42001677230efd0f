package dev.connectiondoctor.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.data.Table;
import dev.connectiondoctor.stage.Stage;

/**
 * What error texts of programs mean: the texts as data, in {@code explanations.tsv}, those that say the most first. One
 * pass over a text finds all of them.
 */
public final class ErrorDictionary {
    private static final int LONGEST_EXCERPT = 240;
    /** Beyond this, a line is looked at only near a phrase. */
    private static final int NEAR = 400;
    private static final String PARTS = " || ";
    private static final int STATUS_DIGITS = 3;
    private static final int SHORT = 20;
    private static final Stage[] STAGES = Stage.values();

    private final List<Explanation> explanations;
    private final List<Phrase> phrases;
    private final Phrases finder;

    /**
     * @param owner index of its explanation
     * @param confirmed what must hold around the phrase; null if the phrase alone is enough
     */
    private record Phrase(String text, int owner, @Nullable Confirmation confirmed) {}

    private ErrorDictionary(List<Explanation> explanations, List<Phrase> phrases) {
        this.explanations = List.copyOf(explanations);
        this.phrases = List.copyOf(phrases);
        finder = new Phrases(phrases.stream().map(Phrase::text).toList());
    }

    /** The dictionary that the product brings along. */
    public static ErrorDictionary standard() {
        List<Explanation> explanations = new ArrayList<>();
        List<Phrase> phrases = new ArrayList<>();
        for (String[] row : Table.rows(ErrorDictionary.class, "explanations.tsv")) {
            List<Phrase> own = new ArrayList<>();
            for (String phrase : parts(row[4], PARTS)) {
                own.add(phrase(phrase, explanations.size()));
            }
            phrases.addAll(own);
            explanations.add(new Explanation(row[0], Kind.valueOf(row[1].toUpperCase(Locale.ROOT)), stage(row[2]),
                    Arrays.asList(row[3].split(" ")), row[5], parts(row[6], PARTS), texts(own)));
        }
        return new ErrorDictionary(explanations, phrases);
    }

    private static List<String> texts(List<Phrase> phrases) {
        List<String> texts = new ArrayList<>();
        phrases.forEach(phrase -> texts.add(phrase.text()));
        return texts;
    }

    private static Phrase phrase(String written, int owner) {
        if (written.startsWith("#")) {
            String number = written.substring(1);
            return new Phrase(number, owner, new Confirmation(status(number)));
        }
        List<String> parts = parts(written, " ~ ");
        return new Phrase(parts.getFirst(), owner, parts.size() == 1 ? null : new Confirmation(parts.get(1)));
    }

    /** What stands between; without a pattern, which would be the slowest part of a start. */
    private static List<String> parts(String written, String between) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int at = written.indexOf(between); at >= 0; at = written.indexOf(between, from)) {
            parts.add(written.substring(from, at));
            from = at + between.length();
        }
        parts.add(written.substring(from));
        return parts;
    }

    /** A number alone may be anything: something near it must say that it is a status. */
    private static String status(String number) {
        return "(?:status|error|http(?:/\\d(?:\\.\\d)?)?|code|rejected|\\|)\\D{0,12}\\b" + number + "\\b|\\b" + number
                + " status code";
    }

    private static Stage stage(String id) {
        for (Stage stage : STAGES) {
            if (stage.id().equals(id)) {
                return stage;
            }
        }
        throw new IllegalArgumentException("there is no stage " + id);
    }

    /** All that is known, what says the most first. */
    public List<Explanation> all() {
        return explanations;
    }

    /** Those of a kind as somebody would list them: statuses by their number, others what says the most first. */
    public List<Explanation> of(Kind kind) {
        Comparator<Explanation> order = kind == Kind.STATUS
                ? Comparator.comparing(Explanation::heading)
                : (_, _) -> 0;
        return explanations.stream().filter(each -> each.kind() == kind).sorted(order).toList();
    }

    /** What is recognised in a text, each once, what says the most first. Three digits alone are a status of HTTP. */
    public List<Match> explain(CharSequence text) {
        String bare = text.length() < SHORT ? text.toString().strip() : "";
        boolean status = bare.length() == STATUS_DIGITS && bare.chars().allMatch(Character::isDigit);
        return recognise(status ? "HTTP " + bare : text);
    }

    private List<Match> recognise(CharSequence text) {
        Map<Integer, Found> found = new TreeMap<>();
        finder.scan(text, (index, end) -> {
            Phrase phrase = phrases.get(index);
            if (phrase.confirmed() == null || confirmed(phrase, text, end)) {
                found.computeIfAbsent(phrase.owner(), _ -> new Found(end - phrase.text().length(), end))
                        .countLine(text, end);
            }
        });
        List<Match> matches = new ArrayList<>();
        found.forEach((owner, place) -> matches.add(place.match(explanations.get(owner), text)));
        return List.copyOf(matches);
    }

    private static boolean confirmed(Phrase phrase, CharSequence text, int end) {
        int from = lineStart(text, end - phrase.text().length());
        return Objects.requireNonNull(phrase.confirmed()).in(text.subSequence(from, lineEnd(text, end)));
    }

    /** Where the line begins, or near enough: then behind two blanks, so that no half of a secret is left. */
    private static int lineStart(CharSequence text, int at) {
        int start = at;
        while (start > 0 && at - start < NEAR && text.charAt(start - 1) != '\n') {
            start--;
        }
        boolean whole = start == 0 || text.charAt(start - 1) == '\n';
        for (int blanks = 0; !whole && blanks < 2 && start < at; start++) {
            blanks += Character.isWhitespace(text.charAt(start)) ? 1 : 0;
        }
        return start;
    }

    private static int lineEnd(CharSequence text, int at) {
        int end = at;
        while (end < text.length() && end - at < NEAR && text.charAt(end) != '\n') {
            end++;
        }
        return end;
    }

    /** Where a text came first, and how often. */
    private static final class Found {
        private final int start;
        private final int end;
        private int count;
        private int counted;

        Found(int start, int end) {
            this.start = start;
            this.end = end;
        }

        /** A line that says the same twice counts once. */
        void countLine(CharSequence text, int at) {
            if (at > counted) {
                count++;
                counted = at;
                while (counted < text.length() && text.charAt(counted) != '\n') {
                    counted++;
                }
            }
        }

        Match match(Explanation explanation, CharSequence text) {
            int line = 1 + (int) text.subSequence(0, end).chars().filter(c -> c == '\n').count();
            String before = SecretMask.mask(text.subSequence(lineStart(text, start), end).toString());
            String after = SecretMask.mask(text.subSequence(lineStart(text, start), lineEnd(text, end)).toString());
            return new Match(explanation, cut(after, before.length()), line, count);
        }

        /** So that what was recognised, which ends about there, is in it. */
        private static String cut(String line, int about) {
            int from = Math.clamp(about - LONGEST_EXCERPT / 2L, 0, Math.max(0, line.length() - LONGEST_EXCERPT));
            int to = Math.min(line.length(), from + LONGEST_EXCERPT);
            return (from > 0 ? "…" : "") + line.substring(from, to).strip() + (to < line.length() ? "…" : "");
        }
    }
}
