package dev.connectiondoctor.target;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A service that is known by its host or by its keys.
 *
 * @param id kebab-case
 * @param name as its owner writes it
 * @param hosts host names; {@code *.} in front stands for any subdomain
 * @param protocol the protocol spoken at the documented base URL
 * @param keyPrefixes how its keys begin; empty if they cannot be told by that
 * @param baseUrl the base URL that it documents
 * @param otherPaths paths of base URLs that it documents for other protocols
 * @param keyHeaders where it looks for a key; empty if where the protocol's own vendor does
 */
public record Provider(String id, String name, List<String> hosts, Protocol protocol, List<String> keyPrefixes,
        String baseUrl, List<String> otherPaths, List<KeyHeader> keyHeaders) {

    /** The header that a key goes into: the usual one unless this provider does not look there. */
    KeyHeader keyHeader(KeyHeader usual) {
        return keyHeaders.isEmpty() || keyHeaders.contains(usual) ? usual : keyHeaders.getFirst();
    }

    /** The paths of all base URLs that it documents. */
    public List<String> paths() {
        return Stream.concat(Stream.of(BaseUrl.parse(baseUrl).path()), otherPaths.stream()).distinct().toList();
    }

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
