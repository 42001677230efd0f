package dev.connectiondoctor.fault;

import java.util.Optional;
import java.util.Set;

import dev.connectiondoctor.stage.Experiment;
import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.portal.PortalTrial;

/** The network answers in the place of others until somebody signs in. */
final class CaptivePortal implements FaultRule {
    @Override
    public String id() {
        return "http.captive-portal";
    }

    @Override
    public Set<String> explains() {
        return Consequences.ofAnswersAnd("dns.*", "proxy.*", "tcp.*", "tls.*", "auth.*", "models.*", "stream.*");
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return Answers.listed(seen) || Answers.promptWorked(seen)
                ? Optional.empty()
                : tried(seen).map(made -> finding(seen, made))
                        .or(() -> sentBy(seen).map(heard -> finding(seen, heard)));
    }

    private static Optional<Experiment> tried(Observations seen) {
        return seen.experiments()
                .stream()
                .filter(made -> made.id().equals(PortalTrial.ID))
                .filter(made -> made.outcome().equals(PortalTrial.PORTAL) || nothingGenuine(made))
                .findFirst();
    }

    /** One page was answered by something else, and no other came from its owner. */
    private static boolean nothingGenuine(Experiment made) {
        return made.outcome().equals(PortalTrial.MIXED) && made.variant().get("theirs") instanceof Number theirs
                && theirs.intValue() == 0;
    }

    private Finding finding(Observations seen, Experiment made) {
        Finding.Builder finding = begin(seen, made.stage(), text(made, "address")).with("title", text(made, "title"));
        if (seen.failure(made.stage()).isPresent()) {
            finding.becauseOfFailure();
        }
        String variant = is(made, "redirected") ? "sent-on" : "in-place";
        boolean sure = is(made, "signIn") || is(made, "oneTarget");
        boolean all = made.outcome().equals(PortalTrial.PORTAL);
        finding = all
                ? finding.likelyUnless(sure).with("variant", variant)
                : finding.possible().with("variant", "one-page");
        return finding.fix(signIn(text(made, "page"))).fix(notShown()).build();
    }

    /** A filter that is known by its answer sends to the page where one signs in to it. */
    private static Optional<Heard> sentBy(Observations seen) {
        return Answers.telling(seen, Meaning.SIGN_IN_WANTED).filter(_ -> !Chain.endToEnd(seen));
    }

    private Finding finding(Observations seen, Heard heard) {
        Subject subject = Subject.of(seen);
        return begin(seen, heard.stage(), PageFacts.target(heard.answer()))
                .with("variant", "filter")
                .with("who", heard.author(subject))
                .because(heard.path() + "/headers/location")
                .fix(signIn(subject.url()))
                .fix(notShown())
                .build();
    }

    private Finding.Builder begin(Observations seen, Stage stage, String address) {
        return Subject.of(seen)
                .name(Finding.problem(id(), stage, Culprit.NETWORK))
                .with("address", address)
                .becauseOfStatus();
    }

    /** @param page any page in whose place the sign-in page comes, which knows best how it wants to be opened */
    private static Fix signIn(String page) {
        return Fix.of("sign-in-to-network", new Step.Link(page), new Step.Text("then"));
    }

    private static Fix notShown() {
        return Fixes.words("sign-in-not-shown", "vpn", "ask");
    }

    private static boolean is(Experiment made, String key) {
        return Boolean.TRUE.equals(made.variant().get(key));
    }

    private static String text(Experiment made, String key) {
        return made.variant().get(key) instanceof String words && !words.isBlank() ? words : "–";
    }
}
