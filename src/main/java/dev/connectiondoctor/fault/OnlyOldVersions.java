package dev.connectiondoctor.fault;

import java.util.Optional;
import java.util.Set;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.Stage;

/** The server speaks only versions of TLS that programs have given up. */
final class OnlyOldVersions implements FaultRule {
    @Override
    public String id() {
        return "tls.only-old-versions";
    }

    @Override
    public Set<String> explains() {
        return HandshakeTrouble.UNANSWERED;
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        boolean old = seen.tls().filter(HandshakeTrouble::onlyOld).isPresent();
        boolean refused = HandshakeTrouble.alert(seen).filter("protocol_version"::equals).isPresent();
        return old || refused ? Optional.of(finding(seen, old)) : Optional.empty();
    }

    private Finding finding(Observations seen, boolean proven) {
        Subject subject = Subject.of(seen);
        Finding.Builder finding = subject.name(Finding.problem(id(), Stage.TLS, subject.service()))
                .likelyUnless(proven);
        return (!proven && oldRefusedToo(seen) ? finding.possible() : finding).because("versions")
                .fix(Fixes.words("enable-tls12", "enable").forAudience(Fix.Audience.IT))
                .fix(Fixes.tellOperator(null))
                .build();
    }

    /** The old versions were asked for as well, and none was accepted. */
    private static boolean oldRefusedToo(Observations seen) {
        return seen.tls().filter(tls -> tls.versions().containsKey("TLSv1.1")).isPresent();
    }
}
