package dev.connectiondoctor.practice;

import static dev.connectiondoctor.target.Protocol.OPENAI_CHAT;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.practice.gateway.Pages;
import dev.connectiondoctor.practice.http.HttpReception;
import dev.connectiondoctor.practice.mint.Authority;
import dev.connectiondoctor.practice.mint.Identity;
import dev.connectiondoctor.practice.mint.Leaf;
import dev.connectiondoctor.practice.proxy.ProxyPolicy;
import dev.connectiondoctor.practice.wire.LineFault;
import dev.connectiondoctor.practice.wire.Loopback;
import dev.connectiondoctor.practice.wire.NameServer;
import dev.connectiondoctor.practice.wire.Zone;

/** Checks that fail before they reach the service: at the name server, at the proxy. */
final class NameAndProxyFaults {
    static final String ADDRESS = "https://" + Lab.GATEWAY + ":%d/v1";

    private NameAndProxyFaults() {}

    static Options nameNotFound(Lab lab) throws IOException {
        Options options = lab.service(OPENAI_CHAT).usedAt("https://no-such-service.practice.test:%d/v1").start();
        Zone zone = Zone.of(Map.of(Lab.GATEWAY, List.of(Loopback.IPV4)));
        return asking(NameServer.start(lab.resources(), zone), options);
    }

    static Options nameServerFails(Lab lab) throws IOException {
        return asking(NameServer.start(lab.resources(), Zone.failing()), gateway(lab));
    }

    static Options nameServerSilent(Lab lab) throws IOException {
        return asking(NameServer.silent(lab.resources()), gateway(lab)).withLimits(Waits.SHORT_CONNECT);
    }

    static Options proxyNotRunning(Lab lab) throws IOException {
        return gateway(lab).withProxy("http://127.0.0.1:" + lab.closedPort());
    }

    static Options proxyWantsLogin(Lab lab) throws IOException {
        return gateway(lab).withProxy("http://" + lab.proxy(new ProxyPolicy.Login("practice", Keys.practice())));
    }

    static Options proxyWantsCompanyLogin(Lab lab) throws IOException {
        return gateway(lab).withProxy("http://" + lab.proxy(new ProxyPolicy.CompanyLogin()));
    }

    static Options proxyRefuses(Lab lab) throws IOException {
        return gateway(lab).withProxy("http://" + lab.proxy(new ProxyPolicy.Forbidden()));
    }

    static Options proxyWrittenAsHttps(Lab lab) throws IOException {
        return gateway(lab).withProxy("https://" + lab.proxy(new ProxyPolicy.Open()));
    }

    static Options proxyWrittenAsHttp(Lab lab) throws IOException {
        return gateway(lab).withProxy("http://" + lab.secureProxy(lab.mint().sound(Leaf.standard())));
    }

    static Options proxyNotTrusted(Lab lab) throws IOException {
        Authority root = Authority.root("CN=Harbour Works Internal CA, O=Harbour Works, C=NL");
        Identity identity = Identity.issued(Leaf.standard(), root, List.of());
        return gateway(lab).withProxy("https://" + lab.secureProxy(identity));
    }

    static Options proxyIsSocks(Lab lab) throws IOException {
        return gateway(lab).withProxy("http://" + lab.socksProxy());
    }

    static Options proxyIsWebServer(Lab lab) throws IOException {
        return gateway(lab).withProxy("http://" + lab.atProxyPort(new HttpReception(_ -> Pages.nginx(405))));
    }

    static Options proxyIsSomethingElse(Lab lab) throws IOException {
        return gateway(lab).withProxy("http://" + lab.atProxyPort(new LineFault.Banner("SSH-2.0-OpenSSH_9.6\r\n")));
    }

    static Options proxyCannotReach(Lab lab) throws IOException {
        return lab.service(OPENAI_CHAT)
                .usedAt(ADDRESS)
                .checkedAt(lab.closedPort())
                .withProxy("http://" + lab.proxy(new ProxyPolicy.Open()));
    }

    static Options asking(InetSocketAddress nameServer, Options options) {
        return options.withResolve(Map.of()).withDnsServer(nameServer);
    }

    /** A sound service at a host of its own. */
    static Options gateway(Lab lab) throws IOException {
        return lab.service(OPENAI_CHAT).usedAt(ADDRESS).start();
    }
}
