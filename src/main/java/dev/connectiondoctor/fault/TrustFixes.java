package dev.connectiondoctor.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.connectiondoctor.stage.tls.TlsEvidence;

/** How each kind of program learns to trust a private authority. */
final class TrustFixes {
    private static final String FILE = "corp-root.pem";
    private static final String WINDOWS = "%USERPROFILE%\\" + FILE;
    private static final String POSIX = "$HOME/" + FILE;
    private static final int DAY = "2026-01-31".length();
    private static final List<ByVariable> BY_VARIABLE = List.of(
            new ByVariable("trust-root-claude-code", "claude-code", "claude-code", "NODE_EXTRA_CA_CERTS"),
            new ByVariable("trust-root-node", "node", "openai-node", "NODE_EXTRA_CA_CERTS"),
            new ByVariable("trust-root-codex", "codex", "codex", "CODEX_CA_CERTIFICATE"),
            new ByVariable("trust-root-python", "python", "python-sdk", "SSL_CERT_FILE"),
            new ByVariable("trust-root-requests", "requests", "requests", "REQUESTS_CA_BUNDLE"),
            new ByVariable("trust-root-pip", "pip", "pip", "PIP_CERT"));

    private final Chain chain;

    TrustFixes(Chain chain) {
        this.chain = chain;
    }

    /** @param program whose trial counts for the tool */
    private record ByVariable(String id, String tool, String program, String variable) {}

    /** The certificate first, then what each program that needs it has to be told. */
    List<Fix> all() {
        List<Fix> fixes = new ArrayList<>(List.of(save()));
        BY_VARIABLE.stream().filter(each -> isNeeded(each.program())).forEach(each -> fixes.addAll(program(each)));
        if (isNeeded("npm")) {
            fixes.addAll(command("npm", "npm config set cafile"));
        }
        if (isNeeded("git")) {
            fixes.addAll(command("git", "git config --global http." + origin() + "/.sslCAInfo"));
        }
        if (isNeeded("curl")) {
            fixes.add(curl());
        }
        return fixes;
    }

    /** Programs that can be told to use this computer's own store, which knows the authority. */
    List<Fix> ownStore() {
        return List.of(
                Fix.of("use-system-roots-node", new Step.Text("what"), new Step.Env("NODE_OPTIONS", "--use-system-ca"),
                        new Step.Text("limit")).forTool("node"),
                Fix.of("use-system-roots-vscode", new Step.Text("what"),
                        new Step.Setting("http.systemCertificates", "true"), new Step.Text("restart"))
                        .forTool("vscode"),
                java("windows", "-Djavax.net.ssl.trustStoreType=Windows-ROOT -Djavax.net.ssl.trustStore=NONE"),
                java("macos", "-Djavax.net.ssl.trustStoreType=KeychainStore"));
    }

    private static Fix java(String os, String options) {
        return Fix.of("use-system-roots-java", new Step.Text("what"), new Step.Env("JAVA_TOOL_OPTIONS", options))
                .forTool("java")
                .forOs(os);
    }

    /** Leave the host out of the inspection. */
    Fix exempt() {
        return Fix.of("exempt-host", new Step.Text("ask"), new Step.Setting("host", chain.subject().host()),
                new Step.Setting("port", String.valueOf(chain.subject().port())),
                new Step.Setting("issuer", chain.verification().topIssuer()),
                new Step.Setting("sha-256", chain.leaf().sha256())).forAudience(Fix.Audience.IT);
    }

    /** Inspection works with an authority that is past its last day. */
    Fix renew(TlsEvidence.Certificate expired) {
        return Fix.of("renew-inspection", new Step.Text("expired"),
                new Step.Setting("name", Names.shortest(expired.subject())),
                new Step.Setting("valid", day(expired.notBefore()) + " – " + day(expired.notAfter())))
                .forAudience(Fix.Audience.IT);
    }

    /**
     * The certificate to trust if it is at hand, else how to come by it. What came over a line that nobody vouches for is
     * trusted only after somebody who knows it was asked.
     */
    private Fix save() {
        return chain.anchor()
                .map(anchor -> Fix.of("save-root", new Step.Text(origin(anchor)),
                        new Step.Setting("name", Names.shortest(anchor.subject())),
                        new Step.Setting("valid", day(anchor.notBefore()) + " – " + day(anchor.notAfter())),
                        new Step.Setting("sha-256", anchor.sha256()), new Step.File(FILE, anchor.pem())))
                .orElseGet(() -> Fixes.words("save-root", "get"));
    }

    /** Where it was taken from decides who has to be asked about it. */
    private String origin(TlsEvidence.Certificate anchor) {
        if (chain.verification().systemRoots()) {
            return "known";
        }
        boolean stranger = chain.tls().chain().contains(anchor) && !chain.rooted();
        return stranger ? "confirm" : "in-file";
    }

    private static String day(String time) {
        return time.substring(0, Math.min(DAY, time.length()));
    }

    private boolean isNeeded(String program) {
        return chain.row(program).map(TlsEvidence.Trust::today).filter("trusts"::equals).isEmpty();
    }

    private List<Fix> program(ByVariable each) {
        Fix fix = Fix.of(each.id()).forTool(each.tool()).tried(trial(each.program()));
        return Variables.set(fix, each.variable(), WINDOWS, POSIX)
                .stream()
                .map(one -> "macos".equals(one.os()) ? forTheDesktop(one, each.variable()) : one)
                .toList();
    }

    /** On macOS, programs that are not started from a terminal see another set of variables. */
    private static Fix forTheDesktop(Fix fix, String variable) {
        List<Step> steps = new ArrayList<>(fix.steps());
        steps.add(new Step.Text("gui"));
        steps.add(new Step.Command("launchctl setenv " + variable + " \"" + POSIX + "\""));
        return new Fix(fix.id(), fix.audience(), fix.tool(), fix.os(), List.copyOf(steps), fix.trial());
    }

    /** A program that keeps the file's path in a setting of its own: run once, in each system. */
    private List<Fix> command(String program, String line) {
        Fix fix = Fix.of("trust-root-" + program, new Step.Text("run")).forTool(program).tried(trial(program));
        return List.of(with(fix, "windows", "cmd /c " + line + " \"" + WINDOWS + "\""),
                with(fix, "macos", line + " \"" + POSIX + "\""), with(fix, "linux", line + " \"" + POSIX + "\""));
    }

    private static Fix with(Fix fix, String os, String line) {
        List<Step> steps = new ArrayList<>(fix.steps());
        steps.add(new Step.Command(line));
        return new Fix(fix.id(), fix.audience(), fix.tool(), os, List.copyOf(steps), fix.trial());
    }

    private String origin() {
        return "https://" + chain.subject().host() + ":" + chain.subject().port();
    }

    private Fix curl() {
        return Fix.of("trust-root-curl", new Step.Text("where"),
                new Step.Command("curl --cacert " + FILE + " " + origin() + "/"))
                .forTool("curl")
                .tried(trial("curl"));
    }

    private Trial trial(String program) {
        return chain.proof(program).map(proof -> proof.asTrial(program, chain.issuer())).orElseGet(this::general);
    }

    /** What one more handshake showed that trusted the root in general. */
    private Trial general() {
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
