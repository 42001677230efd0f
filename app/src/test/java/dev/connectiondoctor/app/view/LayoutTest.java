package dev.connectiondoctor.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On every page, in small and large windows, in usual and in large letters, everything can be read. */
@Timeout(600)
class LayoutTest {
    /** Sizes of texts in percent, the largest first, so that what grew has to become smaller again. */
    private static final List<Integer> SCALES = List.of(200, 150, 100);

    @TempDir static Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-Hans", "en-XA"})
    void nothingIsCut(String language) throws Exception {
        Set<String> cut = new TreeSet<>();
        new PageWalk(folder).visit(language, page -> {
            for (int percent : SCALES) {
                look(page, 1280, 800, percent, cut);
                look(page, 900, 600, percent, cut);
            }
        });
        assertThat(cut).isEmpty();
    }

    private static void look(OpenPage page, int width, int height, int percent, Set<String> cut) {
        page.size(width, height, percent);
        String at = page.state() + " " + width + "x" + height + " " + percent + " %: ";
        Clipping.in(page.scene().getRoot()).forEach(found -> cut.add(at + found));
    }
}
