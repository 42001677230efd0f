package dev.connectiondoctor.cli;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.practice.PracticeNetwork;
import dev.connectiondoctor.practice.Scenario;
import dev.connectiondoctor.stage.Environment;
import dev.connectiondoctor.target.ApiKey;
import dev.connectiondoctor.target.BaseUrl;
import dev.connectiondoctor.target.Endpoint;
import dev.connectiondoctor.target.Protocol;

/** A scenario without a network. */
record FakeScenario(String name, @Nullable String findingId, Protocol protocol, AtomicInteger running, Runnable onStart)
        implements
            Scenario {
    static FakeScenario named(String name) {
        return new FakeScenario(name, name.equals("healthy") ? null : "tls." + name, Protocol.ANTHROPIC,
                new AtomicInteger(), () -> {});
    }

    /** Something that happens when it has just been started. */
    FakeScenario starting(Runnable event) {
        return new FakeScenario(name, findingId, protocol, running, event);
    }

    @Override
    public PracticeNetwork start() {
        running.incrementAndGet();
        BaseUrl base = new BaseUrl("https://api.practice.test:4433", null, -1, "https", "api.practice.test", 4433, "",
                false, false);
        Options options = Options
                .of(new Endpoint(base, protocol, "practice-model", new ApiKey("sk-practice-0123456789")))
                .withResolve(Map.of("api.practice.test", List.of(InetAddress.ofLiteral("127.0.0.1"))))
                .withPublicRoots(Path.of("/tmp/practice roots.pem"));
        onStart.run();
        return new FakeNetwork(options, running);
    }

    private record FakeNetwork(Options options, AtomicInteger running) implements PracticeNetwork {
        @Override
        public Environment environment() {
            return new Environment(Map.of("HTTPS_PROXY", "http://127.0.0.1:8080"), Path.of("/nowhere"));
        }

        @Override
        public void close() {
            running.decrementAndGet();
        }
    }
}
