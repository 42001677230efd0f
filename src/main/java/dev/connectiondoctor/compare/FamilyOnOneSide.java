package dev.connectiondoctor.compare;

import java.util.Optional;
import java.util.stream.Stream;

import dev.connectiondoctor.compare.Pair.Both;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.tcp.TcpEvidence;

/** One kind of address works on one side only. */
final class FamilyOnOneSide implements CompareRule {
    @Override
    public String id() {
        return "family-on-one-side";
    }

    @Override
    public Optional<Remark> judge(Pair pair) {
        return pair.sameService()
                ? pair.both(Stage.TCP, TcpEvidence.class)
                        .flatMap(both -> Stream.of("ipv6", "ipv4").flatMap(family -> remark(both, family)).findFirst())
                : Optional.empty();
    }

    /** A side that has no address of this kind at all has lost nothing. */
    private Stream<Remark> remark(Both<TcpEvidence> both, String family) {
        return Stream.of(Side.values())
                .filter(side -> Reached.by(both.of(side), family) && !Reached.by(both.of(side.other()), family))
                .map(side -> remark(both, family, side));
    }

    private Remark remark(Both<TcpEvidence> both, String family, Side works) {
        boolean tried = Reached.failsBy(both.of(works.other()), family);
        Remark remark = Remark.certain(id())
                .with("family", family.equals("ipv6") ? "IPv6" : "IPv4")
                .with("works", works)
                .with("fails", works.other())
                .variant(tried ? "fails" : "not-there");
        return tried && !Reached.families(both.of(works.other())).isEmpty() ? remark : remark.notMattering();
    }
}
