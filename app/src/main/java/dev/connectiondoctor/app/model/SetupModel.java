package dev.connectiondoctor.app.model;

import java.util.Locale;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Where somebody is on the way from a kind of service to its check. What was filled in stays, whatever step is shown. */
public final class SetupModel {
    /** One question. */
    public enum Step {
        /** What to connect to. */
        SERVICE,
        /** Address and key. */
        ACCESS,
        /** How far to go. */
        DEPTH;

        /** The word used in text keys. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.SERVICE);
    private Step first = Step.SERVICE;

    public ReadOnlyObjectProperty<Step> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** Begins with a step, the ones before it having been answered elsewhere. */
    public void begin(Step with) {
        first = with;
        step.set(with);
    }

    public void show(Step wanted) {
        step.set(wanted);
    }

    /** To the step after this one; the last one stays. */
    public void next() {
        step.set(Step.values()[Math.min(step.get().ordinal() + 1, Step.values().length - 1)]);
    }

    /** To the step before this one; false where somebody began. */
    public boolean back() {
        if (step.get().ordinal() <= first.ordinal()) {
            return false;
        }
        step.set(Step.values()[step.get().ordinal() - 1]);
        return true;
    }
}
