package dev.connectiondoctor.fault;

import java.util.Optional;
import java.util.Set;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.firstbyte.FirstByteEvidence;

/** The key may list the models but not use them. */
final class ModelsOnly implements FaultRule {
    private static final Set<Meaning> REFUSED = Set.of(Meaning.KEY_REJECTED, Meaning.FORBIDDEN);

    @Override
    public String id() {
        return "auth.models-only";
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return applies(seen) ? Answers.failing(seen).map(heard -> finding(seen, heard)) : Optional.empty();
    }

    private Finding finding(Observations seen, Heard heard) {
        return Answers.finding(id(), heard, Culprit.ACCOUNT, seen)
                .likely()
                .with("prefix", Subject.keyPrefix(seen))
                .because(Stage.MODELS, "status")
                .fix(Fixes.words("check-permission", "rights", "plan"))
                .fix(Fixes.words("check-key", "compare", "host"))
                .fix(Fixes.tellOperator(heard.answer()))
                .build();
    }

    /**
     * Whether the list was given and the prompt refused, whatever the model. A list that is given to anybody says
     * nothing about the key; that shows when it was given without one.
     */
    static boolean applies(Observations seen) {
        return Answers.listed(seen) && !openToAll(seen) && !OperatorKeyBroken.applies(seen)
                && OtherModel.working(seen).isEmpty() && Answers.failing(seen)
                        .filter(
                                heard -> heard.stage() != Stage.MODELS && REFUSED.contains(heard.meaning())
                                        && !heard.byGuard())
                        .isPresent();
    }

    /** Whether the list is given to anybody, key or not. */
    static boolean openToAll(Observations seen) {
        return seen.firstByte()
                .map(FirstByteEvidence::answer)
                .filter(answer -> answer.isSuccess() && answer.url().endsWith("/models"))
                .isPresent();
    }
}
