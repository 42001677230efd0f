package dev.connectiondoctor.net;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.stage.Environment;
import dev.connectiondoctor.target.BaseUrl;

/**
 * A proxy that a variable names, as most programs read them: the lower-case name before the upper-case one,
 * {@code ALL_PROXY} last. A variable that holds nothing but blanks is not set.
 *
 * @param name the variable
 * @param setting its value, passwords and all: never to be shown
 * @param origin where it was found
 */
public record EnvironmentProxy(String name, String setting, String origin) {
    private static final List<String> FOR_HTTPS = List.of("https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY");
    private static final List<String> FOR_HTTP = List.of("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY");
    private static final List<String> EXCEPTIONS = List.of("no_proxy", "NO_PROXY");

    /** The one for an address; empty if none is set. */
    public static Optional<EnvironmentProxy> of(Environment environment, BaseUrl base) {
        return first(environment, base.secure() ? FOR_HTTPS : FOR_HTTP);
    }

    /** The list of hosts that are reached without a proxy; empty if none is set. */
    public static Optional<EnvironmentProxy> exceptions(Environment environment) {
        return first(environment, EXCEPTIONS);
    }

    /** The first variable of these that is set. */
    public static Optional<EnvironmentProxy> first(Environment environment, List<String> names) {
        return names.stream()
                .filter(name -> !value(environment, name).isBlank())
                .findFirst()
                .map(name -> new EnvironmentProxy(name, value(environment, name), environment.origin(name)));
    }

    private static String value(Environment environment, String name) {
        @Nullable String value = environment.get(name);
        return value == null ? "" : value;
    }

    /** The proxy; empty if the setting is no address of one. */
    public Optional<ProxyAddress> address() {
        return ProxyUrl.parse(setting);
    }

    @Override
    public String toString() {
        return name + " (" + origin + ")";
    }
}
