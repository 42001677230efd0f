package dev.connectiondoctor.app.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import javafx.application.ColorScheme;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Every text, sign and field that is painted on some page stands out from what is behind it, in light and in dark. */
@Timeout(600)
class ContrastTest {
    @TempDir static Path folder;

    private final Map<String, String> poor = new TreeMap<>();

    @Test
    void contrastIsCountedAsTheGuidelinesDo() {
        assertThat(Contrast.ratio(Color.BLACK, Color.WHITE)).isCloseTo(21, within(0.001));
        assertThat(Contrast.ratio(Color.web("#777777"), Color.WHITE)).isCloseTo(4.48, within(0.01));
        assertThat(Contrast.ratio(Color.web("#949494"), Color.WHITE)).isCloseTo(3.03, within(0.01));
    }

    @Test
    void everythingStandsOut() throws Exception {
        new PageWalk(folder).visit("en", page -> {
            for (ColorScheme scheme : ColorScheme.values()) {
                page.wear(scheme);
                PageWalk.shown(page.scene().getRoot())
                        .stream()
                        .filter(node -> !node.isDisabled())
                        .forEach(node -> look(page, scheme, node));
            }
        });
        assertThat(poor.values()).isEmpty();
    }

    private void look(OpenPage page, ColorScheme scheme, Node node) {
        if (node instanceof Text text && Contrast.isPainted(text)) {
            compare(page, scheme, node, Contrast.of(text), Contrast.wanted(text));
        } else if (node instanceof Region region && isField(region) && region.getBackground() != null) {
            compare(page, scheme, node, Contrast.ratio(Contrast.edge(region), Contrast.behind(region)),
                    Contrast.OF_SHAPES);
        }
    }

    /** Nothing but its edge says where it is. */
    private static boolean isField(Region region) {
        return region.getStyleClass().contains("text-input") || region.getStyleClass().contains("box")
                || region.getStyleClass().contains("radio") || region.getStyleClass().contains("combo-box");
    }

    private void compare(OpenPage page, ColorScheme scheme, Node node, double ratio, double wanted) {
        if (ratio < wanted) {
            Node named = node instanceof Text ? node.getParent() : node;
            String what = scheme + " " + PageWalk.name(named) + " in " + named.getParent().getStyleClass();
            poor.putIfAbsent(what, String.format(Locale.ROOT, "%s %s: %.2f, wanted %.1f", page.state(), what, ratio,
                    wanted));
        }
    }
}
