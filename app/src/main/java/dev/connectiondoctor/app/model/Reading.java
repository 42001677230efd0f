package dev.connectiondoctor.app.model;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;

/** What of a check is being read, so that it stays open in another language. */
public final class Reading {
    private final BooleanProperty whole = new SimpleBooleanProperty();
    private final IntegerProperty part = new SimpleIntegerProperty();

    /** Whether all steps are read on one page. */
    public BooleanProperty wholeProperty() {
        return whole;
    }

    /** Which part of a step is read, from its meaning down, counted from 0. */
    public IntegerProperty partProperty() {
        return part;
    }
}
