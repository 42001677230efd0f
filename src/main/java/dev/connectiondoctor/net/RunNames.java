package dev.connectiondoctor.net;

import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The names of one run: literals speak for themselves, the user's fixed addresses come next, then the name server that
 * the user chose, or the system. {@code localhost} never leaves this computer.
 */
final class RunNames implements NameService {
    private final Map<String, List<InetAddress>> fixed;
    private final @Nullable DnsServer server;
    private final Lookups system;

    /** @param fixed addresses by {@linkplain #canonical canonical} host */
    RunNames(Map<String, List<InetAddress>> fixed, @Nullable DnsServer server, Lookups system) {
        this.fixed = fixed;
        this.server = server;
        this.system = system;
    }

    @Override
    public List<InetAddress> lookup(String host) throws NameFailure, InterruptedException {
        var literal = Literals.parse(host);
        if (literal.isPresent()) {
            return List.of(literal.get());
        }
        List<InetAddress> given = fixed.get(canonical(host));
        if (given != null) {
            return given;
        }
        return server == null || local(host) ? system.lookup(host) : server.lookup(host);
    }

    @Override
    public String source(String host) {
        if (Literals.parse(host).isPresent()) {
            return "literal";
        }
        if (fixed.containsKey(canonical(host))) {
            return "fixed";
        }
        return server == null || local(host) ? "system" : server.id();
    }

    /** The same name for every spelling of it. */
    static String canonical(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }

    /** Whether a name means this computer, whoever is asked (RFC 6761). */
    static boolean local(String host) {
        String name = canonical(host);
        return name.equals("localhost") || name.endsWith(".localhost");
    }
}
