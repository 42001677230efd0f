package dev.connectiondoctor.app.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class RawTextTest {
    private static final String LONG = "{\n  \"body\": \"" + "x".repeat(RawText.ROW) + "Needle" + "y".repeat(700)
            + "\"\n}";

    @Test
    void longLinesAreShownInRows() {
        RawText text = RawText.of(LONG);

        assertThat(text.rows()).hasSizeGreaterThan(4)
                .allMatch(row -> row.text().length() <= RawText.ROW);
        assertThat(text.rows().get(1).continued()).isFalse();
        assertThat(text.rows().get(2).continued()).isTrue();
    }

    @Test
    void whatIsCopiedIsTheTextAsItWas() {
        RawText text = RawText.of(LONG);

        assertThat(text.text(IntStream.range(0, text.rows().size()).boxed().toList())).isEqualTo(LONG);
        assertThat(text.text(List.of(text.rows().size() - 1, 0))).isEqualTo("{\n}");
    }

    @Test
    void isSearchedWhateverTheCase() {
        RawText text = RawText.of("Alpha beta\nALPHA alpha");

        assertThat(text.find("alpha")).containsExactly(new RawText.Match(0, 0, 5), new RawText.Match(1, 0, 5),
                new RawText.Match(1, 6, 11));
        assertThat(text.find("ß")).isEmpty();
        assertThat(text.find("")).isEmpty();
        assertThat(text.find(".*")).as("no pattern").isEmpty();
    }

    @Test
    void isFoundOverTheEndOfARow() {
        String line = "x".repeat(RawText.ROW - 3) + "needle" + "y".repeat(50);

        assertThat(RawText.of(line).find("NEEDLE"))
                .containsExactly(new RawText.Match(0, RawText.ROW - 3, RawText.ROW));
    }

    @Test
    void findsNoMoreThanAnybodyReads() {
        assertThat(RawText.of("a".repeat(50_000)).find("a")).hasSize(RawText.MOST_MATCHES);
    }

    @Test
    void charactersAreNotHalved() {
        RawText text = RawText.of("x".repeat(RawText.ROW - 1) + "\uD83D\uDE00");

        assertThat(text.rows()).extracting(RawText.Row::text).last().isEqualTo("\uD83D\uDE00");
    }
}
