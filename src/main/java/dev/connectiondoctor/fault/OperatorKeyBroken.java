package dev.connectiondoctor.fault;

import java.util.Optional;
import java.util.Set;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.Stage;

/** The gateway takes the user's key, and its own key or account at its provider is refused there. */
final class OperatorKeyBroken implements FaultRule {
    @Override
    public String id() {
        return "request.operator-key-broken";
    }

    @Override
    public Set<String> explains() {
        return Set.of("stream.error-event");
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return applies(seen) ? Answers.failing(seen).map(heard -> finding(seen, heard)) : Optional.empty();
    }

    private Finding finding(Observations seen, Heard heard) {
        boolean bySelf = heard.role() == Product.Role.GATEWAY && heard.meaning() == Meaning.OPERATOR_KEY_BROKEN;
        return Answers.finding(id(), heard, Culprit.GATEWAY, seen)
                .likelyUnless(bySelf)
                .with("variant", isSaid(heard) ? "said" : "seen")
                .because(heard.path() + "/answeredBy")
                .fix(Fixes.tellOperator(heard.answer()))
                .fix(Fixes.words("repair-upstream-key", "replace").forAudience(Fix.Audience.IT))
                .fixes(OtherModel.instead(seen).stream().toList())
                .build();
    }

    /** By its own words; or because the list was given for the very key that a provider's words then refuse. */
    static boolean applies(Observations seen) {
        return Answers.failing(seen).filter(heard -> isSaid(heard) || isSeen(seen, heard)).isPresent();
    }

    private static boolean isSaid(Heard heard) {
        return heard.meaning() == Meaning.OPERATOR_KEY_BROKEN;
    }

    private static boolean isSeen(Observations seen, Heard heard) {
        return heard.meaning() == Meaning.KEY_REJECTED && heard.answer().status() == 401
                && heard.stage() != Stage.MODELS && AccountTrouble.relayed(seen, heard) && Answers.listed(seen)
                && !ModelsOnly.openToAll(seen);
    }
}
