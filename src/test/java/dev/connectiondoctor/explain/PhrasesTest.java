package dev.connectiondoctor.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.connectiondoctor.data.Table;

class PhrasesTest {
    @Test
    void findsPhrasesThatOverlapAndThoseInsideOthers() {
        assertThat(found(List.of("he", "she", "his", "hers"), "uSHErs")).containsExactlyInAnyOrder("she@4", "he@4",
                "hers@6");
    }

    @Test
    void findsTheSameAsLookingForEachPhraseAlone() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            List<String> phrases = IntStream.range(0, 8)
                    .mapToObj(_ -> word(random, 1 + random.nextInt(5)))
                    .distinct()
                    .toList();
            String text = word(random, 60);
            assertThat(found(phrases, text)).as("%s in %s", phrases, text)
                    .containsExactlyInAnyOrderElementsOf(oneByOne(phrases, text));
        }
    }

    @Test
    void everyConfirmationOfTheDictionaryIsAPattern() {
        for (String[] row : Table.rows(ErrorDictionary.class, "explanations.tsv")) {
            for (String phrase : row[3].split(" \\|\\| ")) {
                String[] parts = phrase.split(" ~ ", 2);
                assertThatCode(() -> new Confirmation(parts.length == 1 ? "" : parts[1]).in("a text")).as(phrase)
                        .doesNotThrowAnyException();
            }
        }
    }

    /** Of few letters, so that beginnings and endings often agree. */
    private static String word(Random random, int length) {
        StringBuilder word = new StringBuilder();
        random.ints(length, 0, 3).forEach(letter -> word.append("abc".charAt(letter)));
        return word.toString();
    }

    private static List<String> found(List<String> phrases, String text) {
        List<String> found = new ArrayList<>();
        new Phrases(phrases).scan(text, (phrase, end) -> found.add(phrases.get(phrase) + "@" + end));
        return found;
    }

    private static List<String> oneByOne(List<String> phrases, String text) {
        List<String> found = new ArrayList<>();
        String lower = text.toLowerCase(Locale.ROOT);
        for (String phrase : phrases) {
            for (int at = lower.indexOf(phrase); at >= 0; at = lower.indexOf(phrase, at + 1)) {
                found.add(phrase + "@" + (at + phrase.length()));
            }
        }
        return found;
    }
}
