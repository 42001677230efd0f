package dev.connectiondoctor.compare;

import java.util.Locale;

/** One of the two reports, in the order in which they were given. */
public enum Side {
    A, B;

    public Side other() {
        return this == A ? B : A;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
