package dev.connectiondoctor.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import dev.connectiondoctor.text.Messages;

/** Every remark and every difference has its words. */
class CompareWordsTest {
    private static final Messages ENGLISH = Messages.in(Locale.ENGLISH);

    @Test
    void everyRuleHasASentence() {
        assertThat(CompareRules.all()).extracting(CompareRule::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> ENGLISH.has("compare." + id + ".title") && ENGLISH.has("compare." + id + ".text"));
        assertThat(CompareRules.HEADS).allMatch(id -> ENGLISH.has("compare." + id + ".title"));
    }

    @Test
    void everyDifferenceHasAName() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("main/java/dev/connectiondoctor/compare"))) {
            for (Path file : files.toList()) {
                assertThat(Pattern.compile("(?:difference|Difference\\.of|new Difference)\\(\\s*\"([a-z-]+)\"")
                        .matcher(Files.readString(file))
                        .results()
                        .map((MatchResult found) -> found.group(1))).allMatch(id -> ENGLISH.has("compare.what." + id));
            }
        }
        for (StageComparison.Mark mark : StageComparison.Mark.values()) {
            assertThat(ENGLISH.has("compare.mark." + mark.id())).isTrue();
        }
    }
}
