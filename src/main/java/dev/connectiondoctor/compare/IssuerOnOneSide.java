package dev.connectiondoctor.compare;

import java.util.Optional;
import java.util.Set;

import dev.connectiondoctor.compare.Pair.Both;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.tls.TlsEvidence;

/** The same host shows a certificate of a private authority on one side and a public one on the other. */
final class IssuerOnOneSide implements CompareRule {
    @Override
    public String id() {
        return "issuer-on-one-side";
    }

    @Override
    public Set<String> explains(Pair pair) {
        return pair.fails(Stage.TLS) ? Set.of("works-elsewhere") : Set.of();
    }

    @Override
    public Optional<Remark> judge(Pair pair) {
        return pair.sameService()
                ? pair.both(Stage.TLS, TlsEvidence.class)
                        .filter(both -> Issuers.shown(both) && Issuers.oneIsPrivate(both))
                        .map(this::remark)
                : Optional.empty();
    }

    private Remark remark(Both<TlsEvidence> both) {
        Side odd = Issuers.isPublic(both.a()) ? Side.B : Side.A;
        return Remark.likely(id())
                .with("odd", odd)
                .with("usual", odd.other())
                .with("issuer", Issuers.issuer(both.of(odd)))
                .with("other", Issuers.issuer(both.of(odd.other())));
    }
}
