package dev.connectiondoctor.fault;

import java.util.List;
import java.util.Optional;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.tls.TlsEvidence;

/** A setting names a file of certificates that cannot be used. */
final class CaFileUnreadable implements FaultRule {
    @Override
    public String id() {
        return "settings.ca-file-unreadable";
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return seen.tls()
                .flatMap(tls -> tls.caFiles()
                        .stream()
                        .filter(file -> !file.outcome().equals("usable"))
                        .findFirst()
                        .map(file -> finding(seen, tls, file)));
    }

    private Finding finding(Observations seen, TlsEvidence tls, TlsEvidence.CaFile file) {
        List<TlsEvidence.Trust> stopped = Followers.because(tls, "file-unreadable")
                .stream()
                .filter(row -> Followers.follows(row, file.setting()))
                .toList();
        Severity severity = OwnTrust.of(seen, tls).harmOfUnreadable(file.setting(), stopped);
        return Subject.of(seen)
                .name(Finding.of(id(), Stage.SETTINGS, severity, Culprit.SETTINGS))
                .with("setting", file.setting())
                .with("path", file.path())
                .with("place", ProxyTrouble.source(file.origin()))
                .with("programs", Followers.of(file.setting()))
                .because(Stage.TLS, "caFiles/" + tls.caFiles().indexOf(file))
                .fix(Fixes.words("mend-ca-file", file.outcome()))
                .fixes(CaFileFixes.remove(file, Trial.NOT_TRIED))
                .build();
    }
}
