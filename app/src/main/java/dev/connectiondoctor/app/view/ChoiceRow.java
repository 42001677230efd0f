package dev.connectiondoctor.app.view;

import java.util.List;

import javafx.beans.property.Property;
import javafx.scene.input.KeyEvent;

/** Cards side by side, one of them chosen. One stop for the Tab key; the arrow keys choose. */
final class ChoiceRow<T> extends EqualRow {
    /** @param id identifies the card among all nodes */
    record Option<T>(T value, String id, String title, String text) {}

    private final List<Option<T>> options;
    private final List<ChoiceCard> cards;
    private final Property<T> chosen;

    ChoiceRow(List<Option<T>> options, Property<T> chosen) {
        this(options, chosen, options.stream()
                .map(
                        option -> new ChoiceCard(option.title(), option.text(), () -> chosen.setValue(option.value())))
                .toList());
    }

    private ChoiceRow(List<Option<T>> options, Property<T> chosen, List<ChoiceCard> cards) {
        super(cards);
        this.options = options;
        this.chosen = chosen;
        this.cards = cards;
        for (int i = 0; i < cards.size(); i++) {
            ChoiceCard card = cards.get(i);
            card.setId(options.get(i).id());
            card.addEventHandler(javafx.scene.input.MouseEvent.MOUSE_PRESSED, _ -> card.requestFocus());
        }
        addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        Following.on(this, () -> show(chosen.getValue()), chosen);
        show(chosen.getValue());
    }

    /** Puts the focus on the one that is chosen. */
    void takeFocus() {
        int now = options.stream().map(Option::value).toList().indexOf(chosen.getValue());
        Ui.focus(cards.get(Math.max(now, 0)));
    }

    private void show(T value) {
        for (int i = 0; i < cards.size(); i++) {
            cards.get(i).showSelected(options.get(i).value().equals(value));
        }
    }

    private void press(KeyEvent key) {
        int step = switch (key.getCode()) {
            case LEFT, UP -> -1;
            case RIGHT, DOWN -> 1;
            default -> 0;
        };
        if (step != 0 && !key.isAltDown() && !key.isShortcutDown()) {
            int now = options.stream().map(Option::value).toList().indexOf(chosen.getValue());
            int next = Math.clamp(now + step, 0, options.size() - 1);
            chosen.setValue(options.get(next).value());
            cards.get(next).requestFocus();
            key.consume();
        }
    }
}
