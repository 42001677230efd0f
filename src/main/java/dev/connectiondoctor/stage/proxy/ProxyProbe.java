package dev.connectiondoctor.stage.proxy;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.net.Failure;
import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.net.Operation;
import dev.connectiondoctor.net.ProxyAddress;
import dev.connectiondoctor.net.Route;
import dev.connectiondoctor.net.Ticker;
import dev.connectiondoctor.stage.Collected;
import dev.connectiondoctor.stage.Probe;
import dev.connectiondoctor.stage.ProbeContext;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.proxy.ProxyEvidence.Outcome;

/**
 * Asks the proxy for a tunnel to the endpoint. For a plain http endpoint there is no tunnel: then the proxy has passed
 * when it accepts a connection. Where the proxy does not let us through at once, and where a direct line has an
 * alternative, all known ways are compared.
 */
public final class ProxyProbe implements Probe<ProxyEvidence> {
    /** A proxy that has not let us through by then is worth a comparison; one that has does not hold the line up. */
    private static final Duration HEAD_START = Duration.ofMillis(500);

    public ProxyProbe() {}

    @Override
    public Stage stage() {
        return Stage.PROXY;
    }

    @Override
    public Collected<ProxyEvidence> collect(ProbeContext context) throws InterruptedException {
        Surroundings around = Surroundings.of(context);
        Route route = context.network().route();
        ProxyAddress proxy = route.proxy();
        if (proxy != null) {
            return visited(context, around, proxy);
        }
        RouteMatrix matrix = new RouteMatrix(context, around, null);
        if (route.malformed() != null) {
            matrix.run();
            return malformed(context, around, route.malformed(), matrix.seen());
        }
        if (RouteMatrix.isWorthwhile(around)) {
            matrix.run();
        }
        Drawing drawing = new Drawing(context, around, matrix.seen());
        return Collected.complete(drawing.evidence(null, ProxyVisit.of(Outcome.DIRECT), 0))
                .withRequests(matrix.seen().requests());
    }

    private static Collected<ProxyEvidence> malformed(ProbeContext context, Surroundings around, String setting,
            Comparison comparison) {
        Failure failure = new Failure(FailureKind.ADDRESS_INVALID, Operation.PARSE, "not a proxy address");
        ProxyVisit visit = ProxyVisit.of(Outcome.MALFORMED).failed(failure);
        return Collected.failed(new Drawing(context, around, comparison).evidence(setting, visit, 0), failure)
                .withRequests(comparison.requests());
    }

    private static Collected<ProxyEvidence> visited(ProbeContext context, Surroundings around, ProxyAddress proxy)
            throws InterruptedException {
        RouteMatrix matrix = new RouteMatrix(context, around, proxy);
        Ticker ticker = context.network().ticker();
        long began = ticker.nanos();
        ProxyVisit visit;
        double took;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<ProxyVisit> visiting = threads.submit(() -> new ProxyVisitor(context, proxy).visit());
            try {
                Optional<ProxyVisit> early = within(HEAD_START, visiting);
                Future<?> comparing = early.isPresent() && passed(early.get()) ? null : threads.submit(() -> {
                    matrix.run();
                    return null;
                });
                visit = early.isPresent() ? early.get() : result(visiting);
                took = ticker.millisSince(began);
                end(comparing, passed(visit));
            } finally {
                threads.shutdownNow();
            }
        }
        ProxyEvidence evidence = new Drawing(context, around, matrix.seen()).evidence(proxy.url(), visit, took);
        Failure failure = visit.failure();
        return (failure == null ? Collected.complete(evidence) : Collected.failed(evidence, failure))
                .withRequests(matrix.seen().requests());
    }

    private static boolean passed(ProxyVisit visit) {
        return visit.failure() == null;
    }

    private static Optional<ProxyVisit> within(Duration limit, Future<ProxyVisit> visiting)
            throws InterruptedException {
        try {
            return Optional.of(visiting.get(limit.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException _) {
            return Optional.empty();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }

    private static <T> T result(Future<T> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }

    /** A line that stands waits for no comparison. */
    private static void end(@Nullable Future<?> comparing, boolean passed) throws InterruptedException {
        if (comparing != null && passed) {
            comparing.cancel(true);
        } else if (comparing != null) {
            result(comparing);
        }
    }
}
