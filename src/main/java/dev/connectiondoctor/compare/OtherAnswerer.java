package dev.connectiondoctor.compare;

import java.util.Optional;

import dev.connectiondoctor.compare.Pair.Both;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.firstbyte.FirstByteEvidence;

/** Someone else answers in the place of the service on one side. */
final class OtherAnswerer implements CompareRule {
    @Override
    public String id() {
        return "other-answerer";
    }

    @Override
    public Optional<Remark> judge(Pair pair) {
        return pair.sameService()
                ? pair.both(Stage.FIRST_BYTE, FirstByteEvidence.class).flatMap(OtherAnswerer::remark)
                : Optional.empty();
    }

    private static Optional<Remark> remark(Both<FirstByteEvidence> both) {
        String a = both.a().answeredBy();
        String b = both.b().answeredBy();
        return a.equals(b) || !Answering.known(a) || !Answering.known(b)
                ? Optional.empty()
                : Optional.of(Remark.likely("other-answerer")
                        .with("a", Side.A)
                        .with("b", Side.B)
                        .with("answererA", Answering.name(a))
                        .with("answererB", Answering.name(b)));
    }
}
