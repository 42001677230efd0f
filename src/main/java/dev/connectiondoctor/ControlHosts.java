package dev.connectiondoctor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import dev.connectiondoctor.target.BaseUrl;

/**
 * Public hosts of others that a check may contact to have something to compare with. They learn no more than that
 * somebody came by.
 *
 * @param secure https addresses, in the order in which they are tried: one handshake, nothing is sent after it
 * @param clocks http addresses, each of another owner: one HEAD request, for its {@code Date}
 */
public record ControlHosts(List<BaseUrl> secure, List<BaseUrl> clocks) {
    /** Nobody to compare with. */
    public static final ControlHosts NONE = new ControlHosts(List.of(), List.of());

    public ControlHosts {
        secure = List.copyOf(secure);
        clocks = List.copyOf(clocks);
    }

    /** The hosts that the product brings along ({@code control-hosts.tsv}: use, address, owner). */
    public static ControlHosts standard() {
        List<String[]> rows = rows();
        return new ControlHosts(addresses(rows, "handshake"), addresses(rows, "clock"));
    }

    /** The names of all of them. */
    public List<String> names() {
        return Stream.concat(secure.stream(), clocks.stream())
                .map(BaseUrl::host)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static List<BaseUrl> addresses(List<String[]> rows, String use) {
        return rows.stream().filter(row -> row[0].equals(use)).map(row -> BaseUrl.parse(row[1])).toList();
    }

    private static List<String[]> rows() {
        try (InputStream in = Objects.requireNonNull(ControlHosts.class.getResourceAsStream("control-hosts.tsv"));
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).filter(line -> !line.isBlank()).map(line -> line.split("\t", -1)).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
