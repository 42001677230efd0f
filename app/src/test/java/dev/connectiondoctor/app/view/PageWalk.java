package dev.connectiondoctor.app.view;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

import javafx.scene.Node;
import javafx.scene.Parent;

import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import dev.connectiondoctor.app.SampleHistory;
import dev.connectiondoctor.stage.Environment;

/**
 * Goes to every page of the window in every state that looks different, one after the other. Whatever must be true
 * everywhere is tested with it.
 */
final class PageWalk {
    /** For all pages together; they take a small part of it. */
    private static final long MOST_MILLIS = 120_000;

    private final Environment kept;

    /** @param folder becomes the home of somebody who has made some checks; it may be one already */
    PageWalk(Path folder) throws Exception {
        kept = Files.list(folder).findAny().isPresent()
                ? new SampleHistory(folder).surroundings()
                : new SampleHistory(folder).filled().surroundings();
    }

    /** @param visitor is called on the thread of the window, once for each page */
    void visit(String language, Consumer<OpenPage> visitor) throws Exception {
        visit(language, _ -> true, visitor);
    }

    void visit(String language, Predicate<PageState> which, Consumer<OpenPage> visitor) throws Exception {
        FxToolkit.registerPrimaryStage();
        for (PageState state : PageState.values()) {
            if (which.test(state)) {
                WaitForAsyncUtils.waitForAsyncFx(MOST_MILLIS, () -> {
                    try (OpenPage page = new OpenPage(state, language, kept)) {
                        visitor.accept(page);
                    }
                    return null;
                });
            }
        }
    }

    /** A node and everything below it that is shown, from the back to the front. */
    static List<Node> shown(Node root) {
        List<Node> nodes = new ArrayList<>();
        collect(root, nodes);
        return nodes;
    }

    private static void collect(Node node, List<Node> nodes) {
        if (node.isVisible()) {
            nodes.add(node);
            if (node instanceof Parent parent) {
                parent.getChildrenUnmodifiable().forEach(child -> collect(child, nodes));
            }
        }
    }

    /** How a node is told from others in a message. */
    static String name(Node node) {
        String id = node.getId() == null ? "" : "#" + node.getId();
        return node.getClass().getSimpleName() + id + node.getStyleClass();
    }
}
