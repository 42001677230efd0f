package dev.connectiondoctor.stage.tls;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import dev.connectiondoctor.net.Patience;
import dev.connectiondoctor.net.SideBySide;
import dev.connectiondoctor.net.SideBySide.Both;
import dev.connectiondoctor.stage.ProbeContext;
import dev.connectiondoctor.stage.tls.Handshaker.Offer;

/**
 * Do answers come through when they are made to come in small packets? A server's certificates fill whole packets, so
 * where large ones are lost on their way here a handshake falls silent after its first message. While the usual
 * handshakes wait, the same one is made three times as usual and three times in small packets, side by side.
 */
final class AnswerTrials {
    private static final int TRIES = 3;
    /** After this a silence is worth a look: the system has repeated what was lost, several times. */
    private static final Duration SUSPICIOUS = Duration.ofMillis(1500);
    private static final Duration LONG_ENOUGH = Duration.ofMillis(2500);

    private final ProbeContext context;
    private final Duration handshake;

    AnswerTrials(ProbeContext context) {
        this.context = context;
        this.handshake = context.limits().handshake();
    }

    /**
     * Looks on while the usual handshakes are made, and tells them when to give up.
     *
     * @param over counted down when the usual one ends
     * @param waiting their patience
     * @return the trials; empty if there was no reason for any
     */
    List<SizeTrial> watch(CountDownLatch over, Patience waiting) throws InterruptedException {
        if (over.await(shorter(SUSPICIOUS, handshake.dividedBy(4)).toNanos(), TimeUnit.NANOSECONDS)) {
            return List.of();
        }
        Both<SizeTrial, SizeTrial> made = SideBySide.both(() -> trial(false), () -> trial(true));
        List<SizeTrial> trials = List.of(made.first(), made.second());
        if (onlySmallOnesPass(trials)) {
            waiting.lose();
        }
        return trials;
    }

    /** Whether what was swallowed every time came through every time in small packets. */
    static boolean onlySmallOnesPass(List<SizeTrial> trials) {
        return trials.size() > 1 && trials.getFirst().swallowed() && trials.getLast().passed();
    }

    private SizeTrial trial(boolean small) throws InterruptedException {
        List<Attempt> all = SideBySide.forEach(List.of(1, 2, 3), _ -> () -> attempt(small));
        int silent = (int) all.stream().filter(Attempt::timedOut).count();
        int stood = (int) all.stream().filter(attempt -> attempt.agreed() != null).count();
        return new SizeTrial(SizeTrial.FROM_SERVER, 0, small, TRIES, stood, silent);
    }

    private Attempt attempt(boolean small) throws InterruptedException {
        Patience patience = new Patience(shorter(LONG_ENOUGH, handshake.dividedBy(2)));
        return new Handshaker(context, small ? context.network()::openNarrow : context.network()::open, patience)
                .attempt(Offer.USUAL);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
