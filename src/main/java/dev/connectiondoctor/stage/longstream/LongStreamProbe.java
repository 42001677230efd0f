package dev.connectiondoctor.stage.longstream;

import dev.connectiondoctor.stage.Collected;
import dev.connectiondoctor.stage.Probe;
import dev.connectiondoctor.stage.ProbeContext;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.http.Conversation;
import dev.connectiondoctor.stage.longstream.LongStreamEvidence.EndedBy;

/** Asks for a long streamed answer and follows it to its end. */
public final class LongStreamProbe implements Probe<LongStreamEvidence> {
    public LongStreamProbe() {}

    @Override
    public Stage stage() {
        return Stage.LONG_STREAM;
    }

    @Override
    public Collected<LongStreamEvidence> collect(ProbeContext context) throws InterruptedException {
        Conversation conversation = Conversation.of(context);
        if (conversation.model().isEmpty()) {
            return Collected.failed(StreamAsking.nothing(0, EndedBy.CLOSED, null), Conversation.noModel());
        }
        StreamAsking asking = new StreamAsking(context, conversation);
        Collected<LongStreamEvidence> first = asking.stream(context.limits().outputTokens(), context.limits().stream());
        StreamTrials trials = new StreamTrials(context, asking, first.evidence());
        trials.run();
        return new Collected<>(first.evidence().with(trials.again(), null), first.failure(), trials.experiments(),
                asking.requests());
    }
}
