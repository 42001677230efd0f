package dev.connectiondoctor.stage.firstbyte;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.net.ProxyAddress;
import dev.connectiondoctor.net.Route;
import dev.connectiondoctor.stage.http.Conversation;
import dev.connectiondoctor.stage.http.UserAgent;
import dev.connectiondoctor.target.BaseUrl;
import dev.connectiondoctor.target.Dialect;
import dev.connectiondoctor.target.Endpoint;
import dev.connectiondoctor.target.Protocol;

/**
 * A request without a key. Over plain http a proxy is asked for the whole address.
 *
 * @param head the request as it goes over the line
 */
public record Request(String url, String head) {

    /** "Are you there?": the list of models. */
    public static Request of(Endpoint endpoint, Route route) {
        BaseUrl base = endpoint.base();
        return get(base, modelsUrl(endpoint), "application/json", base.secure() ? null : route.proxy());
    }

    /**
     * A page of somebody else's.
     *
     * @param page a plain http address
     * @param proxy the proxy that is asked for it; null to ask its own host
     */
    public static Request ofPage(BaseUrl page, @Nullable ProxyAddress proxy) {
        return get(page, page.path().isEmpty() ? page.origin() + "/" : page.url(), "*/*", proxy);
    }

    private static Request get(BaseUrl base, String url, String accepted, @Nullable ProxyAddress proxy) {
        String path = url.substring(base.origin().length());
        String target = proxy == null ? path : url;
        String host = base.origin().substring(base.origin().indexOf("//") + 2);
        return new Request(url, "GET " + target + " HTTP/1.1\r\nHost: " + host + "\r\nUser-Agent: " + UserAgent.value()
                + "\r\nAccept: " + accepted + "\r\nAccept-Encoding: identity\r\nConnection: keep-alive\r\n"
                + login(proxy) + "\r\n");
    }

    /** By the protocol, or while that is not known at the usual place. */
    private static String modelsUrl(Endpoint endpoint) {
        BaseUrl base = endpoint.base();
        Optional<Protocol> protocol = Optional.of(endpoint.protocol())
                .filter(asked -> asked != Protocol.AUTO)
                .or(() -> Conversation.byHost(base));
        return protocol.map(known -> Dialect.of(known).modelsUrl(base))
                .orElseGet(() -> base.url() + (base.path().endsWith("/v1") ? "/models" : "/v1/models"));
    }

    /** Inside a tunnel there is no proxy to log in to; a proxy that passes plain requests on asks for it with each. */
    private static String login(@Nullable ProxyAddress proxy) {
        if (proxy == null || proxy.login() == null) {
            return "";
        }
        byte[] pair = (proxy.login().user() + ":" + proxy.login().password()).getBytes(StandardCharsets.UTF_8);
        return "Proxy-Authorization: Basic " + Base64.getEncoder().encodeToString(pair) + "\r\n";
    }

    @Override
    public String toString() {
        return "GET " + url;
    }
}
