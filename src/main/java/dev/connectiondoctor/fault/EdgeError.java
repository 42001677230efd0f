package dev.connectiondoctor.fault;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.http.HttpAnswer;

/** The edge in front of the service gets no proper answer from it, and says so with a status of its own. */
final class EdgeError implements FaultRule {
    /** Said of a tunnel whose other end is not there. */
    private static final Pattern TUNNEL = Pattern.compile("\\b1033\\b|argo tunnel|tunnel error");

    @Override
    public String id() {
        return "request.edge-error";
    }

    @Override
    public Set<String> explains() {
        return Set.of("http.closed-without-answer");
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return Answers.failing(seen, Meaning.EDGE_ERROR)
                .map(heard -> Retry.offer(begin(seen, heard), heard)
                        .fix(Fixes.tellOperator(heard.answer()))
                        .fix(Fixes.words("repair-origin", "look").forAudience(Fix.Audience.IT))
                        .build());
    }

    private Finding.Builder begin(Observations seen, Heard heard) {
        Finding.Builder finding = Answers.finding(id(), heard, Subject.of(seen).service(), seen)
                .likelyUnless(heard.role() == Product.Role.EDGE)
                .with("variant", variant(heard.answer()))
                .notes(Notes.scope(seen, heard))
                .because(heard.path() + "/answeredBy");
        return heard.answer().status() == 520 ? finding.notes(Notes.cost(heard)) : finding;
    }

    private static String variant(HttpAnswer answer) {
        return switch (answer.status()) {
            case 521 -> "refused";
            case 522, 523 -> "unreachable";
            case 525, 526 -> "certificate";
            case 530 -> TUNNEL.matcher(Words.of(answer).text()).find() ? "tunnel" : "name";
            default -> "odd";
        };
    }
}
