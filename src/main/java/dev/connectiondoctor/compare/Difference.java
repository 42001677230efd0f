package dev.connectiondoctor.compare;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * One thing in which a stage differs. Its name is under {@code compare.what.<id>}.
 *
 * @param a what the first report says; empty for nothing
 * @param b what the second report says; empty for nothing
 * @param matters false for what is no news: times that vary anyway, or what cannot but differ
 */
public record Difference(String id, String a, String b, boolean matters) {

    /** The difference, or nothing if both say the same. */
    static Stream<Difference> of(String id, Object a, Object b, boolean matters) {
        return Objects.equals(a, b)
                ? Stream.empty()
                : Stream.of(new Difference(id, String.valueOf(a), String.valueOf(b), matters));
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
