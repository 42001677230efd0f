package dev.connectiondoctor.fault;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.connectiondoctor.net.Failure;
import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.dns.DnsEvidence;
import dev.connectiondoctor.stage.proxy.ProxyEvidence;

/** What the findings about names have in common. */
final class NameTrouble {
    /** Nothing beyond a name that leads nowhere, or to somebody else, can be judged. */
    static final Set<String> CONSEQUENCES = Consequences.ofAnswersAnd("tcp.*", "tls.*");

    private NameTrouble() {}

    /** The opinions, if the look-up failed in one of these ways and it matters: a proxy looks names up by itself. */
    static Optional<Opinions> opinions(Observations seen, FailureKind... kinds) {
        return seen.failure(Stage.DNS)
                .filter(_ -> !throughProxy(seen))
                .flatMap(failure -> seen.dns()
                        .map(Opinions::new)
                        .filter(said -> List.of(kinds).contains(kind(failure, said))));
    }

    static boolean throughProxy(Observations seen) {
        return seen.proxy().filter(proxy -> proxy.outcome() != ProxyEvidence.Outcome.DIRECT).isPresent();
    }

    /**
     * The system says "no such name" or "try again" of many things; the servers that it asks are more exact. Where one
     * of them has an answer, it stays with what the system said.
     */
    private static FailureKind kind(Failure failure, Opinions said) {
        if (!said.dns().resolver().equals(DnsEvidence.SYSTEM) || said.any(Set.of(DnsEvidence.Outcome.ADDRESSES))) {
            return failure.kind();
        }
        if (said.all(Opinions.SILENT)) {
            return FailureKind.DNS_TIMEOUT;
        }
        if (said.any(Opinions.DENIED)) {
            return said.any(Set.of(DnsEvidence.Outcome.NXDOMAIN))
                    ? FailureKind.DNS_NOT_FOUND
                    : FailureKind.DNS_NO_ADDRESS;
        }
        return said.any(Opinions.IN_TROUBLE) ? FailureKind.DNS_TEMPORARY : failure.kind();
    }

    /** Begins a finding about a look-up that failed; it tells who said what, in the usual words if no others follow. */
    static Finding.Builder begin(Observations seen, String id, Culprit culprit, Opinions said) {
        Finding.Builder finding = Subject.of(seen)
                .name(Finding.problem(id, Stage.DNS, culprit))
                .with("heard", said.heard())
                .becauseOfFailure()
                .becauseIf(!said.dns().servers().isEmpty(), "servers")
                .becauseIf(said.second().isPresent(), "secondOpinion");
        return said.servers().isEmpty() ? finding : finding.with("variant", "asked");
    }

    /** Another name server for this computer. */
    static Fix otherServer() {
        return Fixes.words("repair-name-service", "other-resolver", "container");
    }

    /** For whoever runs the name server that hides the name. */
    static Fix allowName(Subject subject) {
        return Fix.of("allow-name", new Step.Text("ask"), new Step.Setting("host", subject.host()))
                .forAudience(Fix.Audience.IT);
    }
}
