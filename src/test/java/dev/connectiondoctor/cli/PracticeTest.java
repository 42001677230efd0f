package dev.connectiondoctor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.connectiondoctor.report.Samples;
import dev.connectiondoctor.stage.Depth;
import dev.connectiondoctor.target.ApiKey;

class PracticeTest {
    private final FakeScenario healthy = FakeScenario.named("healthy");
    private final FakeScenario expired = FakeScenario.named("expired");
    private final FakeEngine engine = FakeEngine.reporting(Samples.healthy()).with(healthy, expired);
    private final Terminal terminal = new Terminal();

    @Test
    void listsScenariosForScripts() {
        assertThat(terminal.run(engine, "practice", "--list")).isZero();
        assertThat(terminal.out().lines().map(line -> line.split("\t", -1)))
                .allSatisfy(fields -> assertThat(fields).hasSize(3))
                .extracting(fields -> fields[0] + " " + fields[1])
                .containsExactly("healthy healthy", "expired tls.expired");
        assertThat(terminal.err()).isEmpty();
    }

    @Test
    @Timeout(120)
    void staysUntilCtrlC() throws Exception {
        LinkedBlockingQueue<Runnable> interrupts = new LinkedBlockingQueue<>();
        CountDownLatch started = new CountDownLatch(1);
        terminal.interruptedBy(interrupts);
        FakeEngine starting = new FakeEngine().with(expired.starting(started::countDown));
        CompletableFuture<Integer> code = CompletableFuture
                .supplyAsync(() -> terminal.run(starting, "practice", "expired"), Thread::startVirtualThread);
        assertThat(started.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(expired.running()).hasValue(1);
        assertThat(code).isNotDone();
        interrupts.remove().run();
        assertThat(code.get(20, TimeUnit.SECONDS)).isZero();
        assertThat(expired.running()).hasValue(0);
    }

    @Test
    @Timeout(120)
    void isEndedAlsoByACtrlCThatComesWhileItStarts() {
        LinkedBlockingQueue<Runnable> interrupts = new LinkedBlockingQueue<>();
        terminal.interruptedBy(interrupts);
        FakeEngine waiting = FakeEngine.waiting().with(expired.starting(() -> interrupts.remove().run()));
        assertThat(terminal.run(waiting, "practice", "expired")).isZero();
        assertThat(terminal.run(waiting, "check", "--practice", "expired")).isEqualTo(3);
        assertThat(terminal.out()).contains("This check was ended early");
        assertThat(expired.running()).hasValue(0);
    }

    @Test
    void withoutANameNothingGoesWrong() {
        terminal.interrupted().run(engine, "practice");
        assertThat(terminal.out()).contains("check --practice healthy");
    }

    @Test
    void saysHowToReachIt() {
        terminal.interrupted().run(engine, "practice", "expired");
        assertThat(terminal.out()).contains("https://api.practice.test:4433", "sk-practice-0123456789",
                "practice-model", "/tmp/practice roots.pem", "HTTPS_PROXY=http://127.0.0.1:8080",
                "PRACTICE_KEY=sk-practice-0123456789 doctor check --base-url https://api.practice.test:4433 "
                        + "--protocol anthropic --key-env PRACTICE_KEY --model practice-model "
                        + "--public-roots '/tmp/practice roots.pem' --resolve api.practice.test:127.0.0.1\n",
                "curl https://api.practice.test:4433/v1/models --cacert '/tmp/practice roots.pem' --resolve "
                        + "api.practice.test:4433:127.0.0.1",
                "ANTHROPIC_BASE_URL=https://api.practice.test:4433", "NODE_EXTRA_CA_CERTS='/tmp/practice roots.pem'",
                "Ctrl-C").doesNotContain("OPENAI_", "sheet.");
    }

    @Test
    void checkStartsAScenarioAndEndsIt() {
        assertThat(terminal.run(engine, "check", "--practice", "expired")).isZero();
        assertThat(expired.running()).hasValue(0);
        assertThat(engine.options().endpoint().base().port()).isEqualTo(4433);
        assertThat(engine.surroundings.getLast().get("HTTPS_PROXY")).isEqualTo("http://127.0.0.1:8080");
    }

    @Test
    void aScenarioEndsAlsoWhenTheDoctorFails() {
        FakeEngine failing = FakeEngine.failing(new IllegalStateException("no")).with(expired);
        assertThat(terminal.run(failing, "check", "--practice", "expired")).isEqualTo(4);
        assertThat(expired.running()).hasValue(0);
    }

    @Test
    void optionsGoBeforeTheScenarios() {
        terminal.set("MY_KEY", "another")
                .run(engine, "check", "--practice", "expired", "--depth", "quick", "--key-env",
                        "MY_KEY", "--model", "other", "--base-url", "https://elsewhere.example.com");
        assertThat(engine.options().depth()).isEqualTo(Depth.QUICK);
        assertThat(engine.options().endpoint().key()).isEqualTo(new ApiKey("another"));
        assertThat(engine.options().endpoint().model()).isEqualTo("other");
        assertThat(engine.options().endpoint().base().host()).isEqualTo("elsewhere.example.com");
        assertThat(engine.options().resolve()).containsKey("api.practice.test");
    }
}
