package dev.connectiondoctor.app.view;

import java.util.List;

import javafx.scene.AccessibleRole;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.app.model.RunModel;
import dev.connectiondoctor.app.model.StageRow;

/** The nine steps. One stop for the Tab key; the arrow keys, Home and End move between the steps. */
final class Checklist extends DownScroll {
    private final RunModel model;
    private final List<StageRowView> views;
    private final ContextMenu menu = new ContextMenu();
    private final VBox list = Ui.styled(new VBox(), "checklist");
    private @Nullable StageRowView toReveal;

    Checklist(RunModel model, RunAgain actions, ViewContext context) {
        super(new VBox());
        this.model = model;
        views = model.rows().stream().map(row -> new StageRowView(row, context)).toList();
        list.setAccessibleRole(AccessibleRole.LIST_VIEW);
        list.setAccessibleText(context.words().of("checklist"));
        list.getChildren().addAll(views);
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        views.forEach(view -> view.setOnMousePressed(_ -> choose(view)));
        views.forEach(view -> view.setOnContextMenuRequested(asked -> showActions(view, actions, asked)));
        setContent(list);
        setFocusTraversable(false);
        getStyleClass().add("checklist-scroll");
        Ui.whileShown(this, model.selectedProperty()).subscribe(this::show);
    }

    /** Focus goes to the selected step. */
    void takeFocus() {
        Ui.focus(selectedView());
    }

    private StageRowView selectedView() {
        return views.get(model.rows().indexOf(model.selectedProperty().get()));
    }

    private void show(StageRow selected) {
        boolean focused = views.stream().anyMatch(StageRowView::isFocused);
        views.forEach(view -> view.showSelected(view.row() == selected));
        toReveal = selectedView();
        if (focused) {
            takeFocus();
        }
        requestLayout();
    }

    private void press(KeyEvent key) {
        int now = model.rows().indexOf(model.selectedProperty().get());
        int next = switch (key.getCode()) {
            case UP -> Math.max(0, now - 1);
            case DOWN -> Math.min(views.size() - 1, now + 1);
            case HOME -> 0;
            case END -> views.size() - 1;
            case SPACE -> now;
            default -> -1;
        };
        if (next >= 0) {
            choose(views.get(next));
            key.consume();
        }
    }

    private void showActions(StageRowView view, RunAgain actions, ContextMenuEvent asked) {
        menu.getItems().setAll(actions.items(view.row()));
        menu.show(view, asked.getScreenX(), asked.getScreenY());
        asked.consume();
    }

    private void choose(StageRowView view) {
        model.choose(view.row());
        takeFocus();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        list.layout();
        boolean settled = list.getHeight() >= views.getLast().getBoundsInParent().getMaxY();
        if (toReveal != null && settled) {
            reveal(toReveal);
            toReveal = null;
        }
    }

    /** Scrolls as little as needed. */
    private void reveal(StageRowView view) {
        double seen = getViewportBounds().getHeight();
        double hidden = list.getLayoutBounds().getHeight() - seen;
        if (hidden > 0) {
            double highest = view.getBoundsInParent().getMinY();
            double lowest = Math.min(highest, view.getBoundsInParent().getMaxY() - seen);
            setVvalue(Math.clamp(getVvalue() * hidden, lowest, highest) / hidden);
        }
    }
}
