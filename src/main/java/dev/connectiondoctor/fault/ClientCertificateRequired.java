package dev.connectiondoctor.fault;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.Stage;

/** The server wants this computer to show a certificate of its own. */
final class ClientCertificateRequired implements FaultRule {
    private static final String ALERT = "certificate_required";
    private static final String EXPERIMENT = "client-certificate";
    private static final String DEMANDED = "demanded";

    @Override
    public String id() {
        return "tls.client-certificate-required";
    }

    @Override
    public Set<String> explains() {
        return Set.of("http.closed-without-answer", "request.*", "models.*");
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return alert(seen).or(() -> lateAlert(seen))
                .or(() -> page(seen))
                .or(() -> ended(seen))
                .map(finding -> finding
                        .fix(Fix.of("client-certificate-claude-code", new Step.Text("get"),
                                new Step.Env("CLAUDE_CODE_CLIENT_CERT", "client.pem"),
                                new Step.Env("CLAUDE_CODE_CLIENT_KEY", "client-key.pem")).forTool("claude-code"))
                        .fix(Fixes.words("client-certificate", "get"))
                        .build());
    }

    private Optional<Finding.Builder> alert(Observations seen) {
        return HandshakeTrouble.alert(seen)
                .filter(alert -> alert.equals(ALERT) || demanded(seen))
                .map(_ -> begin(seen).because("alert"));
    }

    /** The alert may be lost in the reset behind it; then all that is known is that nothing went on without one. */
    private Optional<Finding.Builder> ended(Observations seen) {
        return seen.failure(Stage.TLS)
                .filter(_ -> demanded(seen))
                .map(_ -> begin(seen).likely().becauseOfFailure());
    }

    /** Before TLS 1.3 the alert is a general one; but the server had asked for a certificate. */
    static boolean demanded(Observations seen) {
        return seen.experiments()
                .stream()
                .anyMatch(made -> made.id().equals(EXPERIMENT) && made.outcome().equals(DEMANDED));
    }

    /** With TLS 1.3 the alert comes only after the handshake, when the first answer is waited for. */
    private Optional<Finding.Builder> lateAlert(Observations seen) {
        return Stream.of(Stage.FIRST_BYTE, Stage.MODELS)
                .filter(stage -> seen.failure(stage)
                        .filter(failure -> failure.text().contains(ALERT))
                        .isPresent())
                .findFirst()
                .map(stage -> begin(seen).becauseOfFailure(stage));
    }

    private Optional<Finding.Builder> page(Observations seen) {
        return Answers.failing(seen, Meaning.CERTIFICATE_WANTED)
                .map(heard -> begin(seen).because(heard.stage(), heard.path() + "/status"));
    }

    private Finding.Builder begin(Observations seen) {
        return Subject.of(seen).name(Finding.problem(id(), Stage.TLS, Culprit.SETTINGS));
    }
}
