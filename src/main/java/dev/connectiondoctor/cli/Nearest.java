package dev.connectiondoctor.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Finds the names that a mistyped one may have meant. */
final class Nearest {
    private static final int LONGEST = 60;

    private Nearest() {}

    /** The names with the fewest letters to change, nearest first. */
    static List<String> to(String typed, Collection<String> names, int most) {
        String start = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        return names.stream()
                .sorted(Comparator.comparingInt((String name) -> distance(start, name))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(most)
                .toList();
    }

    /** How many letters must be put in, taken out or changed (Levenshtein). */
    static int distance(String left, String right) {
        int[] row = new int[right.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            row = next(row, left.charAt(i - 1), right, i);
        }
        return row[right.length()];
    }

    private static int[] next(int[] above, char letter, String right, int i) {
        int[] row = new int[above.length];
        row[0] = i;
        for (int j = 1; j < row.length; j++) {
            int change = above[j - 1] + (letter == right.charAt(j - 1) ? 0 : 1);
            row[j] = Math.min(change, 1 + Math.min(above[j], row[j - 1]));
        }
        return row;
    }
}
