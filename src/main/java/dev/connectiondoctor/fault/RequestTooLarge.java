package dev.connectiondoctor.fault;

import java.util.Optional;
import java.util.Set;

import dev.connectiondoctor.stage.Observations;

/** Somebody on the way, or the model itself, finds the request too large. */
final class RequestTooLarge implements FaultRule {
    private static final Set<String> LIKE_NGINX = Set.of("nginx", "openresty", "tengine", "unknown");

    @Override
    public String id() {
        return "request.too-large";
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return Answers.failing(seen, Meaning.TOO_LARGE).map(heard -> {
            String variant = variant(heard);
            Finding.Builder finding = Answers.finding(id(), heard, heard.owner(Subject.of(seen)), seen)
                    .with("variant", variant)
                    .because(heard.path() + "/answeredBy")
                    .fix(Fixes.words("shrink-request", "compact", "images"));
            return (variant.equals("context")
                    ? finding.fix(Fixes.words("larger-context", "choose"))
                    : raise(finding, heard))
                    .build();
        });
    }

    private static Finding.Builder raise(Finding.Builder finding, Heard heard) {
        boolean nginx = LIKE_NGINX.contains(heard.answer().answeredBy());
        return finding.fix((nginx ? Fixes.words("raise-body-limit", "nginx") : Fixes.words("raise-limit-of", "ask"))
                .forAudience(Fix.Audience.IT));
    }

    private static String variant(Heard heard) {
        if (heard.answer().status() != 413) {
            return "context";
        }
        return switch (heard.role()) {
            case EDGE -> "edge";
            case SERVER -> "server";
            case FILTER -> "company";
            case GATEWAY, PROVIDER, UNKNOWN -> "service";
        };
    }
}
