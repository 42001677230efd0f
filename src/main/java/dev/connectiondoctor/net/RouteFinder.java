package dev.connectiondoctor.net;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.stage.Environment;
import dev.connectiondoctor.target.BaseUrl;

/**
 * Decides which way the endpoint is reached: as the user chose, else as most command-line programs do, which is by the
 * environment and by nothing else. A loopback target is direct, unless a proxy was chosen for this check by its URL.
 */
final class RouteFinder {
    private final Environment environment;

    RouteFinder(Environment environment) {
        this.environment = environment;
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
        return EnvironmentProxy.of(environment, base).map(found -> by(found, base)).orElse(Route.DIRECT);
    }

    private Route by(EnvironmentProxy found, BaseUrl base) {
        return EnvironmentProxy.exceptions(environment)
                .flatMap(list -> NoProxy.GENEROUS.covering(list.setting(), String.valueOf(base.host()), base.port()))
                .map(entry -> new Route(found.origin(), entry, null))
                .orElseGet(() -> through(found.origin(), found.setting()));
    }

    private static Route through(String source, String setting) {
        return ProxyUrl.parse(setting)
                .map(proxy -> new Route(source, null, proxy))
                .orElseGet(() -> new Route(source, null, null, ProxyUrl.withoutPassword(setting.strip())));
    }
}
