package dev.connectiondoctor.target;

import java.util.List;
import java.util.Locale;

/**
 * A service that is known by its host or by its keys.
 *
 * @param id kebab-case
 * @param name as its owner writes it
 * @param hosts host names; {@code *.} in front stands for any subdomain
 * @param protocol the protocol spoken at the documented base URL
 * @param keyPrefixes how its keys begin; empty if they cannot be told by that
 * @param baseUrl the base URL that it documents
 */
public record Provider(String id, String name, List<String> hosts, Protocol protocol, List<String> keyPrefixes,
        String baseUrl) {

    /** Whether a host belongs to this provider. */
    public boolean owns(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return hosts.stream()
                .anyMatch(
                        pattern -> pattern.startsWith("*.")
                                ? name.endsWith(pattern.substring(1))
                                : name.equals(pattern));
    }
}
