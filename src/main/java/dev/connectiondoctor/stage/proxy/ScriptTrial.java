package dev.connectiondoctor.stage.proxy;

import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

import dev.connectiondoctor.net.NameFailure;
import dev.connectiondoctor.net.Network;
import dev.connectiondoctor.net.ProxyUrl;
import dev.connectiondoctor.stage.ProbeContext;
import dev.connectiondoctor.stage.proxy.pac.PacAnswer;
import dev.connectiondoctor.stage.proxy.pac.PacFailure;
import dev.connectiondoctor.stage.proxy.pac.PacFetcher;
import dev.connectiondoctor.stage.proxy.pac.PacHost;
import dev.connectiondoctor.stage.proxy.pac.PacScript;
import dev.connectiondoctor.target.BaseUrl;

/** Fetches the network's proxy script and asks it for the way to the service. */
final class ScriptTrial {
    /** Documentation addresses (RFC 5737): nothing is sent there; the system only says which way it would go. */
    private static final String ELSEWHERE = "192.0.2.1";

    private final ProbeContext context;
    private final Network network;
    private final Consumer<PacEvidence> fetched;

    /** @param fetched told of each script before it is asked, which may take long: as of one that gives no answer */
    ScriptTrial(ProbeContext context, Consumer<PacEvidence> fetched) {
        this.context = context;
        this.network = context.network();
        this.fetched = fetched;
    }

    /** @param answers in the order in which they are to be tried; none if the script gave none */
    record Asked(PacEvidence evidence, List<PacAnswer> answers) {}

    /** The script that a setting names. */
    Asked ask(String address, String source) throws InterruptedException {
        try {
            PacScript script = new PacFetcher(network, context.environment().root(),
                    Patience.of(context.limits()).answer()).fetch(address);
            return asked(script, address, source);
        } catch (PacFailure failure) {
            return failed(address, source, failure, false);
        }
    }

    /** The first script at one of these places; empty if there is none. */
    Optional<Asked> look(List<String> places, String source) throws InterruptedException {
        for (String place : places) {
            Asked asked = ask(place, source);
            if (asked.evidence().fetched()) {
                return Optional.of(asked);
            }
        }
        return Optional.empty();
    }

    private Asked asked(PacScript script, String address, String source) throws InterruptedException {
        BaseUrl base = context.endpoint().base();
        String url = base.secure() ? base.origin() + "/" : base.url();
        fetched.accept(unanswered(address, source, PacFailure.Kind.TOO_LONG, "no answer yet", true));
        try {
            List<PacAnswer> answers = script.ask(url, String.valueOf(base.host()), world(), Patience.WITHOUT_A_WAY);
            List<String> words = answers.stream()
                    .map(PacAnswer::words)
                    .map(context.scrubber()::scrub)
                    .toList();
            return new Asked(new PacEvidence(shown(address), source, true, words, null, null), answers);
        } catch (PacFailure failure) {
            return failed(address, source, failure, true);
        }
    }

    private Asked failed(String address, String source, PacFailure failure, boolean there) {
        return new Asked(unanswered(address, source, failure.kind(), String.valueOf(failure.getMessage()), there),
                List.of());
    }

    private PacEvidence unanswered(String address, String source, PacFailure.Kind kind, String detail,
            boolean there) {
        String error = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new PacEvidence(shown(address), source, there, List.of(), error,
                context.scrubber().scrub(detail, 300));
    }

    private String shown(String address) {
        return context.scrubber().scrub(ProxyUrl.withoutPassword(address));
    }

    private PacHost world() {
        return new PacHost() {
            @Override
            public List<InetAddress> lookup(String host) throws InterruptedException {
                try {
                    return network.names().lookup(host);
                } catch (NameFailure _) {
                    return List.of();
                }
            }

            @Override
            public InetAddress ownAddress() {
                try (DatagramSocket socket = new DatagramSocket()) {
                    socket.connect(new InetSocketAddress(ELSEWHERE, 53));
                    return socket.getLocalAddress();
                } catch (SocketException | UncheckedIOException _) {
                    return InetAddress.getLoopbackAddress();
                }
            }

            @Override
            public Clock clock() {
                return network.clock();
            }
        };
    }
}
