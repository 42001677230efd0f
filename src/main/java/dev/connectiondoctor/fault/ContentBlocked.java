package dev.connectiondoctor.fault;

import java.util.Optional;
import java.util.Set;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.Stage;

/** A prompt is refused for what is in it: by the model's content filter, or by a firewall that lets all else pass. */
final class ContentBlocked implements FaultRule {
    /** What firewalls for web services answer with. */
    private static final Set<Integer> BLOCKS = Set.of(403, 405, 406);
    private static final Set<Meaning> REFUSALS = Set.of(Meaning.FORBIDDEN, Meaning.NOT_AN_API, Meaning.REJECTED);

    @Override
    public String id() {
        return "request.content-blocked";
    }

    @Override
    public Set<String> explains() {
        return Set.of("auth.forbidden", "auth.models-only", "http.not-an-api", "request.rejected");
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return Answers.failing(seen, Meaning.CONTENT_BLOCKED)
                .map(heard -> byFilterOfContent(seen, heard))
                .or(() -> Answers.failing(seen)
                        .filter(heard -> isFirewall(seen, heard))
                        .map(heard -> byFirewall(seen, heard)));
    }

    private Finding byFilterOfContent(Observations seen, Heard heard) {
        return Answers.finding(id(), heard, heard.owner(Subject.of(seen)), seen)
                .likely()
                .with("variant", "content")
                .fix(Fixes.words("reword-prompt", "find", "new"))
                .fixes(OtherModel.instead(seen).stream().toList())
                .fix(Fixes.tellOperator(heard.answer()))
                .build();
    }

    private Finding byFirewall(Observations seen, Heard heard) {
        return Answers.finding(id(), heard, heard.owner(Subject.of(seen)), seen)
                .likely()
                .with("variant", "firewall")
                .because(Stage.MODELS, "status")
                .fix(Fixes.tellOperator(heard.answer()))
                .fix(Fixes.words("exempt-prompts-from-firewall", "rule").forAudience(Fix.Audience.IT))
                .build();
    }

    /** A guard's page for prompts alone: the list of models came through the same door with the same key. */
    private static boolean isFirewall(Observations seen, Heard heard) {
        return heard.stage() != Stage.MODELS && heard.byGuard() && !heard.byFilter()
                && REFUSALS.contains(heard.meaning()) && BLOCKS.contains(heard.answer().status())
                && (heard.answer().status() != 405 || heard.role() != Product.Role.SERVER) && Answers.listed(seen);
    }
}
