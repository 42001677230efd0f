package dev.connectiondoctor.fault;

import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.http.HttpAnswer;
import dev.connectiondoctor.stage.longstream.Endurance;
import dev.connectiondoctor.stage.longstream.LongStreamEvidence;
import dev.connectiondoctor.stage.shortprompt.ShortPromptEvidence;

/** A prompt is answered when it is streamed; in one piece, somebody does not wait for the answer. */
final class WorksOnlyStreamed implements FaultRule {
    private static final Set<Meaning> GAVE_UP = Set.of(Meaning.GATEWAY_TIMEOUT, Meaning.EDGE_TIMEOUT);
    private static final Set<String> CUT = Set.of(FailureKind.HTTP_TIMEOUT.id(), FailureKind.HTTP_CLOSED.id(),
            FailureKind.HTTP_RESET.id());

    @Override
    public String id() {
        return "stream.works-only-streamed";
    }

    @Override
    public Set<String> explains() {
        return Set.of("request.gateway-timeout", "request.edge-timeout");
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return seen.shortPrompt()
                .filter(shown -> gaveUp(shown) && streams(seen))
                .map(shown -> finding(shown, seen))
                .or(() -> longOne(seen));
    }

    /** The long answer came through as a stream, and in one piece it did not. */
    private Optional<Finding> longOne(Observations seen) {
        return seen.longStream()
                .filter(LongStreamEvidence::complete)
                .map(LongStreamEvidence::endurance)
                .map(Endurance::silentAnswer)
                .filter(WorksOnlyStreamed::gaveUp)
                .map(silent -> fixed(begin(Stage.LONG_STREAM, seen).with("variant", "long")
                        .with("seconds", Seconds.of(silent.totalMs()))
                        .because("endurance/silentAnswer"), null));
    }

    private static boolean gaveUp(Endurance.SilentAnswer silent) {
        return silent.status() == 504 || silent.status() == 524 || silent.status() == 408
                || CUT.contains(String.valueOf(silent.failure()));
    }

    private static boolean gaveUp(ShortPromptEvidence shown) {
        HttpAnswer answer = shown.answer();
        return shown.wholeFailure() == FailureKind.HTTP_TIMEOUT
                || answer != null && GAVE_UP.contains(Meaning.of(answer));
    }

    private static boolean streams(Observations seen) {
        return Answers.prompts(seen)
                .stream()
                .anyMatch(heard -> heard.stage() == Stage.SHORT_PROMPT && heard.streamed() && heard.worked()
                        && heard.answer().error() == null);
    }

    private Finding finding(ShortPromptEvidence shown, Observations seen) {
        HttpAnswer answer = shown.answer();
        return fixed(begin(Stage.SHORT_PROMPT, seen).with("status", answer == null ? "–" : answer.status())
                .with("variant", answer == null ? "no-answer" : "")
                .because("streamed/status")
                .becauseIf(answer != null, "answer/status")
                .becauseIf(shown.wholeFailure() != null, "wholeFailure"), answer);
    }

    private Finding.Builder begin(Stage stage, Observations seen) {
        Subject subject = Subject.of(seen);
        return subject.name(Finding.warning(id(), stage, subject.service())).likely();
    }

    private static Finding fixed(Finding.Builder finding, @Nullable HttpAnswer answer) {
        return finding.fix(Fixes.words("stream-instead", "stream", "shorter"))
                .fix(Fixes.words("raise-read-timeout", "nginx", "balancer").forAudience(Fix.Audience.IT))
                .fix(Fixes.tellOperator(answer))
                .build();
    }
}
