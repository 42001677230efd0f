package dev.connectiondoctor.stage.http;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.Limits;
import dev.connectiondoctor.Options;
import dev.connectiondoctor.net.Route;
import dev.connectiondoctor.stage.Collected;
import dev.connectiondoctor.stage.Environment;
import dev.connectiondoctor.stage.Evidence;
import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.Probe;
import dev.connectiondoctor.stage.ProbeContext;
import dev.connectiondoctor.stage.Progress;
import dev.connectiondoctor.target.ApiKey;
import dev.connectiondoctor.target.BaseUrl;
import dev.connectiondoctor.target.Endpoint;
import dev.connectiondoctor.target.Protocol;

/** Lets one probe look at one server. */
public final class Checkup implements AutoCloseable {
    public static final String KEY = "sk-test-canary-0123456789abcdef";
    private static final int LONGEST_TEST_SECONDS = 30;

    private final TestNetwork network;
    private final List<Progress> told = Collections.synchronizedList(new ArrayList<>());
    private ProbeContext context;

    public Checkup(BaseUrl base, Protocol protocol) {
        this(base, protocol, Clock.systemUTC(), Route.DIRECT);
    }

    public Checkup(BaseUrl base, Protocol protocol, Clock clock, Route route) {
        network = new TestNetwork(text -> text.replace(KEY, "[key]"), clock, route);
        Limits limits = new Limits(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(10),
                Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(30), 1 << 20,
                64 << 20, 64, 3);
        Options options = Options.of(new Endpoint(base, protocol, "m-1", new ApiKey(KEY))).withLimits(limits);
        context = new ProbeContext(options, Environment.empty(), network, Observations.none(), told::add);
    }

    public Checkup with(UnaryOperator<Options> change) {
        context = new ProbeContext(change.apply(context.options()), context.environment(), network, context.seen(),
                context.progress());
        return this;
    }

    public Checkup withModel(@Nullable String model) {
        return with(options -> options.withEndpoint(new Endpoint(options.endpoint().base(),
                options.endpoint().protocol(), model, options.endpoint().key())));
    }

    public Checkup withKey(@Nullable String key) {
        return with(options -> options.withEndpoint(new Endpoint(options.endpoint().base(),
                options.endpoint().protocol(), options.endpoint().model(), key == null ? null : new ApiKey(key))));
    }

    public Checkup withLimits(UnaryOperator<Limits> change) {
        return with(options -> options.withLimits(change.apply(options.limits())));
    }

    public Checkup seen(Observations seen) {
        context = new ProbeContext(context.options(), context.environment(), network, seen, context.progress());
        return this;
    }

    public Checkup onProgress(Consumer<Progress> observer) {
        context = new ProbeContext(context.options(), context.environment(), network, context.seen(), observer);
        return this;
    }

    public ProbeContext context() {
        return context;
    }

    public List<Progress> told() {
        return told;
    }

    /** Runs a probe as the pipeline does, on a virtual thread. */
    public <E extends Evidence> Collected<E> run(Probe<E> probe) throws Exception {
        return start(probe).result();
    }

    public <E extends Evidence> Running<E> start(Probe<E> probe) {
        CompletableFuture<Collected<E>> result = new CompletableFuture<>();
        Thread thread = Thread.ofVirtual().start(() -> {
            try {
                result.complete(probe.collect(context));
            } catch (Throwable e) {
                result.completeExceptionally(e);
            }
        });
        return new Running<>(thread, result);
    }

    /** A probe at work. */
    public record Running<E extends Evidence>(Thread thread, CompletableFuture<Collected<E>> future) {
        public Collected<E> result() throws Exception {
            return future.get(LONGEST_TEST_SECONDS, TimeUnit.SECONDS);
        }

        /** What leaves the probe when it is interrupted; a test that waits longer than a little fails. */
        public Throwable interrupted() throws InterruptedException, TimeoutException {
            thread.interrupt();
            try {
                throw new AssertionError("not stopped: " + future.get(5, TimeUnit.SECONDS));
            } catch (ExecutionException e) {
                return e.getCause();
            }
        }
    }

    @Override
    public void close() {
        network.close();
    }
}
