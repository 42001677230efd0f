package dev.connectiondoctor.app.view;

import java.util.ArrayList;
import java.util.List;

import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

/**
 * Listens to a model on behalf of a part of the window, for as long as that part is in a window: a model lives longer
 * than what shows it and must not keep it. What changed meanwhile is shown when the part comes back.
 */
final class Following {
    private final List<Observable> parts;
    private final Runnable show;
    private final InvalidationListener listener = _ -> changed();
    private List<@Nullable Object> seen;
    private boolean listening;

    private Following(Runnable show, List<Observable> parts) {
        this.show = show;
        this.parts = parts;
        seen = values();
    }

    /**
     * @param show called when one of the parts changed; not at once
     * @return ends it before the node leaves for good
     */
    static Subscription on(Node node, Runnable show, Observable... parts) {
        Following following = new Following(show, List.of(parts));
        ChangeListener<@Nullable Scene> whenMoved = (_, _, scene) -> following.listen(scene != null);
        node.sceneProperty().addListener(whenMoved);
        following.listen(node.getScene() != null);
        return () -> {
            node.sceneProperty().removeListener(whenMoved);
            following.listen(false);
        };
    }

    private void listen(boolean shown) {
        if (shown == listening) {
            return;
        }
        listening = shown;
        if (shown) {
            parts.forEach(part -> part.addListener(listener));
            if (!values().equals(seen)) {
                changed();
            }
        } else {
            parts.forEach(part -> part.removeListener(listener));
        }
    }

    /** To read a value is to be told of its next change, too. */
    private void changed() {
        seen = values();
        show.run();
    }

    /** What is no single value, such as the rows of a list, is never the same as before. */
    private List<@Nullable Object> values() {
        List<@Nullable Object> values = new ArrayList<>();
        parts.forEach(part -> values.add(part instanceof ObservableValue<?> value ? value.getValue() : new Object()));
        return values;
    }
}
