package dev.connectiondoctor.stage.dns;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import dev.connectiondoctor.net.DnsAnswer;
import dev.connectiondoctor.net.DnsClient;
import dev.connectiondoctor.net.DnsTransport;
import dev.connectiondoctor.net.Literals;
import dev.connectiondoctor.net.Network;
import dev.connectiondoctor.net.Ticker;
import dev.connectiondoctor.stage.dns.DnsEvidence.Outcome;
import dev.connectiondoctor.stage.dns.DnsEvidence.ServerAnswer;

/**
 * Every configured name server, asked over UDP and over TCP while the look-up that counts goes on. A line on which that
 * look-up succeeded does not wait for silent ones: who has not answered soon after it is left alone.
 */
final class ServerRound implements AutoCloseable {
    /** How long one server is waited for when the look-up itself failed. */
    private static final Duration LONGEST = Duration.ofSeconds(3);
    private static final long LEAST_PATIENCE_MS = 300;
    private static final long MOST_PATIENCE_MS = 1000;
    /** TCP costs a round trip more than UDP; firewalls that drop it must not cost a healthy line much. */
    private static final double TCP_SLOWER = 3;
    private static final long TCP_SLACK_MS = 50;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final DnsClient client;
    private final Ticker ticker;
    private final String host;
    private final Duration limit;
    private final Future<Begun> begun;

    private ServerRound(Network network, String host, Duration limit, Source source) {
        this.client = DnsClient.of(network);
        this.ticker = network.ticker();
        this.host = host;
        this.limit = limit.compareTo(LONGEST) < 0 ? limit : LONGEST;
        this.begun = threads.submit(() -> begin(source.settings()));
    }

    /** Finds out who is to be asked, which may take a command. */
    @FunctionalInterface
    interface Source {
        NameSettings settings() throws InterruptedException;
    }

    /** @param limit for one server */
    static ServerRound start(Network network, String host, Duration limit, Source source) {
        return new ServerRound(network, host, limit, source);
    }

    /** @param settings as they were read; none if that took too long */
    record Heard(NameSettings settings, List<ServerAnswer> answers) {}

    private record Asked(NameSettings.Server server, DnsTransport transport, Future<ServerAnswer> answer) {}

    private record Begun(NameSettings settings, List<Asked> asked) {}

    private Begun begin(NameSettings settings) {
        return new Begun(settings, settings.servers()
                .stream()
                .flatMap(server -> Stream.of(DnsTransport.UDP, DnsTransport.TCP)
                        .map(transport -> new Asked(server, transport, threads.submit(() -> ask(server, transport)))))
                .toList());
    }

    private ServerAnswer ask(NameSettings.Server server, DnsTransport transport) throws InterruptedException {
        long began = ticker.nanos();
        DnsAnswer answer = client.ask(server.address(), transport, host, limit);
        return answer(Literals.text(server.address()), transport, server.source(), answer, ticker.millisSince(began));
    }

    static ServerAnswer answer(String server, DnsTransport transport, String source, DnsAnswer answer,
            double durationMs) {
        return new ServerAnswer(server, transport, source, Outcome.valueOf(answer.outcome().name()),
                answer.addresses().stream().map(Literals::text).toList(), durationMs);
    }

    /** After a look-up that succeeded: those that answer about as fast as it did. */
    Heard soonAfter(double lookupMs) throws InterruptedException {
        long patience = Math.clamp((long) (4 * lookupMs), LEAST_PATIENCE_MS, MOST_PATIENCE_MS);
        long now = ticker.nanos();
        long deadline = now + TimeUnit.MILLISECONDS.toNanos(patience);
        Begun all = begun(deadline);
        List<ServerAnswer> packets = heard(all, DnsTransport.UDP, now, deadline);
        double slowest = packets.stream().mapToDouble(ServerAnswer::durationMs).max().orElse(0);
        long more = TimeUnit.MILLISECONDS.toNanos((long) (TCP_SLOWER * slowest) + TCP_SLACK_MS);
        return new Heard(all.settings(), sorted(all, packets,
                heard(all, DnsTransport.TCP, now, Math.min(deadline, ticker.nanos() + more))));
    }

    /** After a look-up that failed: all, as their answers say why. */
    Heard all() throws InterruptedException {
        long now = ticker.nanos();
        long deadline = now + limit.multipliedBy(2).toNanos();
        Begun all = begun(deadline);
        return new Heard(all.settings(), sorted(all, heard(all, DnsTransport.UDP, now, deadline),
                heard(all, DnsTransport.TCP, now, deadline)));
    }

    private Begun begun(long deadline) throws InterruptedException {
        return until(begun, deadline).orElse(new Begun(NameSettings.NONE, List.of()));
    }

    private List<ServerAnswer> heard(Begun all, DnsTransport transport, long since, long deadline)
            throws InterruptedException {
        List<ServerAnswer> heard = new ArrayList<>();
        for (Asked asked : all.asked().stream().filter(one -> one.transport() == transport).toList()) {
            heard.add(until(asked.answer(), deadline).orElseGet(() -> new ServerAnswer(
                    Literals.text(asked.server().address()), transport, asked.server().source(), Outcome.NOT_AWAITED,
                    List.of(), ticker.millisSince(since))));
        }
        return heard;
    }

    /** Server by server, as they were asked. */
    private static List<ServerAnswer> sorted(Begun all, List<ServerAnswer> packets, List<ServerAnswer> streams) {
        return all.settings()
                .servers()
                .stream()
                .map(server -> Literals.text(server.address()))
                .flatMap(id -> Stream.concat(packets.stream(), streams.stream()).filter(a -> a.server().equals(id)))
                .distinct()
                .toList();
    }

    private <T> Optional<T> until(Future<T> future, long deadline) throws InterruptedException {
        try {
            return Optional.of(future.get(Math.max(0, deadline - ticker.nanos()), TimeUnit.NANOSECONDS));
        } catch (TimeoutException _) {
            return Optional.empty();
        } catch (ExecutionException bug) {
            throw new IllegalStateException(bug.getCause());
        }
    }

    /** Who is still being asked is interrupted, which closes his socket. */
    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }
}
