package dev.connectiondoctor.report;

import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/** Texts in characters that a document can show: what no font has stands there as a number, never as an empty box. */
final class Legible {
    private static final Map<Integer, String> SIGNS = Map.of((int) '✓', "+", (int) '✗', "x", 0xFFFD, "?",
            (int) '…', "...", (int) '–', "-", (int) '→', "->");

    private final IntPredicate shown;
    private boolean numbers;

    /** @param shown whether a character can be shown */
    Legible(IntPredicate shown) {
        this.shown = shown;
    }

    String of(String text) {
        return text.codePoints().mapToObj(this::of).collect(Collectors.joining());
    }

    /** Whether this can be read as it is. */
    boolean shows(String text) {
        return text.codePoints().allMatch(point -> plain(point) || SIGNS.containsKey(point));
    }

    /** Whether a character had to be replaced by its number so far. */
    boolean usedNumbers() {
        return numbers;
    }

    private String of(int point) {
        if (plain(point)) {
            return Character.toString(point);
        }
        if (SIGNS.containsKey(point)) {
            return SIGNS.get(point);
        }
        numbers = true;
        return String.format("[U+%04X]", point);
    }

    /** What is written from right to left would come out backwards. */
    private boolean plain(int point) {
        if (Character.isWhitespace(point)) {
            return true;
        }
        return switch (Character.getDirectionality(point)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> false;
            default -> shown.test(point);
        };
    }
}
