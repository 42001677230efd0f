package dev.connectiondoctor.stage.tls;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.net.Failure;
import dev.connectiondoctor.net.Line;
import dev.connectiondoctor.net.Literals;
import dev.connectiondoctor.net.Network;
import dev.connectiondoctor.net.Patience;
import dev.connectiondoctor.net.Stragglers;
import dev.connectiondoctor.stage.ProbeContext;
import dev.connectiondoctor.stage.tcp.TcpEvidence;
import dev.connectiondoctor.stage.tls.Handshaker.Offer;

/**
 * Do all of the host's addresses that take connections speak TLS? The usual handshake goes to one of them; where there
 * are several, it is made at each, side by side.
 */
final class AddressTrials {
    private static final int MOST = 8;
    private static final Duration LONG_ENOUGH = Duration.ofMillis(2500);
    private static final int TIMES_AS_LONG = 2;

    private final ProbeContext context;
    private final Network network;
    private final Patience patience;

    /** @param patience with each handshake; lost once the address is known to be what matters */
    AddressTrials(ProbeContext context, Patience patience) {
        this.context = context;
        this.network = context.network();
        this.patience = patience;
    }

    /** One trial for each address; none if there are not several to choose from. */
    List<AddressTrial> run() throws InterruptedException {
        List<InetAddress> addresses = addresses();
        if (addresses.size() < 2 || !network.route().direct()) {
            return List.of();
        }
        List<AddressTrial> first = trials(addresses);
        List<AddressTrial> all = differ(first) ? again(addresses, first) : first;
        if (differ(all)) {
            patience.lose();
        }
        return all;
    }

    /** Whether the handshake stands at some addresses and is not answered at others. */
    static boolean differ(List<AddressTrial> trials) {
        return trials.stream().anyMatch(AddressTrial::stands) && trials.stream().anyMatch(AddressTrial::unanswered);
    }

    private List<InetAddress> addresses() {
        return context.seen()
                .tcp()
                .map(TcpEvidence::attempts)
                .orElse(List.of())
                .stream()
                .filter(attempt -> attempt.outcome() == TcpEvidence.Outcome.CONNECTED)
                .flatMap(attempt -> Literals.parse(attempt.address()).stream())
                .limit(MOST)
                .toList();
    }

    /** What went wrong once may be chance: all are tried again, and the better of two counts. */
    private List<AddressTrial> again(List<InetAddress> addresses, List<AddressTrial> first)
            throws InterruptedException {
        List<AddressTrial> second = trials(addresses);
        return Stream.iterate(0, index -> index < first.size(), index -> index + 1)
                .map(index -> first.get(index).stands() || second.get(index).unanswered()
                        ? first.get(index)
                        : second.get(index))
                .toList();
    }

    private List<AddressTrial> trials(List<InetAddress> addresses) throws InterruptedException {
        return new Stragglers<InetAddress, AddressTrial>(network.ticker(), address -> () -> trial(address),
                AddressTrials::enough, (address, millis) -> trial(address, AddressTrial.SILENT, millis, null))
                .run(addresses);
    }

    private static Optional<Duration> enough(AddressTrial one) {
        Duration times = Duration.ofMillis((long) (one.durationMs() * TIMES_AS_LONG));
        return Optional.of(times.compareTo(LONG_ENOUGH) > 0 ? times : LONG_ENOUGH).filter(_ -> one.stands());
    }

    private AddressTrial trial(InetAddress address) throws InterruptedException {
        Attempt made = new Handshaker(context, (base, connect, _) -> open(address, base.port(), connect), patience)
                .attempt(Offer.USUAL);
        String leaf = made.chain().isEmpty() ? null : CertificateFacts.of(made.chain().getFirst()).sha256();
        return trial(address, outcome(made), made.durationMs(), leaf);
    }

    private Line open(InetAddress address, int port, Duration limit) throws IOException {
        long began = network.ticker().nanos();
        Socket socket = network.connect(new InetSocketAddress(address, port), limit);
        return new Line(socket, network.ticker().millisSince(began), 0);
    }

    private static AddressTrial trial(InetAddress address, String outcome, double millis, @Nullable String leaf) {
        return new AddressTrial(Literals.text(address), Literals.family(address), outcome, millis, leaf);
    }

    private static String outcome(Attempt made) {
        Failure failure = made.failure();
        if (failure == null) {
            return AddressTrial.STANDS;
        }
        return switch (failure.kind()) {
            case TLS_RESET_AFTER_HELLO, CONNECTION_RESET -> AddressTrial.RESET;
            case TLS_CLOSED_AFTER_HELLO -> AddressTrial.CLOSED;
            default -> made.timedOut() ? AddressTrial.SILENT : "failed";
        };
    }
}
