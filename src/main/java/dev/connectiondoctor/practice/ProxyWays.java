package dev.connectiondoctor.practice;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.practice.gateway.StreamFault;
import dev.connectiondoctor.practice.http.Answer;
import dev.connectiondoctor.practice.proxy.ProxyPolicy;
import dev.connectiondoctor.practice.proxy.ProxyReception;
import dev.connectiondoctor.practice.wire.Loopback;
import dev.connectiondoctor.practice.wire.NameServer;
import dev.connectiondoctor.practice.wire.Reception;
import dev.connectiondoctor.practice.wire.Zone;
import dev.connectiondoctor.stage.Depth;
import dev.connectiondoctor.target.Protocol;

/** More than one way to the service, of which the settings name the wrong one. */
final class ProxyWays {
    private static final String VARIABLE = "HTTPS_PROXY";
    private static final Duration THINKING = Duration.ofMillis(1100);

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private ProxyWays() {}

    /** The browser goes through a proxy and the tool does not; both ways lead there. */
    static Options besideSystemProxy(Lab lab) throws IOException {
        setSystemProxy(lab, lab.proxy(new ProxyPolicy.Open()));
        return NameAndProxyFaults.gateway(lab).withProxy(Options.PROXY_AUTO);
    }

    /** The proxy does not know the gateway, and the list of exceptions says so in words that all programs understand. */
    static Options pastTheProxy(Lab lab) throws IOException {
        lab.set("NO_PROXY", "localhost,127.0.0.1," + Lab.GATEWAY);
        return byVariable(lab, "http://" + outside(lab));
    }

    static Options required(Lab lab) throws IOException {
        setSystemProxy(lab, lab.proxy(new ProxyPolicy.Open()));
        return walledUp(lab).withProxy(Options.PROXY_AUTO);
    }

    static void setSystemProxy(Lab lab, String proxy) {
        String[] place = proxy.split(":");
        lab.setSystemProxy("""
                org.gnome.system.proxy mode 'manual'
                org.gnome.system.proxy.https host '%s'
                org.gnome.system.proxy.https port %s
                """.formatted(place[0], place[1]));
    }

    static Options byScriptOnly(Lab lab) throws IOException {
        lab.setSystemProxy("""
                org.gnome.system.proxy mode 'auto'
                org.gnome.system.proxy autoconfig-url '%s'
                """.formatted(script(lab)));
        return walledUp(lab).withProxy(Options.PROXY_AUTO);
    }

    static Options scriptTakenForProxy(Lab lab) throws IOException {
        lab.set(VARIABLE, script(lab));
        return walledUp(lab).withProxy(Options.PROXY_AUTO);
    }

    static Options withoutScheme(Lab lab) throws IOException {
        return byVariable(lab, lab.proxy(new ProxyPolicy.Open()));
    }

    static Options leftOver(Lab lab) throws IOException {
        return byVariable(lab, "http://127.0.0.1:" + lab.closedPort());
    }

    /** Of an editor, in whose settings nobody looks when it is the proxy that is gone. */
    static Options leftOverInEditor(Lab lab) throws IOException {
        lab.write(".config/Code/User/settings.json",
                "{\"http.proxy\": \"http://127.0.0.1:%d\"}".formatted(lab.closedPort()));
        return NameAndProxyFaults.gateway(lab).withProxy(Options.PROXY_AUTO);
    }

    static Options socksInVariable(Lab lab) throws IOException {
        return byVariable(lab, "socks5://" + lab.socksProxy());
    }

    static Options readDifferently(Lab lab) throws IOException {
        lab.set("NO_PROXY", "*.practice.test");
        return byVariable(lab, "http://" + outside(lab));
    }

    static Options inTheWay(Lab lab) throws IOException {
        return byVariable(lab, "http://" + outside(lab));
    }

    static Options localGateway(Lab lab) throws IOException {
        lab.set("HTTP_PROXY", "http://" + outside(lab));
        return HealthyLines.plainLocal(lab).withProxy(Options.PROXY_AUTO);
    }

    static Options slow(Lab lab) throws IOException {
        Reception proxy = new ProxyReception(lab.resources(), new ProxyPolicy.Open(),
                Map.of(Lab.GATEWAY, Loopback.addresses()));
        return byVariable(lab, "http://" + lab.atProxyPort(client -> {
            Thread.sleep(THINKING);
            proxy.receive(client);
        })).withDepth(Depth.QUICK);
    }

    /** The model thinks before it writes, and the proxy takes that for the end. On a direct line it is waited for. */
    static Options impatient(Lab lab) throws IOException {
        lab.set(VARIABLE, "http://" + lab.atProxyPort(new ProxyReception(lab.resources(), new ProxyPolicy.Open(),
                Map.of(Lab.GATEWAY, Loopback.addresses()), PATIENCE)));
        return lab.service(Protocol.OPENAI_CHAT)
                .streaming(new StreamFault.Thinks(PATIENCE.multipliedBy(2)))
                .usedAt(NameAndProxyFaults.ADDRESS)
                .start()
                .withProxy(Options.PROXY_AUTO);
    }

    private static Options byVariable(Lab lab, String proxy) throws IOException {
        lab.set(VARIABLE, proxy);
        return NameAndProxyFaults.gateway(lab).withProxy(Options.PROXY_AUTO);
    }

    /** A proxy that knows none of the hosts of this network. */
    private static String outside(Lab lab) throws IOException {
        return lab.atProxyPort(new ProxyReception(lab.resources(), new ProxyPolicy.Open(), Map.of()));
    }

    private static String script(Lab lab) throws IOException {
        String text = """
                function FindProxyForURL(url, host) {
                    if (isPlainHostName(host)) { return "DIRECT"; }
                    if (dnsDomainIs(host, ".practice.test")) { return "PROXY %s; DIRECT"; }
                    return "DIRECT";
                }
                """.formatted(lab.proxy(new ProxyPolicy.Open()));
        int port = lab.serve(_ -> Answer.Page.of(200, "application/x-ns-proxy-autoconfig", text));
        return "http://127.0.0.1:" + port + "/proxy.pac";
    }

    /** A network that tells nobody where the service is, so that only the proxy finds it. */
    private static Options walledUp(Lab lab) throws IOException {
        Zone nobody = Zone.of(Map.of("elsewhere.practice.test", List.of(Loopback.IPV4)));
        return NameAndProxyFaults.asking(NameServer.start(lab.resources(), nobody),
                lab.service(Protocol.OPENAI_CHAT).usedAt("https://" + Lab.GATEWAY + ":%d/v1").start());
    }
}
