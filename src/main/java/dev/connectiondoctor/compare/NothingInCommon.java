package dev.connectiondoctor.compare;

import java.util.Optional;
import java.util.stream.Stream;

import dev.connectiondoctor.stage.Stage;

/** No step beyond the settings was run on both sides. */
final class NothingInCommon implements CompareRule {
    @Override
    public String id() {
        return "nothing-in-common";
    }

    @Override
    public Optional<Remark> judge(Pair pair) {
        return Stream.of(Stage.values()).skip(1).noneMatch(pair::bothRan)
                ? Optional.of(Remark.note(id()))
                : Optional.empty();
    }
}
