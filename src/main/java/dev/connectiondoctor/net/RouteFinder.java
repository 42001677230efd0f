package dev.connectiondoctor.net;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.stage.Environment;
import dev.connectiondoctor.target.BaseUrl;

/**
 * Decides which way the endpoint is reached. The user's choice comes first, then the environment as most programs read
 * it (the lower-case name before the upper-case one, {@code ALL_PROXY} last), then the system's setting. A loopback
 * target is direct, unless a proxy was chosen for this check by its URL.
 */
final class RouteFinder {
    private final Environment environment;
    private final @Nullable ProxySelector system;

    /** @param system the system's own proxy settings; null if there are none */
    RouteFinder(Environment environment, @Nullable ProxySelector system) {
        this.environment = environment;
        this.system = system;
    }

    Route find(String choice, BaseUrl base) {
        return switch (choice) {
            case Options.PROXY_NONE -> new Route("option", null, null);
            case Options.PROXY_AUTO -> automatic(base);
            default -> through("option", choice);
        };
    }

    private Route automatic(BaseUrl base) {
        if (!base.usable() || base.loopback()) {
            return Route.DIRECT;
        }
        return variables(base).filter(this::isSet)
                .findFirst()
                .map(name -> byVariable(name, base))
                .orElseGet(() -> bySystem(base));
    }

    private static Stream<String> variables(BaseUrl base) {
        return base.secure()
                ? Stream.of("https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY")
                : Stream.of("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY");
    }

    private boolean isSet(String name) {
        String value = environment.get(name);
        return value != null && !value.isBlank();
    }

    private Route byVariable(String name, BaseUrl base) {
        String source = environment.origin(name);
        return Stream.of("no_proxy", "NO_PROXY")
                .filter(this::isSet)
                .findFirst()
                .map(environment::get)
                .flatMap(list -> NoProxy.covering(list, String.valueOf(base.host()), base.port()))
                .map(entry -> new Route(source, entry, null))
                .orElseGet(() -> through(source, String.valueOf(environment.get(name))));
    }

    private static Route through(String source, String setting) {
        return ProxyUrl.parse(setting)
                .map(proxy -> new Route(source, null, proxy))
                .orElseGet(() -> new Route(source, null, null, ProxyUrl.withoutPassword(setting.strip())));
    }

    private Route bySystem(BaseUrl base) {
        List<Proxy> found = system == null ? List.of() : system.select(URI.create(base.origin()));
        return found.stream()
                .findFirst()
                .flatMap(RouteFinder::address)
                .map(proxy -> new Route("system", null, proxy))
                .orElse(Route.DIRECT);
    }

    private static Optional<ProxyAddress> address(Proxy proxy) {
        return proxy.address() instanceof InetSocketAddress at
                ? Optional.of(new ProxyAddress(proxy.type() == Proxy.Type.SOCKS ? "socks" : "http", at.getHostString(),
                        at.getPort(), null))
                : Optional.empty();
    }
}
