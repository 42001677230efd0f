package dev.connectiondoctor.practice;

import static dev.connectiondoctor.target.Protocol.OPENAI_CHAT;

import java.io.IOException;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.practice.gateway.FilterPages;
import dev.connectiondoctor.practice.http.Answer;
import dev.connectiondoctor.practice.mint.Authority;
import dev.connectiondoctor.practice.mint.Identity;
import dev.connectiondoctor.practice.mint.Leaf;
import dev.connectiondoctor.practice.proxy.ProxyPolicy;
import dev.connectiondoctor.practice.wire.LineFault;

/** Networks with a filter that has something against the service, and says so with a page. */
final class FilteredNetworks {
    private static final String NAMED = "https://" + Lab.GATEWAY + ":%d/v1";

    private FilteredNetworks() {}

    static Options inspected(Lab lab) throws IOException {
        return inspected(lab, "CN=FortiGate CA, O=Fortinet, C=US", FilterPages.fortiGuard());
    }

    static Options redirected(Lab lab) throws IOException {
        return inspected(lab, "CN=Zscaler Root CA, O=Zscaler Inc., C=US", FilterPages.zscalerRedirect());
    }

    static Options byProxy(Lab lab) throws IOException {
        return lab.service(OPENAI_CHAT)
                .usedAt(NAMED)
                .start()
                .withProxy("http://" + lab.proxy(new ProxyPolicy.Filtered(FilterPages.zscaler())));
    }

    /** The filter takes every connection for a browser's, and answers the greeting of a handshake with its page. */
    static Options atPort(Lab lab) throws IOException {
        Answer.Page page = FilterPages.fortiGuard();
        return lab.service(OPENAI_CHAT)
                .usedAt(NAMED)
                .receiving(new LineFault.Banner("HTTP/1.1 403 Forbidden\r\nContent-Type: text/html\r\nContent-Length: "
                        + page.body().length + "\r\n\r\n" + page.text()))
                .start();
    }

    static Options atService(Lab lab) throws IOException {
        return lab.service(OPENAI_CHAT).answering(_ -> _ -> FilterPages.barracuda()).start();
    }

    /** The filter opens encrypted lines, and this computer trusts it to. */
    private static Options inspected(Lab lab, String authority, Answer.Page page) throws IOException {
        Authority root = Authority.root(authority);
        return lab.service(OPENAI_CHAT)
                .usedAt(NAMED)
                .showing(Identity.issued(Leaf.ofNamedHost(), root, root.path()))
                .answering(_ -> _ -> page)
                .start()
                .withSystemRoots(lab.rootsOf(root));
    }
}
