package dev.connectiondoctor.practice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

import dev.connectiondoctor.Doctor;
import dev.connectiondoctor.Run;
import dev.connectiondoctor.fault.Finding;
import dev.connectiondoctor.report.Report;
import dev.connectiondoctor.stage.Depth;

/** Checks that run at the same time must not touch each other, and must leave nothing behind. */
@Isolated("counts the threads and sockets of the process")
class TwoAtOnceTest {
    private static final int ROUNDS = 50;

    private final Scenario healthy = Scenarios.byName("healthy").orElseThrow();
    private final Scenario intercepted = Scenarios.byName("intercepted").orElseThrow();

    @Test
    void doNotInterfereAndLeaveNeitherThreadNorSocket() throws Exception {
        oneRound();
        long threads = LeftBehind.settled(LeftBehind::threads, 0);
        long sockets = LeftBehind.sockets();
        for (int round = 0; round < ROUNDS; round++) {
            oneRound();
        }
        assertThat(threads).as("threads after the first round").isZero();
        assertThat(LeftBehind.settled(LeftBehind::threads, 0)).as("threads").isZero();
        assertThat(LeftBehind.settled(LeftBehind::sockets, sockets)).as("sockets").isLessThanOrEqualTo(sockets);
    }

    private void oneRound() throws Exception {
        try (PracticeNetwork sound = healthy.start(); PracticeNetwork broken = intercepted.start()) {
            Run first = start(sound);
            Run second = start(broken);
            assertThat(first.await().findings()).isEmpty();
            Report report = second.await();
            assertThat(report.findings()).extracting(Finding::id).containsExactly(intercepted.findingId());
        }
    }

    private static Run start(PracticeNetwork network) {
        return new Doctor(network.environment()).start(network.options().withDepth(Depth.QUICK), _ -> {});
    }
}
