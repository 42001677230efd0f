package dev.connectiondoctor.app.model;

/** Where somebody is in the window. */
public enum Place {
    /** What can be done. */
    HOME,
    /** A service, step by step until its check begins. */
    SETUP,
    /** What an error text means. */
    LOOKUP,
    /** The broken networks to try. */
    PRACTICE,
    /** Two reports side by side. */
    COMPARE,
    /** The checks of before. */
    HISTORY,
    /** One check, going on or over. */
    CHECK
}
