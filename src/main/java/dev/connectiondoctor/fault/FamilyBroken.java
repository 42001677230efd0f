package dev.connectiondoctor.fault;

import java.util.Optional;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.Stage;

/** What the findings about one address family have in common. */
final class FamilyBroken {
    private FamilyBroken() {}

    static Optional<Finding.Builder> finding(Observations seen, String id, String family) {
        Attempts attempts = Attempts.of(seen);
        return Optional.of(attempts)
                .filter(made -> made.broken(family))
                .map(Attempts::blocked)
                .map(blocked -> Subject.of(seen)
                        .name(Finding.of(id, Stage.TCP, Attempts.severity(seen), Culprit.NETWORK))
                        .likely()
                        .with("addresses", PortTrouble.addresses(blocked))
                        .with("count", blocked.size())
                        .because("attempts"));
    }
}
