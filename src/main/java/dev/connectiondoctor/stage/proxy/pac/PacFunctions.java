package dev.connectiondoctor.stage.proxy.pac;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.LambdaFunction;
import org.mozilla.javascript.ScriptableObject;

import dev.connectiondoctor.net.Literals;
import dev.connectiondoctor.net.NoProxy;

/** The functions of a proxy script that need the world outside. A script gets the answers to a few look-ups, not more. */
final class PacFunctions {
    private static final int MOST_LOOKUPS = 20;
    private static final int LONGEST_NAME = 255;

    private final PacHost world;
    private final Map<String, List<InetAddress>> known = new HashMap<>();

    PacFunctions(PacHost world) {
        this.world = world;
    }

    /** What a function makes of its arguments. */
    @FunctionalInterface
    private interface Body {
        @Nullable
        Object of(List<String> arguments);
    }

    void addTo(ScriptableObject scope) {
        add(scope, "dnsResolve", words -> resolved(words.getFirst()));
        add(scope, "dnsResolveEx", words -> listed(addresses(words.getFirst())));
        add(scope, "myIpAddress", _ -> Literals.text(world.ownAddress()));
        add(scope, "myIpAddressEx", _ -> Literals.text(world.ownAddress()));
        add(scope, "isInNetEx", words -> inNet(words.getFirst(), words.getLast()));
        add(scope, "sortIpAddressList", List::getFirst);
        add(scope, "timeNow", _ -> (double) world.clock().millis());
    }

    private static void add(ScriptableObject scope, String name, Body body) {
        scope.defineProperty(name, new LambdaFunction(scope, name, 1,
                (_, _, _, arguments) -> body.of(words(arguments))), ScriptableObject.DONTENUM);
    }

    /** At least one word, whatever the script hands over. */
    private static List<String> words(Object[] arguments) {
        return arguments.length == 0 ? List.of("") : List.of(arguments).stream().map(Context::toString).toList();
    }

    /** As browsers do: an address of version 4, or null. */
    private @Nullable String resolved(String host) {
        return addresses(host).stream()
                .filter(Inet4Address.class::isInstance)
                .findFirst()
                .map(Literals::text)
                .orElse(null);
    }

    private boolean inNet(String address, String block) {
        Optional<InetAddress> literal = Literals.parse(address);
        return literal.isPresent() && NoProxy.inBlock(block, literal.get());
    }

    private static String listed(List<InetAddress> addresses) {
        return addresses.stream().map(Literals::text).collect(Collectors.joining(";"));
    }

    private List<InetAddress> addresses(String host) {
        if (host.length() > LONGEST_NAME || !known.containsKey(host) && known.size() >= MOST_LOOKUPS) {
            return List.of();
        }
        return known.computeIfAbsent(host, this::lookup);
    }

    private List<InetAddress> lookup(String host) {
        try {
            return world.lookup(host);
        } catch (InterruptedException _) {
            throw new Sandbox.Ended("interrupted");
        }
    }
}
