package dev.connectiondoctor.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.connectiondoctor.stage.Experiment;
import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.http.HeaderTrial;

/** The service knows the key, but looks for it in another header than the one in which it comes. */
final class WrongHeaderStyle implements FaultRule {
    private static final String BEARER = "bearer";
    private static final String KEY = "x-api-key";
    private static final String AZURE = "api-key";
    private static final Set<Meaning> REFUSED = Set.of(Meaning.KEY_REJECTED, Meaning.FORBIDDEN);

    @Override
    public String id() {
        return "auth.wrong-header-style";
    }

    @Override
    public Set<String> explains() {
        return Set.of("auth.key-rejected", "auth.forbidden", "auth.models-only", "settings.key-wrong-provider",
                "models.*");
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return made(seen).filter(trial -> trial.outcome().equals(HeaderTrial.ACCEPTED))
                .flatMap(trial -> Answers.failing(seen)
                        .filter(heard -> REFUSED.contains(heard.meaning()) && !heard.byGuard())
                        .map(heard -> finding(seen, heard, trial)));
    }

    /** The trial with other headers, if one was made. */
    static Optional<Experiment> made(Observations seen) {
        return seen.experiments().stream().filter(made -> made.id().equals(HeaderTrial.ID)).findFirst();
    }

    private Finding finding(Observations seen, Heard heard, Experiment trial) {
        String wanted = String.valueOf(trial.variant().get("header"));
        Trial proven = new Trial.Proven("header-style", Map.of("wanted", shown(wanted)));
        return Answers.finding(id(), heard, Culprit.SETTINGS, seen)
                .with("used", shown(String.valueOf(trial.control().get("header"))))
                .with("wanted", shown(wanted))
                .because(Stage.SETTINGS, "key")
                .fixes(fixes(wanted, BaseCheck.protocol(seen), proven))
                .build();
    }

    private static List<Fix> fixes(String wanted, String protocol, Trial proven) {
        List<Fix> fixes = new ArrayList<>();
        if (protocol.equals("anthropic") && !wanted.equals(AZURE)) {
            Fix variable = wanted.equals(BEARER)
                    ? Fixes.words("key-as-token", "move", "restart")
                    : Fixes.words("key-as-key", "move", "restart");
            fixes.add(variable.forTool("claude-code").tried(proven));
        }
        if (wanted.equals(AZURE)) {
            fixes.add(Fixes.words("azure-client", "choose").tried(proven));
        }
        fixes.add(Fix.of("other-header", new Step.Text("choose"), new Step.Setting("header", shown(wanted)))
                .tried(proven));
        if (protocol.equals("anthropic") && wanted.equals(KEY)) {
            fixes.add(Fixes.words("header-of-anthropic-sdk", "set").forAudience(Fix.Audience.DEVELOPER).tried(proven));
        }
        return fixes;
    }

    private static String shown(String header) {
        return header.equals(BEARER) ? "Authorization: Bearer" : header;
    }
}
