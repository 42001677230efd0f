package dev.connectiondoctor.stage.tls;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** Sizes and shapes of first messages, small and large in turn. */
enum HelloKind {
    SMALL, LARGE, SMALL_SPLIT, LARGE_SPLIT, HYBRID;

    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it is sent in two pieces with a pause between them. */
    boolean split() {
        return this == SMALL_SPLIT || this == LARGE_SPLIT;
    }

    /** @param name the server name to ask for; null for none */
    byte[] record(@Nullable String name) {
        return switch (this) {
            case SMALL, SMALL_SPLIT -> HelloWriter.small(name);
            case LARGE, LARGE_SPLIT -> HelloWriter.large(name);
            case HYBRID -> HelloWriter.hybrid(name);
        };
    }
}
