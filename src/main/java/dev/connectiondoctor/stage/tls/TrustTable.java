package dev.connectiondoctor.stage.tls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import dev.connectiondoctor.net.Certificates;
import dev.connectiondoctor.stage.Environment;
import dev.connectiondoctor.stage.tls.TlsEvidence.Trust;
import dev.connectiondoctor.stage.tls.TlsEvidence.Validity;
import dev.connectiondoctor.stage.tls.TlsEvidence.Verification;

/**
 * Which programs trust a chain, by the store that each looks in and by the variables that are set. A public authority
 * is in every store; what is only in this computer's own store is known to those that look there.
 */
final class TrustTable {
    private static final long LARGEST_FILE = 8L << 20;
    private static final String SYSTEM = "system";
    private static final String TRUSTS = "trusts";
    private static final String REFUSES = "refuses";
    private static final String UNKNOWN = "unknown";

    private final Environment environment;
    private final Chain chain;
    private final Verification seen;
    private final Instant now;

    TrustTable(Environment environment, Chain chain, Verification seen, Instant now) {
        this.environment = environment;
        this.chain = chain;
        this.seen = seen;
        this.now = now;
    }

    List<Trust> rows() {
        return List.of(row("Browsers", SYSTEM, true, "", List.of()),
                row("curl", SYSTEM, true, "", List.of("CURL_CA_BUNDLE", "SSL_CERT_FILE")),
                row("Claude Code", "system, bundled", true, "NODE_EXTRA_CA_CERTS", List.of()),
                row("Codex", SYSTEM, true, "", List.of("CODEX_CA_CERTIFICATE", "SSL_CERT_FILE")),
                row("Node.js", nodeUsesSystem() ? "system, bundled" : "bundled", nodeUsesSystem(),
                        "NODE_EXTRA_CA_CERTS", List.of()),
                row("Python (httpx)", "certifi", false, "", List.of("SSL_CERT_FILE")),
                row("Python (requests)", "certifi", false, "", List.of("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE")),
                row("Java", "cacerts", false, "", List.of()));
    }

    private boolean nodeUsesSystem() {
        return "1".equals(environment.get("NODE_USE_SYSTEM_CA"))
                || String.valueOf(environment.get("NODE_OPTIONS")).contains("--use-system-ca");
    }

    /**
     * @param adding variable that names a file of more roots; empty for none
     * @param replacing variables that name a file of roots to use instead, the first that is set counts
     */
    private Trust row(String program, String store, boolean system, String adding, List<String> replacing) {
        Optional<String> instead = replacing.stream().filter(this::isSet).findFirst();
        Optional<String> more = Stream.of(adding).filter(this::isSet).findFirst();
        boolean byStore = seen.publicRoots() || system && seen.systemRoots();
        String today = instead.map(this::byFile)
                .orElseGet(() -> byStore ? TRUSTS : more.map(this::byFile).filter(TRUSTS::equals).orElse(REFUSES));
        String looked = instead.or(() -> more.map(name -> store + ", " + name)).orElse(store);
        String sound = isSound() ? today : REFUSES;
        return new Trust(program, looked, sound, afterFix(sound));
    }

    private boolean isSet(String variable) {
        String value = environment.get(variable);
        return value != null && !value.isBlank();
    }

    private String byFile(String variable) {
        try {
            Path file = Path.of(String.valueOf(environment.get(variable)).strip());
            if (Files.size(file) > LARGEST_FILE) {
                return UNKNOWN;
            }
            Set<X509Certificate> roots = Set.copyOf(Certificates.ofPemFile(file));
            return chain.leadsTo(roots, now) ? TRUSTS : REFUSES;
        } catch (IOException | InvalidPathException _) {
            return UNKNOWN;
        }
    }

    /** Host and dates: what no store can make good. */
    private boolean isSound() {
        return seen.hostMatches() && seen.validity() == Validity.VALID;
    }

    /** The fix is to give the program the root, or the server its whole chain; known to help if it is known at all. */
    private String afterFix(String today) {
        boolean known = seen.publicRoots() || seen.systemRoots() || Boolean.TRUE.equals(seen.trustedWithRoot())
                || seen.trustedIfSorted() || seen.completedBy() != null;
        return today.equals(TRUSTS) || isSound() && known ? TRUSTS : UNKNOWN;
    }
}
