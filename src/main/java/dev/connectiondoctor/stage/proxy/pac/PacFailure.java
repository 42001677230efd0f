package dev.connectiondoctor.stage.proxy.pac;

/** A proxy script that gives no answer. */
public final class PacFailure extends Exception {
    private static final long serialVersionUID = 1;

    private final Kind kind;

    /** Why. */
    public enum Kind {
        /** Nothing came from its address. */
        NOT_FETCHED,
        /** What came has no {@code FindProxyForURL} in it. */
        NOT_A_SCRIPT,
        TOO_LARGE,
        /** It is no sound JavaScript, or stops with an error. */
        SCRIPT_ERROR,
        /** It does not come to an end. */
        TOO_LONG
    }

    PacFailure(Kind kind, String words) {
        super(words);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
