package dev.connectiondoctor.stage.longstream;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.stage.Collected;
import dev.connectiondoctor.stage.Depth;
import dev.connectiondoctor.stage.Experiment;
import dev.connectiondoctor.stage.Probe;
import dev.connectiondoctor.stage.ProbeContext;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.http.Conversation;
import dev.connectiondoctor.stage.longstream.Endurance.Hold;
import dev.connectiondoctor.stage.longstream.Endurance.SilentAnswer;
import dev.connectiondoctor.stage.longstream.LongStreamEvidence.EndedBy;

/**
 * Asks for a long streamed answer and follows it to its end, then for others where comparing settles something. A check
 * that may take minutes also lets connections rest, and asks for an answer in one piece.
 */
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
        return context.options().depth() == Depth.ENDURANCE ? enduring(context, asking) : compared(context, asking);
    }

    private static Collected<LongStreamEvidence> compared(ProbeContext context, StreamAsking asking)
            throws InterruptedException {
        Collected<LongStreamEvidence> first = asking.stream(context.limits().outputTokens(), context.limits().stream());
        StreamTrials trials = new StreamTrials(context, asking, first.evidence());
        trials.run();
        return new Collected<>(first.evidence().with(trials.again(), null).byOtherWays(trials.otherWays()),
                first.failure(), trials.experiments(), asking.requests());
    }

    private static Collected<LongStreamEvidence> enduring(ProbeContext context, StreamAsking asking)
            throws InterruptedException {
        LongWaits waits = new LongWaits(context);
        Answers answers = new Answers();
        List<Hold> holds = waits.holdWhile(() -> answers.ask(context, asking, waits));
        Collected<LongStreamEvidence> first = answers.first();
        LongStreamEvidence stream = first.evidence();
        int half = holds.size() / 2;
        Endurance endurance = new Endurance(holds.subList(0, half), holds.subList(half, holds.size()), answers.silent);
        List<Experiment> experiments = new ArrayList<>(first.experiments());
        experiments.addAll(LongWaits.probesCompared(endurance));
        int asked = (int) holds.stream().filter(Hold::inUse).count();
        return new Collected<>(stream.with(stream.again(), endurance), first.failure(), experiments,
                asking.requests() + asked);
    }

    /** What one of the tasks that run side by side brings back. */
    private static final class Answers {
        private final List<Collected<LongStreamEvidence>> streams = new ArrayList<>();
        private @Nullable SilentAnswer silent;

        void ask(ProbeContext context, StreamAsking asking, LongWaits waits) throws InterruptedException {
            Collected<LongStreamEvidence> stream = compared(context, asking);
            streams.add(stream);
            List<LongStreamEvidence> all = new ArrayList<>(stream.evidence().again());
            all.addAll(stream.evidence().otherWays());
            all.add(stream.evidence());
            silent = stream.evidence().complete() ? waits.silentAnswer(asking, all) : null;
        }

        Collected<LongStreamEvidence> first() {
            return streams.getFirst();
        }
    }
}
