package dev.connectiondoctor.practice;

import static dev.connectiondoctor.target.Protocol.OPENAI_CHAT;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import dev.connectiondoctor.ControlHosts;
import dev.connectiondoctor.Options;
import dev.connectiondoctor.practice.http.Answer;
import dev.connectiondoctor.practice.http.Handler;
import dev.connectiondoctor.practice.http.HttpReception;
import dev.connectiondoctor.practice.mint.Identity;
import dev.connectiondoctor.practice.mint.Leaf;
import dev.connectiondoctor.practice.proxy.ProxyPolicy;
import dev.connectiondoctor.practice.wire.AtAddress;
import dev.connectiondoctor.practice.wire.Listener;
import dev.connectiondoctor.practice.wire.Loopback;
import dev.connectiondoctor.practice.wire.NameServer;
import dev.connectiondoctor.practice.wire.TlsReception;
import dev.connectiondoctor.practice.wire.Zone;
import dev.connectiondoctor.target.BaseUrl;

/** Names that lead to the wrong place, or nowhere, or late. */
final class NameFaults {
    private static final String NAMED = "https://" + Lab.GATEWAY + ":%d/v1";
    private static final String PROVIDER = "api.openai.com";
    private static final InetAddress NO_ADDRESS = InetAddress.ofLiteral("0.0.0.0");
    private static final InetAddress MADE_UP = InetAddress.ofLiteral("198.18.0.9");
    private static final Duration LONG = Duration.ofMillis(2200);

    private NameFaults() {}

    /** The company's own name server does not know a provider's name; a resolver beyond the network does. */
    static Options unknownHereOnly(Lab lab) throws IOException {
        InetSocketAddress here = NameServer.start(lab.resources(), Zone.of(Map.of()));
        Zone beyond = Zone.of(Map.of(PROVIDER, List.of(Loopback.IPV4)));
        return lab.service(OPENAI_CHAT)
                .usedAt("https://" + PROVIDER + ":%d/v1")
                .checkedAt(lab.closedPort())
                .withResolve(Map.of())
                .withDnsServer(here)
                .withControlHosts(true)
                .withControls(new ControlHosts(List.of(), List.of(), List.of(), List.of(resolver(lab, beyond))));
    }

    static Options hiddenByFilter(Lab lab) throws IOException {
        return asking(lab, Zone.of(Map.of(Lab.GATEWAY, List.of(NO_ADDRESS))),
                lab.service(OPENAI_CHAT).usedAt(NAMED).checkedAt(lab.closedPort()));
    }

    static Options hostsFile(Lab lab) throws IOException {
        lab.systemFile("etc/hosts", "# Speed Up My Sites\n127.0.0.1 localhost\n127.0.0.1 " + Lab.GATEWAY + "\n");
        return lab.service(OPENAI_CHAT).usedAt(NAMED).showing(stranger(lab)).start().withResolve(Map.of());
    }

    /** The program that makes up addresses offers a proxy as well, and that is how it is used. */
    static Options madeUpAddress(Lab lab) throws IOException {
        return asking(lab, Zone.of(Map.of(Lab.GATEWAY, List.of(MADE_UP))),
                lab.service(OPENAI_CHAT).usedAt(NAMED).start())
                .withProxy("http://" + lab.proxy(new ProxyPolicy.Open()));
    }

    /** The first name server leads to somebody else, the second to the host. */
    static Options serversDisagree(Lab lab) throws IOException {
        InetAddress home = Loopback.hasIpv6() ? Loopback.IPV6 : Loopback.OTHER_IPV4;
        Service service = lab.service(OPENAI_CHAT).usedAt(NAMED);
        Service other = lab.service(OPENAI_CHAT).usedAt(NAMED).showing(stranger(lab));
        int port = Listener.start(lab.resources(), List.of(home, Loopback.IPV4),
                new AtAddress(home, service.reception(), other.reception()));
        lab.nameServers(NameServer.start(lab.resources(), Zone.of(Map.of(Lab.GATEWAY, List.of(Loopback.IPV4)))),
                NameServer.start(lab.resources(), Zone.of(Map.of(Lab.GATEWAY, List.of(home)))));
        return service.checkedAt(port).withResolve(Map.of());
    }

    /** Where a name is not known, the company's domain is put behind it, and there everything has an address. */
    static Options searchDomain(Lab lab) throws IOException {
        Zone zone = Zone.of(Map.of("gatewya.corp.practice.test", List.of(Loopback.IPV4)));
        lab.searchingIn("corp.practice.test", NameServer.start(lab.resources(), zone));
        return lab.service(OPENAI_CHAT)
                .usedAt("https://gatewya:%d/v1")
                .showing(stranger(lab))
                .start()
                .withResolve(Map.of());
    }

    /** The name server takes its time to find out, and remembers it then. */
    static Options lookUpSlow(Lab lab) throws IOException {
        Zone zone = Zone.of(Map.of(Lab.GATEWAY, Loopback.addresses()));
        return lab.service(OPENAI_CHAT)
                .usedAt(NAMED)
                .start()
                .withResolve(Map.of())
                .withDnsServer(NameServer.slowAtFirst(lab.resources(), zone, LONG));
    }

    private static Identity stranger(Lab lab) {
        return lab.mint().sound(Leaf.forHosts("shop.example", List.of("shop.example", "www.shop.example")));
    }

    private static Options asking(Lab lab, Zone zone, Options options) throws IOException {
        return options.withResolve(Map.of()).withDnsServer(NameServer.start(lab.resources(), zone));
    }

    /** A resolver that is asked over https. */
    private static BaseUrl resolver(Lab lab, Zone zone) throws IOException {
        Handler desk = request -> new Answer.Page(200, Map.of("Content-Type", "application/dns-message"),
                answer(zone, request.body()));
        int port = lab.listen(
                new TlsReception(lab.mint().sound(Leaf.standard()).context(), false, new HttpReception(desk)));
        return BaseUrl.parse("https://localhost:" + port + "/dns-query");
    }

    private static byte[] answer(Zone zone, byte[] question) {
        try {
            return zone.answer(question);
        } catch (IOException noQuestion) {
            throw new UncheckedIOException(noQuestion);
        }
    }
}
