package dev.connectiondoctor.practice;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.practice.http.Answer;
import dev.connectiondoctor.practice.http.Request;
import dev.connectiondoctor.practice.mint.Authority;
import dev.connectiondoctor.practice.mint.Identity;
import dev.connectiondoctor.practice.mint.Leaf;
import dev.connectiondoctor.practice.proxy.ProxyPolicy;
import dev.connectiondoctor.stage.Environment;
import dev.connectiondoctor.target.Protocol;

/** A network and a computer full of names and secrets that must not get out. */
final class Canaries {
    static final String USER = "quillfeather";
    static final String HOME = "/home/" + USER;
    static final String COMPANY = "Umbraworks";
    static final String HOST = "build7.umbraworks.net";
    static final String PROXY = "px9.umbraworks.net";
    static final String COMPUTER = "UMW-LT4711";
    static final String ADDRESS = "10.77.66.55";
    /** Never to be seen, whatever is asked for. */
    static final List<String> SECRETS = List.of("moonbeam77", "canaryBearer0123456789abcdef", "canarycookie4711",
            "canaryquerytoken99");
    private static final String WORDS = "Bearer canaryBearer0123456789abcdef was refused by " + HOST + " (" + ADDRESS
            + ") for " + USER
            + ", see " + HOME + "/logs and https://" + HOST + "/x?token=canaryquerytoken99 " + COMPANY + " "
            + COMPUTER
            + "; Set-Cookie: sid=canarycookie4711";

    private Canaries() {}

    static Situation situation() {
        return new Situation("canaries", null, Canaries::prepare);
    }

    /** A proxy that lets nobody through, and says much. */
    static Situation refusing() {
        return new Situation("canaries-refused", null, lab -> {
            String proxy = lab.proxy(new ProxyPolicy.Filtered(Answer.Page.html(403, "<title>Denied</title>" + WORDS)));
            return throughProxy(NameAndProxyFaults.gateway(lab), proxy);
        });
    }

    static Environment computer(PracticeNetwork network) {
        Map<String, String> variables = new HashMap<>(network.environment().variables());
        variables.put("USER", USER);
        variables.put("HOSTNAME", COMPUTER);
        variables.put("NODE_EXTRA_CA_CERTS", HOME + "/certs/ca.pem");
        Environment own = network.environment();
        return new Environment(variables, own.origins(), Path.of(HOME), own.folder(), own.root(), own.commands());
    }

    private static Options prepare(Lab lab) throws IOException {
        Authority root = Authority.root("CN=" + COMPANY + " Inspection Root, O=" + COMPANY + " GmbH, C=DE");
        Identity identity = Identity.issued(Leaf.standard(), root, List.of());
        String proxy = lab.proxy(new ProxyPolicy.Open());
        Options options = lab.service(Protocol.OPENAI_CHAT)
                .showing(identity)
                .answeringPrompts(Canaries::complaining)
                .start();
        return throughProxy(options.withSystemRoots(lab.rootsOf(root)), proxy);
    }

    private static Options throughProxy(Options options, String proxy) {
        Map<String, List<InetAddress>> names = new HashMap<>(options.resolve());
        names.put(PROXY, List.of(InetAddress.ofLiteral("127.0.0.1")));
        String port = proxy.substring(proxy.indexOf(':'));
        return options.withResolve(names).withProxy("http://" + USER + ":moonbeam77@" + PROXY + port);
    }

    private static Answer complaining(Request request) {
        return Answer.Page.json(500, Map.of("error", Map.of("type", "server_error", "message", WORDS)))
                .with("Set-Cookie", "sid=canarycookie4711")
                .with("Server", HOST)
                .with("Location", "https://" + HOST + "/?access_token=canaryquerytoken99");
    }
}
