package dev.connectiondoctor.practice;

import static dev.connectiondoctor.target.Protocol.OPENAI_CHAT;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import dev.connectiondoctor.ControlHosts;
import dev.connectiondoctor.ControlHosts.KnownPage;
import dev.connectiondoctor.Options;
import dev.connectiondoctor.practice.gateway.FilterPages;
import dev.connectiondoctor.practice.gateway.SignInPages;
import dev.connectiondoctor.practice.http.Answer;
import dev.connectiondoctor.practice.mint.Authority;
import dev.connectiondoctor.practice.mint.Identity;
import dev.connectiondoctor.practice.mint.Leaf;
import dev.connectiondoctor.practice.wire.LineFault;
import dev.connectiondoctor.practice.wire.Loopback;
import dev.connectiondoctor.practice.wire.NameServer;
import dev.connectiondoctor.practice.wire.Zone;
import dev.connectiondoctor.target.BaseUrl;

/** Networks that let nobody through before they have signed in, and answer in the place of all others until then. */
final class SignInNetworks {
    private static final String NAMED = "https://" + Lab.GATEWAY + ":%d/v1";
    private static final String PORTAL = "wifi.harbour-hotel.example";

    private SignInNetworks() {}

    /** The name server leads to the portal, which shows its own certificate. */
    static Options certificate(Lab lab) throws IOException {
        Options options = service(lab).showing(lab.mint().sound(Leaf.forHosts(PORTAL, List.of(PORTAL)))).start();
        return asking(lab, options, SignInPages.redirect()).withResolve(Map.of())
                .withDnsServer(NameServer.start(lab.resources(), Zone.of(Map.of(Lab.GATEWAY, List.of(Loopback.IPV4)))));
    }

    static Options refused(Lab lab) throws IOException {
        return asking(lab, service(lab).checkedAt(lab.closedPort()), SignInPages.redirect());
    }

    /** The portal sends its page itself, and swallows handshakes. */
    static Options silent(Lab lab) throws IOException {
        return asking(lab, service(lab).receiving(new LineFault.Silence()).start(), SignInPages.page())
                .withLimits(Waits.SHORT_HANDSHAKE);
    }

    static Options plain(Lab lab) throws IOException {
        Options options = service(lab).plain().answering(_ -> _ -> SignInPages.redirect()).start();
        return asking(lab, options, SignInPages.redirect());
    }

    /** The company's proxy is not reached from here, so the known pages are asked for without it. */
    static Options behindProxy(Lab lab) throws IOException {
        return asking(lab, service(lab).start(), SignInPages.redirect())
                .withProxy("http://127.0.0.1:" + lab.closedPort());
    }

    /** The company's firewall asks its users to sign in to it, on lines that it opens. */
    static Options firewall(Lab lab) throws IOException {
        Authority root = Authority.root("CN=FortiGate CA, O=Fortinet, C=US");
        return service(lab).showing(Identity.issued(Leaf.ofNamedHost(), root, root.path()))
                .answering(_ -> _ -> FilterPages.fortiGateSignIn())
                .start()
                .withSystemRoots(lab.rootsOf(root));
    }

    private static Service service(Lab lab) {
        return lab.service(OPENAI_CHAT).usedAt(NAMED);
    }

    /** Two known pages, which this network answers otherwise. */
    private static Options asking(Lab lab, Options options, Answer.Page instead) throws IOException {
        List<KnownPage> pages = List.of(new KnownPage(page(lab, instead), 200, "success"),
                new KnownPage(page(lab, instead), 204, ""));
        return options.withControlHosts(true)
                .withControls(new ControlHosts(List.of(), List.of(), pages, List.of()));
    }

    private static BaseUrl page(Lab lab, Answer.Page instead) throws IOException {
        return BaseUrl.parse("http://127.0.0.1:" + lab.serve(_ -> instead) + "/check.txt");
    }
}
