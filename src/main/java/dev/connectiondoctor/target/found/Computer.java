package dev.connectiondoctor.target.found;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What programs on this computer are told, fit to be shown and kept in a report.
 *
 * @param settings every value that was found, the ones that win first
 * @param passedOver files that could not be read
 * @param systemProxy the operating system's proxy setting
 * @param desktop where the variables of programs started from the desktop were looked up ({@code system:launchctl},
 *            {@code system:registry}); null if that is not known
 */
public record Computer(List<FoundSetting> settings, List<PassedOver> passedOver, SystemProxy systemProxy,
        @Nullable String desktop) {
    /** Nothing is set up. */
    public static final Computer NOTHING = new Computer(List.of(), List.of(), SystemProxy.NONE);

    public Computer {
        settings = List.copyOf(settings);
        passedOver = List.copyOf(passedOver);
    }

    /** On a computer whose desktop is not known. */
    public Computer(List<FoundSetting> settings, List<PassedOver> passedOver, SystemProxy systemProxy) {
        this(settings, passedOver, systemProxy, null);
    }

    /** What one program is told, in the order of {@link #settings()}. */
    public Stream<FoundSetting> of(String tool) {
        return settings.stream().filter(setting -> setting.tool().equals(tool));
    }
}
