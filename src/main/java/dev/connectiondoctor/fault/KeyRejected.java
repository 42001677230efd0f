package dev.connectiondoctor.fault;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.Stage;

/** The service says that it does not know the key. */
final class KeyRejected implements FaultRule {
    @Override
    public String id() {
        return "auth.key-rejected";
    }

    @Override
    public Set<String> explains() {
        return Set.of("models.*");
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return Answers.failing(seen, Meaning.KEY_REJECTED)
                .filter(_ -> !ModelsOnly.applies(seen) && !OperatorKeyBroken.applies(seen))
                .map(heard -> Answers.finding(id(), heard, Culprit.ACCOUNT, seen)
                        .likelyUnless(heard.answer().status() == 401 && !AccountTrouble.relayed(seen, heard))
                        .notes(AccountTrouble.relayed(seen, heard) ? List.of("relayed-key") : List.of())
                        .with("prefix", Subject.keyPrefix(seen))
                        .because(Stage.SETTINGS, "key")
                        .fix(Fixes.words("check-key", "compare", "host"))
                        .fix(Fixes.words("new-key", "make"))
                        .fixes(headerFixes(seen))
                        .fixes(AccountTrouble.operators(seen, heard))
                        .build());
    }

    /** Claude Code sends its two key variables in two different headers: a gateway may take one, if none was tried. */
    private static List<Fix> headerFixes(Observations seen) {
        return BaseCheck.protocol(seen).equals("anthropic") && Subject.of(seen).provider() == null
                && WrongHeaderStyle.made(seen).isEmpty()
                        ? List.of(Fixes.words("other-key-variable", "swap").forTool("claude-code"))
                        : List.of();
    }
}
