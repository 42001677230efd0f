package dev.connectiondoctor.fault;

import java.util.Optional;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.Stage;

/** The server speaks only versions of TLS that programs have given up. */
final class OnlyOldVersions implements FaultRule {
    @Override
    public String id() {
        return "tls.only-old-versions";
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        boolean old = seen.tls().filter(HandshakeTrouble::onlyOld).isPresent();
        boolean refused = HandshakeTrouble.alert(seen).filter("protocol_version"::equals).isPresent();
        return old || refused ? Optional.of(finding(seen, old)) : Optional.empty();
    }

    private Finding finding(Observations seen, boolean proven) {
        Subject subject = Subject.of(seen);
        return subject.name(Finding.problem(id(), Stage.TLS, subject.service()))
                .likelyUnless(proven)
                .because("versions")
                .fix(Fixes.words("enable-tls12", "enable").forAudience(Fix.Audience.IT))
                .fix(Fixes.tellOperator(null))
                .build();
    }
}
