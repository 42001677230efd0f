package dev.connectiondoctor.stage.models;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Compares the name of a model with the names in a list. */
public final class NearestModels {
    private static final int MOST = 3;
    private static final int LONGEST = 100;
    private static final Pattern DATE = Pattern.compile("-(\\d{8}|\\d{4}-\\d{2}-\\d{2}|latest)$");

    private NearestModels() {}

    /** Whether the list has the model, by this name or by one that services take for the same. */
    public static boolean has(List<String> listed, String asked) {
        return listed.stream().anyMatch(id -> same(id, asked));
    }

    private static boolean same(String id, String asked) {
        String wanted = asked.replaceFirst("\\[1m]$", "");
        return id.equals(wanted) || id.equals(wanted + ":latest") || id.equals("models/" + wanted)
                || isAlias(id, wanted) || isAlias(wanted, id)
                || wanted.indexOf(':') > 0 && id.equals(wanted.substring(0, wanted.indexOf(':')));
    }

    /** {@code name} stands for the newest dated {@code name-20250101}, and {@code name-latest} for both. */
    private static boolean isAlias(String dated, String name) {
        String bare = name.replaceFirst("-latest$", "");
        return dated.startsWith(bare) && DATE.matcher(dated).replaceFirst("").equals(bare);
    }

    /** The ids that look most like the one asked for, nearest first; none that look quite different. */
    public static List<String> of(List<String> listed, String asked) {
        String wanted = plain(asked);
        return listed.stream()
                .distinct()
                .map(id -> new Scored(id, distance(wanted, id)))
                .filter(scored -> scored.distance() <= Math.max(2, wanted.length() / 3))
                .sorted(Comparator.comparingInt(Scored::distance))
                .limit(MOST)
                .map(Scored::id)
                .toList();
    }

    private record Scored(String id, int distance) {}

    /** Edits between two names, whatever the vendor's prefix, the date behind them and the order of their words. */
    private static int distance(String wanted, String id) {
        String plain = plain(id);
        int whole = edits(wanted, plain);
        String one = bare(wanted);
        String other = bare(plain);
        return Math.min(whole, Math.min(edits(one, other), edits(sorted(one), sorted(other))));
    }

    /** A name without its vendor's prefix and without a date. */
    private static String bare(String plain) {
        return DATE.matcher(plain.substring(plain.lastIndexOf('/') + 1)).replaceFirst("");
    }

    private static String sorted(String plain) {
        return Stream.of(plain.split("-")).sorted().collect(Collectors.joining("-"));
    }

    /** Dots for dashes and capitals are the commonest slips: they do not count. */
    private static String plain(String id) {
        String cut = id.substring(0, Math.min(id.length(), LONGEST));
        return cut.toLowerCase(Locale.ROOT).replace('.', '-').replace('_', '-').replace(' ', '-');
    }

    private static int edits(String one, String other) {
        int[] row = IntStream.rangeClosed(0, other.length()).toArray();
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
