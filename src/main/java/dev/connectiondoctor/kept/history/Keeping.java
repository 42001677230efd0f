package dev.connectiondoctor.kept.history;

/** Whether runs are kept. */
public enum Keeping {
    ON,
    /** Somebody switched it off on this computer. */
    OFF,
    /** The environment says so; that is stronger than what was switched. */
    OFF_BY_ENVIRONMENT;

    public boolean on() {
        return this == ON;
    }
}
