package dev.connectiondoctor.fault;

import java.util.Optional;
import java.util.Set;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.shortprompt.ShortPromptEvidence;

/** A prompt is answered "OK" with nothing of an answer in it: no text, no reason for stopping, no tokens counted. */
final class EmptyAnswer implements FaultRule {
    @Override
    public String id() {
        return "request.empty-ok";
    }

    @Override
    public Set<String> explains() {
        return Set.of("stream.*");
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return seen.shortPrompt()
                .filter(EmptyAnswer::nothingInIt)
                .flatMap(_ -> Answers.prompts(seen).stream().findFirst())
                .filter(heard -> heard.answer().isSuccess() && heard.fine())
                .map(heard -> finding(heard, seen)
                        .with("status", heard.answer().status())
                        .with("said", heard.said())
                        .notes(Notes.cost(heard))
                        .because("text")
                        .because("answer/body")
                        .fix(Fixes.waitAndRetry())
                        .fix(OtherModel.orTime(seen))
                        .fix(Fixes.tellOperator(heard.answer()))
                        .build());
    }

    /** A warning if the same prompt is answered when it is streamed. */
    private Finding.Builder finding(Heard heard, Observations seen) {
        Subject subject = Subject.of(seen);
        boolean streams = Answers.prompts(seen).stream().anyMatch(each -> each.streamed() && each.worked());
        return subject.name(Finding.of(id(), Stage.SHORT_PROMPT, streams ? Severity.WARNING : Severity.PROBLEM,
                heard.owner(subject)));
    }

    private static boolean nothingInIt(ShortPromptEvidence prompt) {
        return prompt.text().isBlank() && prompt.stopReason() == null && prompt.usage() == null;
    }
}
