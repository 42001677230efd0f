package dev.connectiondoctor.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.Stage;

class JudgeTest {
    private static final Observations NOTHING_SPECIAL = Seen.healthy().observations();

    @Test
    void problemsComeBeforeWarningsAndEachInTheOrderOfTheRules() {
        assertThat(ids(warning("w.one"), problem("p.one"), warning("w.two"), problem("p.two")))
                .containsExactly("p.one", "p.two", "w.one", "w.two");
    }

    @Test
    void aConsequenceIsLeftOutAndItsOwnConsequencesToo() {
        assertThat(ids(problem("a.cause", "b.middle"), problem("b.middle", "c.*"), problem("c.one"), problem("c.two"),
                problem("cc.other"))).containsExactly("a.cause", "cc.other");
    }

    @Test
    void nothingIsAConsequenceOfWhatIsNotThere() {
        FaultRule absent = new Fixed("a.cause", Set.of("b.*"), Optional.empty());
        assertThat(ids(absent, problem("b.one"))).containsExactly("b.one");
    }

    @Test
    void aFindingNeverExplainsItself() {
        assertThat(ids(problem("a.one", "a.*"), problem("a.two"))).containsExactly("a.one");
    }

    @Test
    void theFirstProblemIsTheVerdict() {
        Verdict verdict = judge(true, NOTHING_SPECIAL, warning("w.one"), problem("p.one"), problem("p.two"));
        assertThat(verdict.status()).isEqualTo(Verdict.Status.BROKEN);
        assertThat(cause(verdict)).isEqualTo("p.one");
    }

    @Test
    void aProblemIsOneEvenIfTheCheckWasNotFinished() {
        assertThat(judge(false, NOTHING_SPECIAL, problem("p.one")).status()).isEqualTo(Verdict.Status.BROKEN);
    }

    @Test
    void onlyWarningsMeanDegraded() {
        Verdict verdict = judge(true, NOTHING_SPECIAL, warning("w.one"));
        assertThat(verdict.status()).isEqualTo(Verdict.Status.DEGRADED);
        assertThat(cause(verdict)).isEqualTo("w.one");
    }

    @Test
    void aNoteIsNoVerdict() {
        FaultRule note = new Fixed("n.one", Set.of(), Optional.of(
                Finding.of("n.one", Stage.DNS, Severity.INFO, Culprit.COMPUTER).build()));
        assertThat(ids(note)).containsExactly("n.one");
        assertThat(judge(true, NOTHING_SPECIAL, note)).isEqualTo(new Verdict(Verdict.Status.HEALTHY, null));
        assertThat(cause(judge(true, NOTHING_SPECIAL, note, warning("w.one")))).isEqualTo("w.one");
    }

    @Test
    void whatDoesNoHarmExplainsNone() {
        Observations fine = Seen.healthy()
                .put(LookUp.of(Seen.HOST, "198.18.0.9", "fc00::9").made())
                .tcp("198.18.0.9 CONNECTED", "fc00::9 TIMEOUT")
                .observations();
        assertThat(new Judge(Rulebook.rules()).judge(fine, true).findings()).extracting(Finding::id)
                .containsExactly("tcp.ipv6-broken", "dns.fake-ip");
    }

    @Test
    void nothingFoundInACompleteRunIsHealthy() {
        assertThat(judge(true, NOTHING_SPECIAL)).isEqualTo(new Verdict(Verdict.Status.HEALTHY, null));
    }

    @Test
    void whatWasNotSeenIsNotHealthy() {
        assertThat(judge(false, NOTHING_SPECIAL).status()).isEqualTo(Verdict.Status.INCONCLUSIVE);
        assertThat(judge(true, Observations.none()).status()).isEqualTo(Verdict.Status.INCONCLUSIVE);
        assertThat(judge(true, Seen.healthy().crashed(Stage.TCP).observations()).status())
                .isEqualTo(Verdict.Status.INCONCLUSIVE);
        assertThat(judge(true, Seen.healthy().cancelled(Stage.TCP, false).observations()).status())
                .isEqualTo(Verdict.Status.INCONCLUSIVE);
    }

    @Test
    void aFailureThatNobodyUnderstandsIsNoVerdictButNoSilenceEither() {
        Observations seen = Seen.healthy().failed(Stage.TLS, FailureKind.TLS_OTHER).endsAt(Stage.TLS).observations();
        Verdict verdict = new Judge(Rulebook.rules()).judge(seen, true).verdict();
        assertThat(verdict.status()).isEqualTo(Verdict.Status.INCONCLUSIVE);
        assertThat(cause(verdict)).isEqualTo("doctor.unexplained-failure");
    }

    @Test
    void judgingTwiceGivesTheSame() {
        Judge judge = new Judge(Rulebook.rules());
        for (Case each : Case.all()) {
            assertThat(judge.judge(each.seen(), true)).as(each.toString()).isEqualTo(judge.judge(each.seen(), true));
        }
    }

    private static List<String> ids(FaultRule... rules) {
        return new Judge(List.of(rules)).judge(NOTHING_SPECIAL, true).findings().stream().map(Finding::id).toList();
    }

    private static Verdict judge(boolean complete, Observations seen, FaultRule... rules) {
        return new Judge(List.of(rules)).judge(seen, complete).verdict();
    }

    private static String cause(Verdict verdict) {
        return Objects.requireNonNull(verdict.cause()).id();
    }

    private static FaultRule problem(String id, String... explains) {
        return new Fixed(id, Set.of(explains), Optional.of(Finding.problem(id, Stage.TCP, Culprit.UNKNOWN).build()));
    }

    private static FaultRule warning(String id) {
        return new Fixed(id, Set.of(), Optional.of(Finding.warning(id, Stage.TCP, Culprit.UNKNOWN).build()));
    }

    private record Fixed(String id, Set<String> explains, Optional<Finding> finding) implements FaultRule {
        @Override
        public Optional<Finding> judge(Observations seen) {
            return finding;
        }
    }
}
