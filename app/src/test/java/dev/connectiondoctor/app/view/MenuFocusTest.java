package dev.connectiondoctor.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import javafx.application.ColorScheme;
import javafx.css.PseudoClass;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.stage.Window;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** In an open menu it is seen where the keyboard is, and what stands there can be read. */
@Timeout(120)
class MenuFocusTest {
    private static final PseudoClass FOCUSED = PseudoClass.getPseudoClass("focused");
    private static final PseudoClass DISABLED = PseudoClass.getPseudoClass("disabled");
    private static final Set<PageState> PAGES = Set.of(PageState.SAVED_REPORT, PageState.FAILING_MEANING);

    @TempDir static Path folder;

    private final List<String> poor = new ArrayList<>();
    private int seen;

    @Test
    void theItemWithTheFocusStandsOut() throws Exception {
        new PageWalk(folder).visit("en", PAGES::contains, page -> {
            for (ColorScheme scheme : ColorScheme.values()) {
                page.wear(scheme);
                PageWalk.shown(page.scene().getRoot())
                        .stream()
                        .filter(MenuButton.class::isInstance)
                        .map(MenuButton.class::cast)
                        .forEach(menu -> open(page, scheme, menu));
            }
        });
        assertThat(seen).as("items, of submenus as well").isGreaterThan(80);
        assertThat(poor).isEmpty();
    }

    private void open(OpenPage page, ColorScheme scheme, MenuButton button) {
        button.show();
        page.frames(() -> !popups().isEmpty());
        look(scheme, button);
        button.hide();
        page.frames(() -> popups().isEmpty());
        button.getItems()
                .stream()
                .filter(Menu.class::isInstance)
                .forEach(menu -> openAlone(page, scheme, button, (Menu) menu));
    }

    /** A submenu by itself, as only a mouse or a key would open it where it is. */
    private void openAlone(OpenPage page, ColorScheme scheme, MenuButton button, Menu menu) {
        List<MenuItem> items = List.copyOf(menu.getItems());
        menu.getItems().clear();
        ContextMenu alone = new ContextMenu(items.toArray(MenuItem[]::new));
        alone.show(button, Side.BOTTOM, 0, 0);
        page.frames(() -> !popups().isEmpty());
        look(scheme, button);
        alone.hide();
        page.frames(() -> popups().isEmpty());
        alone.getItems().clear();
        menu.getItems().setAll(items);
    }

    private static List<Window> popups() {
        return Window.getWindows().filtered(ContextMenu.class::isInstance);
    }

    private void look(ColorScheme scheme, MenuButton button) {
        Node root = popups().getLast().getScene().getRoot();
        for (Node item : root.lookupAll(".menu-item")) {
            item.pseudoClassStateChanged(FOCUSED, true);
            root.applyCss();
            look(scheme + " #" + button.getId() + " ", (Region) item);
            item.pseudoClassStateChanged(FOCUSED, false);
        }
    }

    private void look(String where, Region item) {
        seen++;
        check(where + item.getId() + " mark", Contrast.ratio(Contrast.edge(item), Contrast.behind(item)),
                Contrast.OF_SHAPES);
        boolean usable = !item.getPseudoClassStates().contains(DISABLED);
        for (Node node : PageWalk.shown(item)) {
            if (usable && node instanceof Text text && Contrast.isPainted(text)) {
                check(where + text.getText(), Contrast.of(text), Contrast.wanted(text));
            }
        }
    }

    private void check(String what, double ratio, double wanted) {
        if (ratio < wanted) {
            poor.add(String.format(Locale.ROOT, "%s: %.2f, wanted %.1f", what, ratio, wanted));
        }
    }
}
