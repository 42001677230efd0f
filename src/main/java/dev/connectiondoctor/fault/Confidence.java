package dev.connectiondoctor.fault;

import java.util.Locale;

/** How sure a finding is. */
public enum Confidence {
    CERTAIN, LIKELY, POSSIBLE;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
