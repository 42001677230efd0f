package dev.connectiondoctor.stage;

import org.jspecify.annotations.Nullable;

/**
 * Why a stage was not run. Words: {@code skip.<kind>}.
 *
 * @param needs the stage that did not get far enough; only for {@link Kind#NEEDS}
 */
public record SkipReason(Kind kind, @Nullable Stage needs) {

    /** The reasons there are. */
    public enum Kind {
        /** The depth chosen does not go this far. */
        DEPTH,
        /** Left out by {@code --only}. */
        NOT_ASKED_FOR,
        /** An earlier stage did not get far enough. */
        NEEDS,
        /** A plain http address has no TLS. */
        PLAIN_HTTP,
        /** A plain http address beyond this computer: the key stays home. */
        KEY_STAYS_HOME,
        /** The tool signs in by itself, and its login is not taken from it. */
        LOGIN_STAYS_HOME,
        /** The tool speaks a protocol that the doctor does not. */
        PROTOCOL_NOT_SPOKEN,
        /** The proxy opens the connection, not this computer. */
        THROUGH_PROXY,
        /** The time limit came first. */
        TIME_LIMIT,
        /** The user cancelled. */
        CANCELLED
    }

    public static SkipReason of(Kind kind) {
        return new SkipReason(kind, null);
    }

    public static SkipReason needs(Stage stage) {
        return new SkipReason(Kind.NEEDS, stage);
    }

    /** The word used in reports, for example {@code needs-tls} or {@code plain-http}. */
    public String id() {
        return kind == Kind.NEEDS && needs != null
                ? "needs-" + needs.id()
                : kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
