package dev.connectiondoctor.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How each kind of program learns to trust a private authority. */
final class TrustFixes {
    private static final String FILE = "corp-root.pem";
    private static final String WINDOWS = "%USERPROFILE%\\" + FILE;
    private static final String POSIX = "$HOME/" + FILE;

    private final Chain chain;

    TrustFixes(Chain chain) {
        this.chain = chain;
    }

    /** All of them, and what the people who run the network can do instead. */
    List<Fix> all() {
        List<Fix> fixes = new ArrayList<>();
        fixes.addAll(program("trust-root-claude-code", "claude-code", "NODE_EXTRA_CA_CERTS"));
        fixes.addAll(program("trust-root-node", "node", "NODE_EXTRA_CA_CERTS"));
        fixes.addAll(program("trust-root-codex", "codex", "CODEX_CA_CERTIFICATE"));
        fixes.addAll(program("trust-root-python", "python", "SSL_CERT_FILE"));
        fixes.add(curl());
        return fixes;
    }

    /** Leave the host out of the inspection. */
    Fix exempt() {
        return Fix.of("exempt-host", new Step.Text("ask"), new Step.Setting("host", chain.subject().host()),
                new Step.Setting("port", String.valueOf(chain.subject().port())),
                new Step.Setting("issuer", chain.verification().topIssuer()),
                new Step.Setting("sha-256", chain.leaf().sha256())).forAudience(Fix.Audience.IT);
    }

    private List<Fix> program(String id, String tool, String variable) {
        return Variables.set(Fix.of(id, root()).forTool(tool).tried(trial()), variable, WINDOWS, POSIX);
    }

    private Fix curl() {
        String url = "https://" + chain.subject().host() + ":" + chain.subject().port() + "/";
        List<Step> steps = new ArrayList<>(List.of(root()));
        steps.add(new Step.Command("curl --cacert " + FILE + " " + url));
        return Fix.of("trust-root-curl", steps.toArray(Step[]::new)).forTool("curl").tried(trial());
    }

    /**
     * The certificate to trust if the line showed it, else how to come by it. What came over a line that nobody vouches
     * for is trusted only after somebody who knows it was asked.
     */
    private Step[] root() {
        return chain.anchor()
                .map(anchor -> new Step[]{new Step.Text("confirm"), new Step.Setting("sha-256", anchor.sha256()),
                        new Step.File(FILE, anchor.pem())})
                .orElseGet(() -> new Step[]{new Step.Text("get")});
    }

    private Trial trial() {
        Boolean trusted = chain.verification().trustedWithRoot();
        if (trusted == null) {
            return Trial.NOT_TRIED;
        }
        Map<String, Object> params = Map.of("issuer", chain.issuer());
        return trusted
                ? new Trial.Proven("trusted-with-root", params)
                : new Trial.Disproven("not-trusted-with-root", params);
    }
}
