package dev.connectiondoctor.stage.firstbyte;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.net.Failure;
import dev.connectiondoctor.stage.Collected;
import dev.connectiondoctor.stage.Experiment;
import dev.connectiondoctor.stage.Probe;
import dev.connectiondoctor.stage.ProbeContext;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.http.AnswerReader;
import dev.connectiondoctor.stage.http.Answerers;
import dev.connectiondoctor.stage.http.HttpAnswer;
import dev.connectiondoctor.stage.http.HttpDate;
import dev.connectiondoctor.stage.http.RawAnswer;
import dev.connectiondoctor.stage.proxy.OtherWays;

/** Asks the service without a key whether it is there, several times, and times each step. */
public final class FirstByteProbe implements Probe<FirstByteEvidence> {
    public FirstByteProbe() {}

    @Override
    public Stage stage() {
        return Stage.FIRST_BYTE;
    }

    @Override
    public Collected<FirstByteEvidence> collect(ProbeContext context) throws InterruptedException {
        Sampling sampling = new Sampling(context);
        sampling.run();
        FirstByteEvidence evidence = evidence(sampling, context);
        Failure failure = sampling.failure();
        HttpAnswer answer = evidence.answer();
        if (answer == null) {
            List<Experiment> made = HttpsExperiment.on(context, 0, failure);
            return (failure == null ? Collected.complete(evidence) : Collected.failed(evidence, failure))
                    .withRequests(sampling.requests())
                    .withExperiments(made);
        }
        OtherWays ways = OtherWays.than(context, answer);
        List<Experiment> made = new ArrayList<>(HttpsExperiment.on(context, answer.status(), failure));
        made.addAll(ways.experiments());
        return Collected.complete(evidence.with(ways.rows()))
                .withRequests(sampling.requests() + ways.requests())
                .withExperiments(made);
    }

    private static FirstByteEvidence evidence(Sampling sampling, ProbeContext context) {
        Clock clock = context.network().clock();
        RawAnswer last = sampling.last();
        if (last == null) {
            return new FirstByteEvidence(sampling.samples(), Answerers.UNKNOWN, null, null, null);
        }
        HttpAnswer answer = new AnswerReader(context.scrubber(), clock).read(last);
        return new FirstByteEvidence(sampling.samples(), answer.answeredBy(), last.httpVersion(),
                clockOffset(last, sampling.lastAt()), answer);
    }

    private static @Nullable Long clockOffset(RawAnswer answer, Instant receivedAt) {
        Instant date = HttpDate.parse(answer.header("date"));
        return date == null ? null : Long.valueOf(Duration.between(date, receivedAt).toSeconds());
    }
}
