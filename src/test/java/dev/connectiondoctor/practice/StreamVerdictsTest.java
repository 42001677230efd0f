package dev.connectiondoctor.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.connectiondoctor.Doctor;
import dev.connectiondoctor.fault.Finding;
import dev.connectiondoctor.net.Scrubber;
import dev.connectiondoctor.net.SideBySide;
import dev.connectiondoctor.report.JsonReport;
import dev.connectiondoctor.report.Report;
import dev.connectiondoctor.text.Messages;

/** Six streams that go wrong in ways that look alike, told apart on a computer that has no time. */
class StreamVerdictsTest {
    private static final Duration SILENCE = Duration.ofSeconds(5);
    private static final Duration TOTAL = Duration.ofSeconds(8);
    /** So many at a time that they disturb each other. */
    private static final int AT_ONCE = 12;

    private static List<Situation> situations(Duration silence, Duration total) {
        return List.of(
                new Situation("after-silence", "stream.cut-after-silence",
                        lab -> StreamFaults.cutAfterSilence(lab, silence)),
                new Situation("at-total-time", "stream.cut-at-total-time",
                        lab -> StreamFaults.cutAtTotalTime(lab, total)),
                new Situation("whole", "stream.buffered", StreamFaults::heldBack),
                new Situation("in-blocks", "stream.block-buffered", StreamFaults::inBlocks),
                new Situation("hidden", "stream.truncated-hidden", StreamFaults::truncatedHidden),
                new Situation("slow", "stream.slow", StreamFaults::slow));
    }

    @Test
    void eachIsRecognisedOnABusyComputer() throws Exception {
        recognised(situations(Duration.ofSeconds(2), Duration.ofSeconds(4)), 1);
    }

    @Test
    @Tag("real-parts")
    @Timeout(600)
    void eachIsRecognisedTwentyTimesOutOfTwenty() throws Exception {
        recognised(situations(SILENCE, TOTAL), 20);
    }

    private static void recognised(List<Situation> situations, int times) throws Exception {
        Semaphore places = new Semaphore(AT_ONCE);
        List<SideBySide.Task<String>> checks = new ArrayList<>();
        for (int run = 0; run < times; run++) {
            situations.forEach(situation -> checks.add(() -> check(situation, places)));
        }
        try (Load _ = new Load()) {
            assertThat(SideBySide.all(checks)).allMatch(String::isEmpty);
        }
    }

    /** Empty if the verdict is right and nothing else is said of the stream; else the whole report. */
    private static String check(Situation situation, Semaphore places) throws InterruptedException {
        places.acquire();
        try (PracticeNetwork network = situation.start()) {
            Report report = new Doctor(network.environment()).start(network.options(), _ -> {}).await();
            List<String> said = report.findings()
                    .stream()
                    .map(Finding::id)
                    .filter(id -> id.startsWith("stream."))
                    .toList();
            Finding cause = report.verdict().cause();
            boolean right = cause != null && cause.id().equals(situation.findingId()) && said.size() == 1;
            return right
                    ? ""
                    : situation.name() + ": "
                            + new JsonReport(Messages.in(Locale.ENGLISH), Scrubber.NOTHING).write(report);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            places.release();
        }
    }

    /** Keeps every processor busy. */
    private static final class Load implements AutoCloseable {
        private volatile boolean over;
        private volatile long work = 1;
        private final List<Thread> threads = Stream.generate(() -> Thread.ofPlatform().daemon().unstarted(this::run))
                .limit(Runtime.getRuntime().availableProcessors())
                .toList();

        Load() {
            threads.forEach(Thread::start);
        }

        private void run() {
            long sum = 0;
            while (!over) {
                sum = sum * 31 + System.nanoTime();
                work = sum;
            }
        }

        @Override
        public void close() {
            over = true;
            assertThat(work).isNotZero();
        }
    }
}
