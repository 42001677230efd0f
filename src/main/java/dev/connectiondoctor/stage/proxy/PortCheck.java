package dev.connectiondoctor.stage.proxy;

import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import dev.connectiondoctor.net.Failures;
import dev.connectiondoctor.net.Interruption;
import dev.connectiondoctor.net.Network;
import dev.connectiondoctor.net.ProxyAddress;
import dev.connectiondoctor.net.Race;
import dev.connectiondoctor.net.SideBySide;
import dev.connectiondoctor.stage.ProbeContext;
import dev.connectiondoctor.stage.proxy.ProxyPort.State;

/** Sees whether somebody is at a proxy's port, and what is spoken there. No credentials are sent. */
final class PortCheck {
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

    private List<String> languages(Socket open) throws InterruptedException {
        PortLanguage port = new PortLanguage(network, proxy, this::connect);
        List<Boolean> spoken = SideBySide.all(List.of(port::answersHttp, port::answersTls,
                () -> port.answersSocks(open)));
        List<String> all = List.of("http", "tls", "socks5");
        List<String> languages = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (spoken.get(i)) {
                languages.add(all.get(i));
            }
        }
        return languages;
    }
}
