package dev.connectiondoctor.fault;

import java.util.List;
import java.util.Optional;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.tls.TlsEvidence;

/** A setting gives programs a file instead of their own list, and the file does not know an authority that the list knows. */
final class StaleCaFile implements FaultRule {
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
                        .filter(file -> !misled(chain, file).isEmpty())
                        .findFirst()
                        .map(file -> finding(chain, file)));
    }

    /** Those that refuse the line because of this file, and were seen to verify it without. */
    private static List<TlsEvidence.Trust> misled(Chain chain, TlsEvidence.CaFile file) {
        return Followers.because(chain.tls(), "file-replaces")
                .stream()
                .filter(row -> Followers.follows(row, file.setting()))
                .filter(row -> chain.proof(Followers.id(row)).filter(Proof::withoutFile).isPresent())
                .toList();
    }

    private Finding finding(Chain chain, TlsEvidence.CaFile file) {
        List<TlsEvidence.Trust> misled = misled(chain, file);
        String first = Followers.id(misled.getFirst());
        Trial trial = chain.proof(first).orElseThrow().asTrial(first, chain.issuer());
        return chain.subject()
                .name(Finding.problem(id(), Stage.SETTINGS, Culprit.SETTINGS))
                .with("setting", file.setting())
                .with("path", file.path())
                .with("issuer", chain.issuer())
                .with("programs", Followers.names(misled))
                .because(Stage.TLS, "caFiles/" + chain.tls().caFiles().indexOf(file))
                .because(Stage.TLS, "trust")
                .fixes(CaFileFixes.remove(file.setting(), trial))
                .fix(Fixes.words("renew-ca-file", "add"))
                .build();
    }
}
