package dev.connectiondoctor.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class StragglersTest {
    private static final CountDownLatch NEVER = new CountDownLatch(1);

    private static Stragglers<String, String> stragglers(Optional<Duration> patience) {
        return new Stragglers<>(Ticker.system(), input -> () -> {
            if (input.startsWith("stuck")) {
                NEVER.await();
            }
            return input + " done";
        }, _ -> patience, (input, millis) -> input + (millis > 0 ? " given up" : " at once"));
    }

    @Test
    void theResultsKeepTheirOrder() throws Exception {
        assertThat(stragglers(Optional.empty()).run(List.of("a", "b", "c"))).containsExactly("a done", "b done",
                "c done");
    }

    @Test
    void whatIsStuckIsGivenUpOnceThereIsEnough() throws Exception {
        assertThat(stragglers(Optional.of(Duration.ofMillis(50))).run(List.of("stuck", "b", "stuck too")))
                .containsExactly("stuck given up", "b done", "stuck too given up");
    }

    /** Since it was the computer that was late, and not who is waited for. */
    @Test
    void whoWakesLateWaitsOnceMore() throws Exception {
        AtomicLong asleep = new AtomicLong();
        CountDownLatch slept = new CountDownLatch(1);
        Stragglers<String, String> late = new Stragglers<>(() -> System.nanoTime() + asleep.get(), input -> () -> {
            if (input.equals("slow")) {
                slept.await();
            }
            return input + " done";
        }, _ -> {
            asleep.set(Duration.ofHours(1).toNanos());
            slept.countDown();
            return Optional.of(Duration.ofSeconds(30));
        }, (input, _) -> input + " given up");
        assertThat(late.run(List.of("slow", "b"))).containsExactly("slow done", "b done");
    }

    @Test
    void aCrashIsNotSwallowed() {
        Stragglers<String, String> crashing = new Stragglers<>(Ticker.system(), _ -> () -> {
            throw new IllegalArgumentException("a bug");
        }, _ -> Optional.empty(), (input, _) -> input);
        assertThatThrownBy(() -> crashing.run(List.of("a"))).hasRootCauseMessage("a bug");
    }

    @Test
    void anInterruptionEndsAll() throws Exception {
        FutureTask<List<String>> task = new FutureTask<>(
                () -> stragglers(Optional.empty()).run(List.of("stuck", "b")));
        Thread thread = Thread.ofVirtual().start(task);
        thread.interrupt();
        assertThat(thread.join(Duration.ofSeconds(30))).isTrue();
        assertThat(task.exceptionNow()).isInstanceOf(InterruptedException.class);
    }
}
