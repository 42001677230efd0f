package dev.connectiondoctor.practice;

import static dev.connectiondoctor.target.Protocol.ANTHROPIC;
import static dev.connectiondoctor.target.Protocol.AUTO;
import static dev.connectiondoctor.target.Protocol.OPENAI_CHAT;
import static dev.connectiondoctor.target.Protocol.OPENAI_RESPONSES;

import java.io.IOException;
import java.util.List;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.practice.gateway.AzureFront;
import dev.connectiondoctor.practice.mint.Authority;
import dev.connectiondoctor.practice.mint.Identity;
import dev.connectiondoctor.practice.mint.Leaf;
import dev.connectiondoctor.practice.proxy.ProxyPolicy;

/** Lines with nothing wrong. */
final class HealthyLines {
    private static final String BEHIND_PROXY = "https://" + Lab.GATEWAY + ":%d/v1";

    private HealthyLines() {}

    static Options chat(Lab lab) throws IOException {
        return lab.service(OPENAI_CHAT).start();
    }

    static Options anthropic(Lab lab) throws IOException {
        return lab.service(ANTHROPIC).start();
    }

    static Options responses(Lab lab) throws IOException {
        return lab.service(OPENAI_RESPONSES).start();
    }

    static Options http2(Lab lab) throws IOException {
        return lab.service(OPENAI_CHAT).speakingHttp2().start();
    }

    static Options protocolFoundOut(Lab lab) throws IOException {
        return lab.service(ANTHROPIC).usedAs(AUTO).start();
    }

    static Options plainLocal(Lab lab) throws IOException {
        return lab.service(OPENAI_CHAT).plain().usedAt("http://localhost:%d/v1").start();
    }

    static Options throughProxy(Lab lab) throws IOException {
        Options options = lab.service(OPENAI_CHAT).usedAt(BEHIND_PROXY).start();
        lab.set("HTTPS_PROXY", "http://" + lab.proxy(new ProxyPolicy.Open()));
        return options.withProxy(Options.PROXY_AUTO);
    }

    static Options throughSecureProxy(Lab lab) throws IOException {
        Options options = lab.service(OPENAI_CHAT).usedAt(BEHIND_PROXY).start();
        return options.withProxy("https://" + lab.secureProxy(lab.mint().sound(Leaf.standard())));
    }

    /** A company's own gateway with a certificate of the company's own, known to its computers: no inspection. */
    static Options privateAuthority(Lab lab) throws IOException {
        Authority root = Authority.root("CN=Harbour Works Internal CA, O=Harbour Works, C=NL");
        Identity identity = Identity.issued(Leaf.standard(), root, List.of());
        return lab.service(OPENAI_CHAT).showing(identity).start().withSystemRoots(lab.rootsOf(root));
    }

    /** A model of Azure OpenAI, by the address that its older clients use. */
    static Options azureDeployment(Lab lab) throws IOException {
        String host = "practice-works.openai.azure.com";
        return lab.service(OPENAI_CHAT)
                .showing(lab.mint().sound(Leaf.forHosts(host, List.of(host))))
                .answering(AzureFront::new)
                .usedAt("https://" + host + ":%d/openai/deployments/practice-small?api-version=2024-10-21")
                .start();
    }

    static Options throughProxyWithLogin(Lab lab) throws IOException {
        Options options = lab.service(OPENAI_CHAT).usedAt(BEHIND_PROXY).start();
        String proxy = lab.proxy(new ProxyPolicy.Login("practice", "open-sesame"));
        return options.withProxy("http://practice:open-sesame@" + proxy);
    }
}
