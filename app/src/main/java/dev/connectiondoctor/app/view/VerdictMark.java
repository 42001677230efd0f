package dev.connectiondoctor.app.view;

import javafx.scene.layout.Region;

import dev.connectiondoctor.kept.history.Entry;

/** A small sign for a verdict, told from the others by its shape as well as by its colour. */
final class VerdictMark extends Region {
    VerdictMark(String status) {
        getStyleClass().add("verdict-mark");
        Entry.STATUSES.forEach(each -> Ui.state(this, each, each.equals(status)));
    }
}
