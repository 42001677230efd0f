package dev.connectiondoctor.compare;

import java.util.Optional;

import dev.connectiondoctor.compare.Pair.Both;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.tls.TlsEvidence;

/** The same service agrees on an older version of TLS on one side. */
final class OlderTls implements CompareRule {
    @Override
    public String id() {
        return "older-tls";
    }

    @Override
    public Optional<Remark> judge(Pair pair) {
        return pair.sameService()
                ? pair.both(Stage.TLS, TlsEvidence.class).flatMap(this::remark)
                : Optional.empty();
    }

    private Optional<Remark> remark(Both<TlsEvidence> both) {
        String a = both.a().protocol();
        String b = both.b().protocol();
        if (a == null || b == null || a.equals(b)) {
            return Optional.empty();
        }
        Side older = a.compareTo(b) < 0 ? Side.A : Side.B;
        return Optional.of(Remark.likely(id())
                .with("older", older)
                .with("newer", older.other())
                .with("old", shown(older == Side.A ? a : b))
                .with("new", shown(older == Side.A ? b : a)));
    }

    private static String shown(String protocol) {
        return protocol.replace("TLSv", "TLS ");
    }
}
