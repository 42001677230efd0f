package dev.connectiondoctor.fault;

import java.util.Map;
import java.util.Optional;

import dev.connectiondoctor.stage.Experiment;
import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.Stage;

/** Prompts are answered, and refused as soon as they carry the header in which Claude Code asks for new features. */
final class BetaHeaderRejected implements FaultRule {
    private static final String EXPERIMENT = "beta-headers";
    private static final String VARIABLE = "CLAUDE_CODE_DISABLE_EXPERIMENTAL_BETAS";
    private static final Trial PROVEN = new Trial.Proven("without-beta-header", Map.of());

    @Override
    public String id() {
        return "request.beta-header-rejected";
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return seen.experiments()
                .stream()
                .filter(made -> made.id().equals(EXPERIMENT) && made.outcome().equals("refused"))
                .findFirst()
                .map(made -> finding(seen, made));
    }

    private Finding finding(Observations seen, Experiment made) {
        Subject subject = Subject.of(seen);
        String named = String.valueOf(made.variant().get("named"));
        return subject.name(Finding.problem(id(), Stage.SHORT_PROMPT, subject.service()))
                .with("said", String.valueOf(made.variant().get("said")))
                .with("named", named)
                .with("variant", named.isEmpty() ? "unnamed" : "named")
                .because("status")
                .because(Stage.SETTINGS, "tool")
                .fixes(Variables.set(Fix.of("no-betas").forTool("claude-code").tried(PROVEN), VARIABLE, "1", "1"))
                .fix(Fixes.words("filter-betas", "drop").forAudience(Fix.Audience.IT))
                .build();
    }
}
