package dev.connectiondoctor.fault;

import java.util.Optional;
import java.util.Set;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.Stage;

/** Nobody knows the name as it is written; this computer put its own domain behind it and met somebody else there. */
final class SearchDomainAnswered implements FaultRule {
    @Override
    public String id() {
        return "dns.search-domain";
    }

    @Override
    public Set<String> explains() {
        return NameTrouble.CONSEQUENCES;
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return Opinions.of(seen)
                .filter(said -> astray(said.dns().host(), Arrival.of(seen)) && !NameTrouble.throughProxy(seen))
                .flatMap(said -> Optional.ofNullable(said.dns().answeredAs()))
                .map(longer -> Subject.of(seen)
                        .name(Finding.problem(id(), Stage.DNS, Culprit.SETTINGS))
                        .likely()
                        .with("longer", longer)
                        .because("answeredAs")
                        .because("searchDomains")
                        .fix(Fixes.words("check-spelling", "compare"))
                        .fix(Fix.of("use-full-name", new Step.Text("use"), new Step.Setting("host", longer)))
                        .build());
    }

    /** Short names are meant to be made longer; their service may be down, or have a certificate of the company's. */
    private static boolean astray(String host, Arrival arrival) {
        boolean whole = host.indexOf('.') > 0;
        return arrival == Arrival.FOREIGN
                || whole && (arrival == Arrival.NOBODY || arrival == Arrival.UNTRUSTED);
    }
}
