package dev.connectiondoctor.fault;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A way out. Its title is in the catalogue under {@code fix.<id>.title} and takes the finding's parameters.
 *
 * @param id kebab-case
 * @param tool the program that it is for, or null for any
 * @param os {@code windows}, {@code macos} or {@code linux}, or null for any
 */
public record Fix(String id, Audience audience, @Nullable String tool, @Nullable String os, List<Step> steps,
        Trial trial) {

    /** Who can do it. */
    public enum Audience {
        EVERYONE, DEVELOPER, IT;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A fix for everyone, in every tool and system, not tried yet. */
    public static Fix of(String id, Step... steps) {
        return new Fix(id, Audience.EVERYONE, null, null, List.of(steps), Trial.NOT_TRIED);
    }

    public Fix forAudience(Audience value) {
        return new Fix(id, value, tool, os, steps, trial);
    }

    public Fix forTool(String value) {
        return new Fix(id, audience, value, os, steps, trial);
    }

    public Fix forOs(String value) {
        return new Fix(id, audience, tool, value, steps, trial);
    }

    public Fix tried(Trial value) {
        return new Fix(id, audience, tool, os, steps, value);
    }
}
