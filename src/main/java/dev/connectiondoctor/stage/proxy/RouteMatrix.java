package dev.connectiondoctor.stage.proxy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.net.ProxyAddress;
import dev.connectiondoctor.stage.ProbeContext;
import dev.connectiondoctor.stage.proxy.Surroundings.Known;
import dev.connectiondoctor.stage.proxy.pac.PacAnswer;

/**
 * Tries all known ways to the service side by side, looks at the ports of all known proxies, and asks the network's
 * proxy script. It ends after {@link Patience#ALTOGETHER}, or {@link Patience#WITHOUT_A_WAY} as long as no way has led
 * to the service, or when it is interrupted; what was seen until then counts.
 */
final class RouteMatrix {
    static final String DIRECT = "direct";
    private static final String SCRIPT = "pac";
    private static final List<String> ORDER = List.of(DIRECT, "option", "environment", "system", SCRIPT);
    private static final int MOST_PORTS = 12;
    private static final int MOST_ANSWERS = 3;

    private final ProbeContext context;
    private final Surroundings around;
    private final @Nullable ProxyAddress visited;
    private final Map<String, RouteRow> rows = new ConcurrentHashMap<>();
    private final Map<String, ProxyPort> ports = new ConcurrentHashMap<>();
    private final AtomicReference<@Nullable PacEvidence> script = new AtomicReference<>();
    private final AtomicInteger requests = new AtomicInteger();

    /** @param visited the proxy that the check itself visits, which need not be tried again; null if it visits none */
    RouteMatrix(ProbeContext context, Surroundings around, @Nullable ProxyAddress visited) {
        this.context = context;
        this.around = around;
        this.visited = visited;
    }

    /** Whether there is anything to compare a direct line with. */
    static boolean isWorthwhile(Surroundings around) {
        return !around.named().isEmpty() || around.scripts().any();
    }

    /** @throws InterruptedException if it was ended early; {@link #seen()} tells what it saw */
    void run() throws InterruptedException {
        long began = context.network().ticker().nanos();
        List<Callable<Boolean>> tasks = new ArrayList<>();
        Map<ProxyAddress, List<Known>> ways = ways();
        ways.forEach((proxy, known) -> tasks.add(() -> tryProxy(proxy, known)));
        if (visited != null || !tasks.isEmpty() || scripted()) {
            tasks.add(() -> tried(new RouteTrial(context, DIRECT, "none", null, this::note)));
        }
        named().forEach((proxy, sources) -> tasks.add(() -> look(proxy, sources)));
        if (scripted() || visited != null) {
            tasks.add(this::askScript);
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletionService<Boolean> ended = new ExecutorCompletionService<>(threads);
            tasks.forEach(ended::submit);
            try {
                await(ended, tasks.size(), began);
            } finally {
                threads.shutdownNow();
            }
        }
    }

    /** Each that ends may bring a way that works; then the others are not waited for as long. */
    private void await(CompletionService<Boolean> ended, int count, long began) throws InterruptedException {
        for (int left = count; left > 0; left--) {
            boolean works = rows.values().stream().anyMatch(RouteRow::works);
            Duration patience = works ? Patience.ALTOGETHER : Patience.WITHOUT_A_WAY;
            long rest = began + patience.toNanos() - context.network().ticker().nanos();
            if (ended.poll(rest, TimeUnit.NANOSECONDS) == null) {
                return;
            }
        }
    }

    /** What has been seen until now. */
    Comparison seen() {
        List<RouteRow> sorted = rows.values()
                .stream()
                .sorted(Comparator.comparing((RouteRow row) -> rank(row.route())).thenComparing(RouteRow::route))
                .toList();
        List<ProxyPort> found = ports.values().stream().sorted(Comparator.comparing(ProxyPort::proxy)).toList();
        return new Comparison(sorted, found, script.get(), requests.get());
    }

    private static int rank(String route) {
        int at = ORDER.indexOf(route);
        return at < 0 ? ORDER.size() : at;
    }

    /** Each proxy once, however many settings name it. */
    private Map<ProxyAddress, List<Known>> ways() {
        Map<ProxyAddress, List<Known>> ways = new LinkedHashMap<>();
        around.ways()
                .stream()
                .filter(way -> !way.proxy().equals(visited))
                .forEach(way -> ways.computeIfAbsent(way.proxy(), _ -> new ArrayList<>()).add(way));
        return ways;
    }

    private Map<ProxyAddress, Set<String>> named() {
        Map<ProxyAddress, Set<String>> named = new LinkedHashMap<>();
        around.named()
                .entrySet()
                .stream()
                .limit(MOST_PORTS)
                .forEach(entry -> named.put(entry.getKey(), entry.getValue()));
        return named;
    }

    private boolean scripted() {
        return around.scripts().any();
    }

    private boolean tryProxy(ProxyAddress proxy, List<Known> known) throws InterruptedException {
        Known first = known.getFirst();
        return tried(new RouteTrial(context, first.route(), first.source(), proxy,
                row -> known.forEach(way -> note(row.as(way.route(), way.source())))));
    }

    private boolean tried(RouteTrial trial) throws InterruptedException {
        boolean asked = trial.run();
        if (asked) {
            requests.incrementAndGet();
        }
        return asked;
    }

    private boolean look(ProxyAddress proxy, Set<String> sources) throws InterruptedException {
        ports.put(proxy.url(), new PortCheck(context, proxy, sources).run());
        return true;
    }

    /** The answers one after another, as they are meant, until one leads to the service. */
    private boolean askScript() throws InterruptedException {
        ScriptTrial trial = new ScriptTrial(context, script::set);
        Optional<Map.Entry<String, String>> place = around.scripts().named();
        Optional<ScriptTrial.Asked> asked = place.isPresent()
                ? Optional.of(trial.ask(place.get().getKey(), place.get().getValue()))
                : trial.look(around.scripts().wellKnown(), "wpad");
        if (asked.isEmpty() && visited != null) {
            asked = trial.look(ScriptPlaces.at(visited), context.network().route().source());
        }
        if (asked.isEmpty()) {
            return false;
        }
        PacEvidence evidence = asked.get().evidence();
        script.set(evidence);
        List<ProxyAddress> proxies = asked.get()
                .answers()
                .stream()
                .map(PacAnswer::proxy)
                .flatMap(Optional::stream)
                .filter(proxy -> !proxy.socks())
                .limit(MOST_ANSWERS)
                .toList();
        for (ProxyAddress proxy : proxies) {
            tried(new RouteTrial(context, SCRIPT, evidence.source(), proxy, this::note));
            RouteRow row = rows.get(SCRIPT);
            if (row != null && row.works()) {
                return true;
            }
        }
        return false;
    }

    private void note(RouteRow row) {
        rows.put(row.route(), row);
    }
}
