package dev.connectiondoctor.practice;

import static dev.connectiondoctor.target.Protocol.ANTHROPIC;
import static dev.connectiondoctor.target.Protocol.OPENAI_CHAT;

import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.practice.gateway.Anthropic;
import dev.connectiondoctor.practice.gateway.OpenAi;
import dev.connectiondoctor.practice.gateway.Pages;
import dev.connectiondoctor.practice.gateway.Trouble;
import dev.connectiondoctor.practice.http.Answer;
import dev.connectiondoctor.practice.http.Handler;
import dev.connectiondoctor.practice.mint.Leaf;
import dev.connectiondoctor.practice.proxy.ProxyPolicy;
import dev.connectiondoctor.practice.proxy.ProxyReception;
import dev.connectiondoctor.practice.wire.AtAddress;
import dev.connectiondoctor.practice.wire.Listener;
import dev.connectiondoctor.practice.wire.Loopback;
import dev.connectiondoctor.target.Protocol;

/**
 * Services that do not serve every country. Those of the great providers stand on this computer and have their names:
 * the check is told where to find them and asks nobody else.
 */
final class ClosedCountries {
    private static final String OPEN_AI = "api.openai.com";

    private ClosedCountries() {}

    static Options openAi(Lab lab) throws IOException {
        return provider(lab, OPENAI_CHAT, OPEN_AI, "/v1", _ -> new OpenAi().trouble(Trouble.WRONG_COUNTRY));
    }

    static Options anthropic(Lab lab) throws IOException {
        return provider(lab, ANTHROPIC, "api.anthropic.com", "", _ -> new Anthropic().trouble(Trouble.WRONG_COUNTRY));
    }

    static Options google(Lab lab) throws IOException {
        Answer refusal = Answer.Page.json(400, List.of(Map.of("error", Map.of("code", 400, "message",
                "User location is not supported for the API use.", "status", "FAILED_PRECONDITION"))));
        return provider(lab, OPENAI_CHAT, "generativelanguage.googleapis.com", "/v1beta/openai", _ -> refusal);
    }

    static Options byEdge(Lab lab) throws IOException {
        return lab.service(OPENAI_CHAT).answering(_ -> _ -> Pages.cloudflareCountry()).start();
    }

    /** The browser leaves by a proxy in another country, and the tool from here. */
    static Options directlyOnly(Lab lab) throws IOException {
        ProxyWays.setSystemProxy(lab, abroad(lab));
        return border(lab, Loopback.IPV4).withProxy(Options.PROXY_AUTO);
    }

    /** The company's proxy leaves in another country, where the service is closed. */
    static Options throughProxyOnly(Lab lab) throws IOException {
        lab.set("HTTPS_PROXY", "http://" + abroad(lab));
        return border(lab, elsewhere()).withProxy(Options.PROXY_AUTO);
    }

    /** Where the proxy comes out. */
    private static InetAddress elsewhere() {
        return Loopback.hasIpv6() ? Loopback.IPV6 : Loopback.OTHER_IPV4;
    }

    private static String abroad(Lab lab) throws IOException {
        return lab.atProxyPort(new ProxyReception(lab.resources(), new ProxyPolicy.Open(),
                Map.of(OPEN_AI, List.of(elsewhere()))));
    }

    /** A service that tells two countries from each other, and is closed in one of them. */
    private static Options border(Lab lab, InetAddress closed) throws IOException {
        Service open = named(lab);
        Service refusing = named(lab).answering(_ -> _ -> new OpenAi().trouble(Trouble.WRONG_COUNTRY));
        int port = Listener.start(lab.resources(), List.of(elsewhere(), Loopback.IPV4),
                new AtAddress(closed, refusing.reception(), open.reception()));
        return open.checkedAt(port).withResolve(Map.of(OPEN_AI, List.of(Loopback.IPV4)));
    }

    private static Service named(Lab lab) {
        return lab.service(OPENAI_CHAT)
                .usedAt("https://" + OPEN_AI + ":%d/v1")
                .showing(lab.mint().sound(Leaf.forHosts(OPEN_AI, List.of(OPEN_AI))));
    }

    /** The gateway's own provider refuses the gateway; the list of models is the gateway's own. */
    static Options atGateway(Lab lab) throws IOException {
        return lab.service(OPENAI_CHAT).answeringPrompts(_ -> new OpenAi().trouble(Trouble.WRONG_COUNTRY)).start();
    }

    private static Options provider(Lab lab, Protocol protocol, String host, String path, Handler refusing)
            throws IOException {
        return lab.service(protocol)
                .usedAt("https://" + host + ":%d" + path)
                .showing(lab.mint().sound(Leaf.forHosts(host, List.of(host))))
                .answering(_ -> refusing)
                .start();
    }
}
