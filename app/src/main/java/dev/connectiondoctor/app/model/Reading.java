package dev.connectiondoctor.app.model;

import java.util.HashMap;
import java.util.Map;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What of a check is being read, so that it stays open in another language. */
public final class Reading {
    private final BooleanProperty whole = new SimpleBooleanProperty();
    private final IntegerProperty part = new SimpleIntegerProperty();
    private final StringProperty search = new SimpleStringProperty("");
    private final Map<Integer, DoubleProperty> places = new HashMap<>();

    /** Whether all steps are read on one page. */
    public BooleanProperty wholeProperty() {
        return whole;
    }

    /** What is searched for in the data of a step. */
    public StringProperty searchProperty() {
        return search;
    }

    /** How far down a part of the step that is selected was scrolled, from 0 to 1. */
    public DoubleProperty placeProperty(int part) {
        return places.computeIfAbsent(part, _ -> new SimpleDoubleProperty());
    }

    /** Which part of a step is read, from its meaning down, counted from 0. */
    public IntegerProperty partProperty() {
        return part;
    }
}
