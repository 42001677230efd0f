package dev.connectiondoctor.fault;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.connectiondoctor.stage.Experiment;
import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.Stage;

/** Prompts are answered, and refused as soon as they carry the header in which Claude Code asks for new features. */
final class BetaHeaderRejected implements FaultRule {
    private static final String EXPERIMENT = "beta-headers";
    private static final String SWITCH_HELPS = "refused-unless-switched-off";
    private static final Set<String> REFUSED = Set.of("refused", SWITCH_HELPS);
    private static final String VARIABLE = "CLAUDE_CODE_DISABLE_EXPERIMENTAL_BETAS";

    @Override
    public String id() {
        return "request.beta-header-rejected";
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return seen.experiments()
                .stream()
                .filter(made -> made.id().equals(EXPERIMENT) && REFUSED.contains(made.outcome()))
                .findFirst()
                .map(made -> finding(seen, made));
    }

    private Finding finding(Observations seen, Experiment made) {
        Subject subject = Subject.of(seen);
        String named = String.valueOf(made.variant().get("named"));
        Trial trial = made.outcome().equals(SWITCH_HELPS)
                ? new Trial.Proven("betas-switched-off", Map.of())
                : new Trial.Disproven("betas-not-switched-off", Map.of());
        return subject.name(Finding.problem(id(), Stage.SHORT_PROMPT, subject.service()))
                .with("said", String.valueOf(made.variant().get("said")))
                .with("named", named)
                .with("variant", named.isEmpty() ? "unnamed" : "named")
                .because("status")
                .because(Stage.SETTINGS, "tool")
                .fixes(Variables.set(Fix.of("no-betas").forTool("claude-code").tried(trial), VARIABLE, "1", "1"))
                .fix(Fixes.words("filter-betas", "drop").forAudience(Fix.Audience.IT))
                .build();
    }
}
