package dev.connectiondoctor.target.found;

import java.util.List;

/**
 * What programs on this computer are told, fit to be shown and kept in a report.
 *
 * @param settings every value that was found, the ones that win first
 * @param passedOver files that could not be read
 * @param systemProxy the operating system's proxy setting
 */
public record Computer(List<FoundSetting> settings, List<PassedOver> passedOver, SystemProxy systemProxy) {
    /** Nothing is set up. */
    public static final Computer NOTHING = new Computer(List.of(), List.of(), SystemProxy.NONE);

    public Computer {
        settings = List.copyOf(settings);
        passedOver = List.copyOf(passedOver);
    }
}
