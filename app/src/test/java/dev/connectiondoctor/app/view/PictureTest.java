package dev.connectiondoctor.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import javafx.application.ColorScheme;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Every page is painted, in light and in dark. */
@Timeout(600)
class PictureTest {
    /** What lies above and below every page. */
    private static final int BARS = 60;
    /** A page of words alone still has more colours than this, as letters have soft edges. */
    private static final int FEW_COLORS = 24;
    /** Of all pixels: a blank page with its title has fewer that are not of its background. */
    private static final double LEAST_PAINTED = 0.02;

    @TempDir static Path folder;

    @Test
    void noPageIsBlank() throws Exception {
        Set<String> blank = new TreeSet<>();
        new PageWalk(folder).visit("en", page -> {
            for (ColorScheme scheme : ColorScheme.values()) {
                page.wear(scheme);
                Map<Integer, Integer> colors = colors(page.scene().snapshot(null));
                int all = colors.values().stream().mapToInt(Integer::intValue).sum();
                int background = colors.values().stream().mapToInt(Integer::intValue).max().orElse(0);
                if (colors.size() < FEW_COLORS || all - background < LEAST_PAINTED * all) {
                    blank.add(page.state() + " " + scheme + ": " + colors.size() + " colours, "
                            + (all - background) * 100 / all + " % painted");
                }
            }
        });
        assertThat(blank).isEmpty();
    }

    private static Map<Integer, Integer> colors(WritableImage image) {
        Map<Integer, Integer> colors = new HashMap<>();
        PixelReader pixels = image.getPixelReader();
        for (int y = BARS; y < image.getHeight() - BARS; y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                colors.merge(pixels.getArgb(x, y), 1, Integer::sum);
            }
        }
        return colors;
    }
}
