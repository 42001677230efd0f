package dev.connectiondoctor.report;

import java.util.Locale;

/** A file that cannot be read as a report. Words: {@code error.report-<reason>}. */
public final class UnreadableReport extends Exception {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Why it cannot be read. */
    public enum Reason {
        /** Something else than a report. */
        FOREIGN,
        /** A report of a schema that this program does not know yet. */
        NEWER,
        /** A report of which a part is missing or was changed. */
        DAMAGED,
        /** More, longer or deeper than a report ever is. */
        TOO_BIG;

        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    UnreadableReport(Reason reason) {
        super(reason.id(), null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
