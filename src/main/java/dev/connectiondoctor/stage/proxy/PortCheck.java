package dev.connectiondoctor.stage.proxy;

import java.io.IOException;
import java.net.Socket;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import dev.connectiondoctor.net.Failures;
import dev.connectiondoctor.net.Interruption;
import dev.connectiondoctor.net.Network;
import dev.connectiondoctor.net.ProxyAddress;
import dev.connectiondoctor.net.Race;
import dev.connectiondoctor.net.SideBySide;
import dev.connectiondoctor.net.SideBySide.Both;
import dev.connectiondoctor.stage.ProbeContext;
import dev.connectiondoctor.stage.proxy.ProxyPort.State;

/** Sees whether somebody is at a proxy's port, and what is spoken there. No credentials are sent. */
final class PortCheck {
    private static final String HTTP = "http";

    private final Network network;
    private final Patience patience;
    private final ProxyAddress proxy;
    private final List<String> sources;

    PortCheck(ProbeContext context, ProxyAddress proxy, Collection<String> sources) {
        this.network = context.network();
        this.patience = Patience.of(context.limits());
        this.proxy = proxy;
        this.sources = List.copyOf(sources);
    }

    ProxyPort run() throws InterruptedException {
        long began = network.ticker().nanos();
        try (Socket socket = connect()) {
            double ms = network.ticker().millisSince(began);
            return new ProxyPort(proxy.url(), sources, State.OPEN, languages(socket), ms);
        } catch (IOException failure) {
            Interruption.check();
            State state = switch (Failures.connecting(failure)) {
                case DNS_NOT_FOUND, DNS_NO_ADDRESS, DNS_REFUSED, DNS_TEMPORARY, DNS_TIMEOUT -> State.NAME_NOT_FOUND;
                case CONNECTION_TIMEOUT -> State.SILENT;
                case CONNECTION_REFUSED, CONNECTION_RESET -> State.REFUSED;
                default -> State.UNREACHABLE;
            };
            return new ProxyPort(proxy.url(), sources, state, List.of(), network.ticker().millisSince(began));
        }
    }

    private Socket connect() throws IOException, InterruptedException {
        return Race.connect(network.names().lookup(proxy.host()), proxy.port(),
                address -> network.connect(address, patience.connect()));
    }

    /** A port that is to be a proxy and answers like one is asked no more: many let other languages wait for long. */
    private List<String> languages(Socket open) throws InterruptedException {
        PortLanguage port = new PortLanguage(network, proxy, this::connect);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Both<Boolean, Boolean>> others = threads
                    .submit(() -> SideBySide.both(port::answersTls, () -> port.answersSocks(open)));
            try {
                boolean http = port.answersHttp();
                if (http && !proxy.socks()) {
                    return List.of(HTTP);
                }
                Both<Boolean, Boolean> more = others.get();
                return Stream.of(http ? HTTP : "", more.first() ? "tls" : "", more.second() ? "socks5" : "")
                        .filter(language -> !language.isEmpty())
                        .toList();
            } catch (ExecutionException failed) {
                throw new IllegalStateException(failed.getCause());
            } finally {
                threads.shutdownNow();
            }
        }
    }
}
