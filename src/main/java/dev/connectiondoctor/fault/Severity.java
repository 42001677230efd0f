package dev.connectiondoctor.fault;

import java.util.Locale;

/** How much a finding matters. */
public enum Severity {
    INFO, WARNING, PROBLEM;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
