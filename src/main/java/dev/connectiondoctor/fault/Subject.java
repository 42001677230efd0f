package dev.connectiondoctor.fault;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.proxy.ProxyEvidence;
import dev.connectiondoctor.target.BaseUrl;

/**
 * Whom the check is about, as far as it is known.
 *
 * @param url the base URL
 * @param loopback the host is this computer
 * @param provider id of the known provider that owns the host, or null
 * @param proxy the proxy that leads there, or null
 */
record Subject(String host, int port, String url, boolean loopback, @Nullable String provider, @Nullable String proxy) {

    static Subject of(Observations seen) {
        String proxy = seen.proxy().map(ProxyEvidence::url).orElse(null);
        return seen.settings()
                .map(settings -> of(settings.address(), settings.provider(), proxy))
                .orElseGet(() -> new Subject("", 0, "", false, null, proxy));
    }

    private static Subject of(BaseUrl base, @Nullable String provider, @Nullable String proxy) {
        return base.usable()
                ? new Subject(Objects.requireNonNullElse(base.host(), ""), base.port(), base.url(), base.loopback(),
                        provider, proxy)
                : new Subject(base.given(), 0, base.given(), false, provider, proxy);
    }

    /** The same, for what the proxy has nothing to do with. */
    Subject withoutProxy() {
        return new Subject(host, port, url, loopback, provider, null);
    }

    /** Who runs the host. */
    Culprit service() {
        boolean gateway = provider == null || Product.byId(provider).role() == Product.Role.GATEWAY;
        return gateway ? Culprit.GATEWAY : Culprit.PROVIDER;
    }

    /** Who runs what stands between this computer and the host. */
    Culprit between() {
        if (proxy != null) {
            return Culprit.PROXY;
        }
        return loopback ? Culprit.COMPUTER : Culprit.NETWORK;
    }

    /** Who opens encrypted traffic, if somebody does. */
    Culprit inspector() {
        return proxy == null ? Culprit.NETWORK : Culprit.PROXY;
    }

    /** The likeliest to have cut a connection that stood: the proxy, if there is one; at a big provider, the network. */
    Culprit cutter() {
        if (proxy != null) {
            return Culprit.PROXY;
        }
        return provider == null ? Culprit.GATEWAY : Culprit.NETWORK;
    }

    /** The likeliest to keep a server from being reached. */
    Culprit blocker() {
        if (loopback) {
            return Culprit.COMPUTER;
        }
        return provider == null ? Culprit.GATEWAY : Culprit.NETWORK;
    }

    /** The first characters of the key in use, by which its owner knows it again. */
    static String keyPrefix(Observations seen) {
        return seen.settings().map(settings -> settings.key().prefix()).filter(prefix -> !prefix.isEmpty()).orElse("…");
    }

    /** The parameters that the words of most findings name. */
    Finding.Builder name(Finding.Builder finding) {
        return finding.with("host", host).with("port", port).with("url", url);
    }
}
