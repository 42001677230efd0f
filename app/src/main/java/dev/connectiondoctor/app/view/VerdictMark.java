package dev.connectiondoctor.app.view;

import javafx.scene.layout.Region;

import dev.connectiondoctor.fault.Verdict;

/** A small sign for a verdict, told from the others by its shape as well as by its colour. */
final class VerdictMark extends Region {
    VerdictMark(Verdict.Status status) {
        getStyleClass().add("verdict-mark");
        Ui.state(this, status.id(), true);
    }
}
