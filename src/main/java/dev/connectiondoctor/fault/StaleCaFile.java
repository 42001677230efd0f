package dev.connectiondoctor.fault;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.tls.TlsEvidence;

/** A setting gives programs a file instead of their own list, and the file does not know an authority that the list knows. */
final class StaleCaFile implements FaultRule {
    /** Where the distributions keep this computer's own store. */
    private static final Set<String> OWN_STORE = Set.of("/etc/ssl/certs/ca-certificates.crt", "/etc/ssl/certs",
            "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem", "/etc/pki/tls/certs/ca-bundle.crt",
            "/etc/ssl/ca-bundle.pem", "/etc/ssl/cert.pem");

    @Override
    public String id() {
        return "settings.stale-ca-file";
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return Chain.of(seen)
                .flatMap(chain -> chain.tls()
                        .caFiles()
                        .stream()
                        .filter(file -> file.outcome().equals("usable") && !file.anchors())
                        .filter(file -> !isStoreThatKnows(chain, file))
                        .filter(file -> !misled(chain, file).isEmpty())
                        .findFirst()
                        .map(file -> finding(chain, file, OwnTrust.of(seen, chain.tls()))));
    }

    /** Whether the setting only says where this computer's own store is, and that store leads to the line. */
    private static boolean isStoreThatKnows(Chain chain, TlsEvidence.CaFile file) {
        return OWN_STORE.contains(file.path()) && chain.verification().systemRoots();
    }

    /** Those that refuse the line because of this file, and were seen to verify it without. */
    private static List<TlsEvidence.Trust> misled(Chain chain, TlsEvidence.CaFile file) {
        return Followers.because(chain.tls(), "file-replaces")
                .stream()
                .filter(row -> Followers.follows(row, file.setting()))
                .filter(row -> chain.proof(Followers.id(row)).filter(Proof::withoutFile).isPresent())
                .toList();
    }

    private Finding finding(Chain chain, TlsEvidence.CaFile file, OwnTrust own) {
        List<TlsEvidence.Trust> misled = misled(chain, file);
        String first = Followers.id(misled.getFirst());
        Trial trial = chain.proof(first).orElseThrow().asTrial(first, chain.issuer());
        return chain.subject()
                .name(Finding.of(id(), Stage.SETTINGS, own.harmOf(misled), Culprit.SETTINGS))
                .with("setting", file.setting())
                .with("path", file.path())
                .with("place", ProxyTrouble.source(file.origin()))
                .with("issuer", chain.issuer())
                .with("programs", Followers.names(misled))
                .because(Stage.TLS, "caFiles/" + chain.tls().caFiles().indexOf(file))
                .because(Stage.TLS, "trust")
                .fixes(CaFileFixes.remove(file, trial))
                .fix(Fixes.words("renew-ca-file", "add"))
                .build();
    }
}
