package dev.connectiondoctor.practice;

import static dev.connectiondoctor.target.Protocol.OPENAI_CHAT;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.practice.proxy.ProxyPolicy;
import dev.connectiondoctor.practice.wire.Loopback;
import dev.connectiondoctor.practice.wire.NameServer;
import dev.connectiondoctor.practice.wire.Zone;

/** Checks that fail before they reach the service: at the name server, at the proxy. */
final class NameAndProxyFaults {
    private NameAndProxyFaults() {}

    static Options nameNotFound(Lab lab) throws IOException {
        Options options = lab.service(OPENAI_CHAT).usedAt("https://no-such-service.practice.test:%d/v1").start();
        Zone zone = Zone.of(Map.of(Lab.GATEWAY, List.of(Loopback.IPV4)));
        return options.withResolve(Map.of()).withDnsServer(NameServer.start(lab.resources(), zone));
    }

    static Options proxyNotRunning(Lab lab) throws IOException {
        return gateway(lab).withProxy("http://127.0.0.1:" + lab.closedPort());
    }

    static Options proxyWantsLogin(Lab lab) throws IOException {
        return gateway(lab).withProxy("http://" + lab.proxy(new ProxyPolicy.Login("practice", Keys.practice())));
    }

    static Options proxyRefuses(Lab lab) throws IOException {
        return gateway(lab).withProxy("http://" + lab.proxy(new ProxyPolicy.Forbidden()));
    }

    static Options proxyWrittenAsHttps(Lab lab) throws IOException {
        return gateway(lab).withProxy("https://" + lab.proxy(new ProxyPolicy.Open()));
    }

    private static Options gateway(Lab lab) throws IOException {
        return lab.service(OPENAI_CHAT).usedAt("https://" + Lab.GATEWAY + ":%d/v1").start();
    }
}
