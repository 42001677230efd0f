package dev.connectiondoctor.stage.tls;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

import dev.connectiondoctor.net.Patience;
import dev.connectiondoctor.net.Stragglers;
import dev.connectiondoctor.net.Ticker;
import dev.connectiondoctor.stage.Experiment;
import dev.connectiondoctor.stage.ProbeContext;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.tls.LineSignals.Hello;
import dev.connectiondoctor.stage.tls.Reply.Outcome;

/**
 * Do first messages of every size get through? Java's own is small, so a device that stops large ones leaves our
 * handshake alone while programs with a post-quantum key exchange fail. One small and one of that kind are tried on every
 * line; only if they fare differently are all kinds, three times each, small and large in turn and side by side.
 */
final class HelloTrials {
    static final String LARGE_HELLO = "large-hello";
    private static final int ROUNDS = 3;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    /** How long a message is waited for at least that gets no answer: at first, and to be sure of it. */
    private static final Duration SUSPICIOUS = Duration.ofMillis(1200);
    private static final Duration LONG_ENOUGH = Duration.ofMillis(2500);
    /** And at least so many times as long as a small one took to be answered. */
    private static final int TIMES_AS_LONG = 10;

    private final HelloSender sender;
    private final Ticker ticker;
    private final Map<HelloKind, byte[]> records = new EnumMap<>(HelloKind.class);

    /** Two trials in a row that nobody answers last no longer than one handshake may. */
    HelloTrials(ProbeContext context) {
        this(context, new Patience(context.limits().handshake()));
    }

    /** @param patience with a handshake, to be lost by whoever learns that it is in vain */
    HelloTrials(ProbeContext context, Patience patience) {
        this(context, patience, pause(context.limits().handshake()));
    }

    /** @param pause between the two pieces of a split message */
    HelloTrials(ProbeContext context, Duration pause) {
        this(context, new Patience(context.limits().handshake()), pause);
    }

    private HelloTrials(ProbeContext context, Patience patience, Duration pause) {
        this.sender = new HelloSender(context, patience.of(context.limits().handshake().dividedBy(2)), pause);
        this.ticker = context.network().ticker();
        String name = HostNames.forHello(String.valueOf(context.endpoint().base().host()));
        for (HelloKind kind : HelloKind.values()) {
            records.put(kind, kind.record(name));
        }
    }

    private static Duration pause(Duration handshake) {
        Duration bound = handshake.dividedBy(8);
        return bound.compareTo(LONGEST_PAUSE) < 0 ? bound : LONGEST_PAUSE;
    }

    private record Try(HelloKind kind, int bytes, Outcome outcome, double millis) {}

    HelloSender sender() {
        return sender;
    }

    /** One small and one hybrid message. */
    List<Hello> pair() throws InterruptedException {
        return tally(tries(List.of(HelloKind.SMALL, HelloKind.HYBRID), SUSPICIOUS));
    }

    /** Whether the small one was answered and the other was not. */
    static boolean differ(List<Hello> pair) {
        return pair.getFirst().answered() > 0 && stopped(pair.getLast()) > 0;
    }

    /** What the pair showed, and every kind again, several times. */
    List<Hello> series(List<Hello> pair) throws InterruptedException {
        List<HelloKind> order = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            order.addAll(List.of(HelloKind.values()));
        }
        List<Hello> more = tally(tries(order, LONG_ENOUGH));
        return more.stream().map(hello -> pair.stream().reduce(hello, HelloTrials::joined)).toList();
    }

    private List<Try> tries(List<HelloKind> kinds, Duration least) throws InterruptedException {
        return new Stragglers<HelloKind, Try>(ticker, kind -> () -> attempt(kind), one -> enough(one, least),
                (kind, millis) -> tried(kind, Outcome.SILENT, millis)).run(kinds);
    }

    private static Optional<Duration> enough(Try one, Duration least) {
        Duration patience = Duration.ofMillis((long) (one.millis() * TIMES_AS_LONG));
        return Optional.of(patience.compareTo(least) > 0 ? patience : least)
                .filter(_ -> one.kind() == HelloKind.SMALL && one.outcome() == Outcome.ANSWERED);
    }

    private Try attempt(HelloKind kind) throws InterruptedException {
        long began = ticker.nanos();
        byte[] record = record(kind);
        Reply reply = kind.split() ? sender.sendInTwo(record) : sender.send(record);
        return tried(kind, reply.outcome(), ticker.millisSince(began));
    }

    private Try tried(HelloKind kind, Outcome outcome, double millis) {
        return new Try(kind, record(kind).length, outcome, millis);
    }

    private byte[] record(HelloKind kind) {
        return Objects.requireNonNull(records.get(kind));
    }

    private static List<Hello> tally(List<Try> tries) {
        return tries.stream().map(Try::kind).distinct().map(kind -> tally(kind, tries)).toList();
    }

    private static Hello tally(HelloKind kind, List<Try> all) {
        List<Try> own = all.stream().filter(each -> each.kind() == kind).toList();
        return new Hello(kind.id(), own.getFirst().bytes(), own.size(), count(own, Outcome.ANSWERED::equals),
                count(own, Outcome.RESET::equals), count(own, Outcome.CLOSED::equals),
                count(own, Outcome.SILENT::equals));
    }

    private static int count(List<Try> tries, Predicate<Outcome> counted) {
        return (int) tries.stream().filter(each -> counted.test(each.outcome())).count();
    }

    private static Hello joined(Hello one, Hello other) {
        return one.kind().equals(other.kind())
                ? new Hello(one.kind(), one.bytes(), one.tries() + other.tries(), one.answered() + other.answered(),
                        one.reset() + other.reset(), one.closed() + other.closed(), one.silent() + other.silent())
                : one;
    }

    /** Whether the large one was swallowed, as it is where large packets get lost. */
    static boolean swallowed(List<Hello> pair) {
        return pair.getFirst().answered() > 0 && pair.getLast().silent() > 0;
    }

    private static int stopped(Hello hello) {
        return hello.reset() + hello.closed() + hello.silent();
    }

    /** Is a large first message answered as a small one is? */
    static Experiment experiment(List<Hello> series) {
        Hello small = series.getFirst();
        Hello hybrid = series.getLast();
        String outcome = hybrid.answered() == 0 ? "stopped" : stopped(hybrid) > 1 ? "sometimes-stopped" : "passes";
        return new Experiment(LARGE_HELLO, Stage.TLS, shown(small), shown(hybrid), outcome);
    }

    private static Map<String, Object> shown(Hello hello) {
        return Map.of("bytes", hello.bytes(), "tries", hello.tries(), "answered", hello.answered());
    }
}
