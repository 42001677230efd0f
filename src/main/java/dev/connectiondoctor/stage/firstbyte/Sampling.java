package dev.connectiondoctor.stage.firstbyte;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.Limits;
import dev.connectiondoctor.net.Failure;
import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.net.Line;
import dev.connectiondoctor.net.Network;
import dev.connectiondoctor.net.Operation;
import dev.connectiondoctor.stage.ProbeContext;
import dev.connectiondoctor.stage.firstbyte.FirstByteEvidence.Sample;
import dev.connectiondoctor.stage.http.HttpFailures;
import dev.connectiondoctor.stage.http.RawAnswer;
import dev.connectiondoctor.target.BaseUrl;

/**
 * Takes samples one after another, since samples taken side by side would measure each other: each a new connection,
 * asked once cold and once warm. Three are taken unless they are very slow, more only while they are quick.
 */
final class Sampling {
    private static final int FEWEST = 3;
    private static final double ENOUGH_MS = 3_000;

    private final ProbeContext context;
    private final Network network;
    private final Limits limits;
    private final Request request;
    private final List<Sample> samples = new ArrayList<>();
    private long start;
    private int requests;
    private @Nullable RawAnswer last;
    private Instant lastAt = Instant.EPOCH;
    private @Nullable Failure failure;

    Sampling(ProbeContext context) {
        this.context = context;
        network = context.network();
        limits = context.limits();
        request = Request.of(context.endpoint(), network.route());
    }

    void run() throws InterruptedException {
        start = network.ticker().nanos();
        for (int cold = 0; cold < limits.samples() && failure == null && timeLeft(cold); cold++) {
            pair();
        }
    }

    private boolean timeLeft(int taken) {
        double enough = taken < FEWEST ? limits.answer().toMillis() / 2.0 : ENOUGH_MS;
        return taken == 0 || network.ticker().millisSince(start) < enough;
    }

    private void pair() throws InterruptedException {
        try (Talk talk = new Talk(open(), request, network.ticker())) {
            sample(talk, true);
            if (failure == null && talk.reusable() && timeLeft(1)) {
                sample(talk, false);
            }
        } catch (IOException e) {
            stopIfInterrupted();
            fail(e, Operation.CONNECT);
        }
    }

    private void sample(Talk talk, boolean cold) throws InterruptedException {
        try {
            requests++;
            Talk.Asked asked = talk.ask(limits.answer());
            last = asked.answer();
            lastAt = network.clock().instant();
            samples.add(sample(talk.line(), cold, asked.firstByteMs(), asked.answer().status()));
        } catch (IOException e) {
            stopIfInterrupted();
            if (cold) {
                samples.add(sample(talk.line(), true, 0, 0));
                fail(e, Operation.HTTP_REQUEST);
            }
        }
    }

    private static Sample sample(Line line, boolean cold, double firstByteMs, int status) {
        return cold
                ? new Sample(true, line.connectMs(), line.tlsMs(), line.tlsOwnMs(), firstByteMs, status)
                : new Sample(false, 0, 0, firstByteMs, status);
    }

    /** A connection that is gone when it is used again is no fault: servers close them when they like. */
    private void fail(IOException error, Operation operation) {
        Failure found = HttpFailures.of(error, operation, context.scrubber());
        boolean untilNow = samples.stream().noneMatch(sample -> sample.status() > 0);
        boolean again = !untilNow && found.kind() != FailureKind.HTTP_TIMEOUT;
        failure = again ? null : found;
    }

    private static void stopIfInterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    private Line open() throws IOException, InterruptedException {
        return base().secure()
                ? network.openVerified(base(), limits.connect(), limits.handshake())
                : network.open(base(), limits.connect(), limits.handshake());
    }

    private BaseUrl base() {
        return context.endpoint().base();
    }

    List<Sample> samples() {
        return List.copyOf(samples);
    }

    int requests() {
        return requests;
    }

    /** The last answer, or null if none came. */
    @Nullable
    RawAnswer last() {
        return last;
    }

    /** When the last answer came, by this computer's clock. */
    Instant lastAt() {
        return lastAt;
    }

    /** What stopped the sampling, or null. */
    @Nullable
    Failure failure() {
        return failure;
    }
}
