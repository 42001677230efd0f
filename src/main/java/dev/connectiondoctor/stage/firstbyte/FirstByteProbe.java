package dev.connectiondoctor.stage.firstbyte;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.net.Failure;
import dev.connectiondoctor.stage.Collected;
import dev.connectiondoctor.stage.Probe;
import dev.connectiondoctor.stage.ProbeContext;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.http.AnswerReader;
import dev.connectiondoctor.stage.http.Answerers;
import dev.connectiondoctor.stage.http.HttpAnswer;
import dev.connectiondoctor.stage.http.HttpDate;
import dev.connectiondoctor.stage.http.RawAnswer;

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
        return (evidence.answer() != null || failure == null
                ? Collected.complete(evidence)
                : Collected.failed(evidence, failure)).withRequests(sampling.requests())
                .withExperiments(HttpsExperiment.on(context, status(evidence.answer()), failure));
    }

    private static int status(@Nullable HttpAnswer answer) {
        return answer == null ? 0 : answer.status();
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
