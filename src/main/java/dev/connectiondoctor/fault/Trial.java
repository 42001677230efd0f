package dev.connectiondoctor.fault;

import java.util.Map;

/** Whether a fix was tried before it was offered. */
public sealed interface Trial {
    Trial NOT_TRIED = new NotTried();

    /** It was tried and it works. Words: {@code trial.<key>}. */
    record Proven(String key, Map<String, Object> params) implements Trial {}

    /** It was tried and it does not help. Words: {@code trial.<key>}. */
    record Disproven(String key, Map<String, Object> params) implements Trial {}

    record NotTried() implements Trial {}

    /** The word used in reports. */
    default String id() {
        return switch (this) {
            case Proven _ -> "proven";
            case Disproven _ -> "disproven";
            case NotTried _ -> "not-tried";
        };
    }
}
