package dev.connectiondoctor.stage.tls;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.net.SideBySide;
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

    private final HelloSender sender;
    private final @Nullable String name;

    /** Two trials in a row that nobody answers last no longer than one handshake may. */
    HelloTrials(ProbeContext context) {
        this(context, pause(context.limits().handshake()));
    }

    /** @param pause between the two pieces of a split message */
    HelloTrials(ProbeContext context, Duration pause) {
        this.sender = new HelloSender(context, context.limits().handshake().dividedBy(2), pause);
        this.name = HostNames.forHello(String.valueOf(context.endpoint().base().host()));
    }

    private static Duration pause(Duration handshake) {
        Duration bound = handshake.dividedBy(8);
        return bound.compareTo(LONGEST_PAUSE) < 0 ? bound : LONGEST_PAUSE;
    }

    private record Try(HelloKind kind, int bytes, Outcome outcome) {}

    HelloSender sender() {
        return sender;
    }

    /** One small and one hybrid message. */
    List<Hello> pair() throws InterruptedException {
        return tally(SideBySide.forEach(List.of(HelloKind.SMALL, HelloKind.HYBRID),
                kind -> () -> attempt(kind, kind.record(name))));
    }

    /** Whether the small one was answered and the other was not. */
    static boolean differ(List<Hello> pair) {
        return pair.getFirst().answered() > 0 && stopped(pair.getLast()) > 0;
    }

    /** What the pair showed, and every kind again, several times. */
    List<Hello> series(List<Hello> pair) throws InterruptedException {
        Map<HelloKind, byte[]> records = new EnumMap<>(HelloKind.class);
        List<HelloKind> order = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            order.addAll(List.of(HelloKind.values()));
        }
        for (HelloKind kind : HelloKind.values()) {
            records.put(kind, kind.record(name));
        }
        List<Hello> more = tally(SideBySide.forEach(order, kind -> () -> attempt(kind, records.get(kind))));
        return more.stream().map(hello -> pair.stream().reduce(hello, HelloTrials::joined)).toList();
    }

    private Try attempt(HelloKind kind, byte[] record) throws InterruptedException {
        Reply reply = kind.split() ? sender.sendInTwo(record) : sender.send(record);
        return new Try(kind, record.length, reply.outcome());
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
