package dev.connectiondoctor.stage.shortprompt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.net.Failure;
import dev.connectiondoctor.net.Operation;
import dev.connectiondoctor.net.Scrubber;
import dev.connectiondoctor.net.SideBySide;
import dev.connectiondoctor.stage.Collected;
import dev.connectiondoctor.stage.Experiment;
import dev.connectiondoctor.stage.Probe;
import dev.connectiondoctor.stage.ProbeContext;
import dev.connectiondoctor.stage.Progress;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.http.Conversation;
import dev.connectiondoctor.stage.http.ErrorReader;
import dev.connectiondoctor.stage.http.HttpAnswer;
import dev.connectiondoctor.stage.http.LlmClient;
import dev.connectiondoctor.stage.http.Outcome;
import dev.connectiondoctor.stage.http.StatusFailure;
import dev.connectiondoctor.stage.http.TokenUsage;
import dev.connectiondoctor.target.Completion;
import dev.connectiondoctor.target.StreamSignal;

/** Asks for one tiny answer, whole and then in pieces. */
public final class ShortPromptProbe implements Probe<ShortPromptEvidence> {
    private static final int LONGEST_TEXT = 200;

    /** After these a second prompt would be answered in the same way. */
    private static final Set<Integer> FINAL = Set.of(401, 402, 403, 404, 429);

    public ShortPromptProbe() {}

    @Override
    public Stage stage() {
        return Stage.SHORT_PROMPT;
    }

    @Override
    public Collected<ShortPromptEvidence> collect(ProbeContext context) throws InterruptedException {
        Conversation conversation = Conversation.of(context);
        if (conversation.model().isEmpty()) {
            return Collected.failed(new ShortPromptEvidence(0, null, "", null, "", null, null, null),
                    Conversation.noModel());
        }
        LlmClient client = new LlmClient(context);
        Asking asking = new Asking(context, conversation, client);
        context.progress().accept(new Progress("prompt", Map.of("model", conversation.model())));
        Outcome whole = asking.whole();
        List<Experiment> experiments = new ArrayList<>();
        Outcome streamed = Asked.works(whole)
                ? streamedBeside(new UsualSizeTrial(context, conversation, client), asking, experiments)
                : worthStreaming(whole) ? asking.streamed() : null;
        if (streamed != null) {
            asking.compared(whole, streamed);
        }
        Followup followup = new Followup(context, conversation, client);
        experiments.addAll(asking.experiments());
        experiments.addAll(followup.experiments(whole));
        return new Collected<>(evidence(context, conversation, whole, streamed, followup.usage()),
                failure(whole, streamed), experiments, client.requests());
    }

    private static Outcome streamedBeside(UsualSizeTrial trial, Asking asking, List<Experiment> experiments)
            throws InterruptedException {
        SideBySide.Both<Outcome, Optional<Experiment>> both = SideBySide.both(asking::streamed, trial::experiment);
        both.second().ifPresent(experiments::add);
        return both.first();
    }

    private static boolean worthStreaming(Outcome whole) {
        return switch (whole) {
            case Outcome.Answered answered -> !FINAL.contains(answered.status());
            case Outcome.Lost lost -> lost.failure().operation() == Operation.HTTP_REQUEST
                    || lost.failure().operation() == Operation.HTTP_BODY;
        };
    }

    /** A prompt that was answered in pieces only was answered all the same: the evidence shows how the other went. */
    private static @Nullable Failure failure(Outcome whole, @Nullable Outcome streamed) {
        Failure first = failure(whole);
        Failure second = streamed == null ? first : failure(streamed);
        return first != null && second == null ? null : first != null ? first : second;
    }

    private static @Nullable Failure failure(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Lost lost -> lost.failure();
            case Outcome.Answered answered ->
                answered.answer().isSuccess() ? null : StatusFailure.of(answered.answer());
        };
    }

    private static ShortPromptEvidence evidence(ProbeContext context, Conversation conversation, Outcome whole,
            @Nullable Outcome streamed, TokenUsage more) {
        Scrubber scrubber = context.scrubber();
        Completion completion = whole instanceof Outcome.Answered answered && answered.answer().isSuccess()
                ? conversation.dialect().completion(answered.text())
                : Completion.NONE;
        Streamed pieces = streamed instanceof Outcome.Answered answered
                ? Streamed.read(conversation.dialect(), answered.text())
                : Streamed.NONE;
        HttpAnswer answer = whole.answerOrNull();
        String reason = completion.stopReason();
        return new ShortPromptEvidence(whole.status(), answer == null ? null : answer.requestId(),
                scrubber.scrub(completion.text(), LONGEST_TEXT), usage(completion, pieces, more),
                scrubber.scrub(conversation.model(), LONGEST_TEXT),
                reason == null ? null : scrubber.scrub(reason, LONGEST_TEXT), answer,
                streamed == null ? null : answer(streamed, pieces, scrubber),
                whole instanceof Outcome.Lost lost ? lost.failure().kind() : null);
    }

    /** An error may come as an event after a status of 200. */
    private static @Nullable HttpAnswer answer(Outcome streamed, Streamed pieces, Scrubber scrubber) {
        HttpAnswer answer = streamed.answerOrNull();
        return answer == null || pieces.errorBody() == null
                ? answer
                : answer.withError(new ErrorReader(scrubber).read(false, pieces.errorBody()));
    }

    /** What all prompts used; null if the service counted none. */
    private static @Nullable TokenUsage usage(Completion completion, Streamed pieces, TokenUsage more) {
        StreamSignal.Usage whole = completion.usage();
        TokenUsage streamed = pieces.usage().plus(more);
        TokenUsage sum = whole == null
                ? streamed
                : streamed.plus(new TokenUsage(whole.inputTokens(), whole.outputTokens()));
        return sum.equals(TokenUsage.NONE) ? null : sum;
    }
}
