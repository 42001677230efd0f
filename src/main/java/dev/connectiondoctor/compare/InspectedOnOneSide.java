package dev.connectiondoctor.compare;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import dev.connectiondoctor.compare.Pair.Both;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.tls.TlsEvidence;

/** The encrypted line is opened on the way on one side only. */
final class InspectedOnOneSide implements CompareRule {
    @Override
    public String id() {
        return "inspected-on-one-side";
    }

    @Override
    public Set<String> explains(Pair pair) {
        return pair.fails(Stage.TLS)
                ? Set.of("works-elsewhere", "proxy-stops-it", "proxy-needed", "changed-over-time",
                        "other-network-works", "other-service-works", "other-key", "issuer-on-one-side")
                : Set.of("issuer-on-one-side");
    }

    @Override
    public Optional<Remark> judge(Pair pair) {
        return pair.sameService()
                ? pair.both(Stage.TLS, TlsEvidence.class).flatMap(both -> judge(pair, both))
                : Optional.empty();
    }

    private Optional<Remark> judge(Pair pair, Both<TlsEvidence> both) {
        return Stream.of(Side.values())
                .filter(side -> Issuers.inspected(pair.report(side)))
                .filter(side -> !Issuers.inspected(pair.report(side.other()))
                        && Issuers.isPublic(both.of(side.other())))
                .findFirst()
                .map(side -> Remark.certain(id())
                        .with("inspected", side)
                        .with("plain", side.other())
                        .with("issuer", Issuers.issuer(both.of(side)))
                        .with("other", Issuers.issuer(both.of(side.other())))
                        .variant(pair.direct(side) || !pair.direct(side.other()) ? "network" : "proxy"));
    }
}
