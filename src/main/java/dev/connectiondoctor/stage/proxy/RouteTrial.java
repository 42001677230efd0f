package dev.connectiondoctor.stage.proxy;

import java.io.IOException;
import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import javax.net.ssl.SSLException;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.net.Failures;
import dev.connectiondoctor.net.Interruption;
import dev.connectiondoctor.net.Line;
import dev.connectiondoctor.net.Network;
import dev.connectiondoctor.net.ProxyAddress;
import dev.connectiondoctor.net.ProxyRefusal;
import dev.connectiondoctor.net.Race;
import dev.connectiondoctor.net.RecordingSocket;
import dev.connectiondoctor.net.Route;
import dev.connectiondoctor.net.Tls;
import dev.connectiondoctor.net.Tunnel;
import dev.connectiondoctor.stage.ProbeContext;
import dev.connectiondoctor.stage.firstbyte.UnauthenticatedRequest;
import dev.connectiondoctor.stage.http.AnswerReader;
import dev.connectiondoctor.stage.http.Answerers;
import dev.connectiondoctor.stage.http.HttpAnswer;
import dev.connectiondoctor.stage.proxy.RouteRow.Connect;
import dev.connectiondoctor.stage.proxy.RouteRow.Handshake;
import dev.connectiondoctor.stage.tls.HandshakeFailure;
import dev.connectiondoctor.stage.tls.Visible;
import dev.connectiondoctor.target.BaseUrl;

/**
 * Goes one way to the service as far as it leads: connection, handshake, one request without a key. Over a line that is
 * not verified nothing is sent after the handshake.
 */
final class RouteTrial {
    private final ProbeContext context;
    private final Network network;
    private final BaseUrl base;
    private final Patience patience;
    private final @Nullable ProxyAddress proxy;
    private final Consumer<RouteRow> notes;
    private RouteRow row;

    /**
     * @param proxy null for the direct way
     * @param notes told after each step how far it came
     */
    RouteTrial(ProbeContext context, String route, String source, @Nullable ProxyAddress proxy,
            Consumer<RouteRow> notes) {
        this.context = context;
        this.network = context.network();
        this.base = context.endpoint().base();
        this.patience = Patience.of(context.limits());
        this.proxy = proxy;
        this.notes = notes;
        this.row = RouteRow.begun(route, source, proxy == null ? null : proxy.url());
    }

    /** @return whether a request was sent */
    boolean run() throws InterruptedException {
        note(row);
        long began = network.ticker().nanos();
        try (Socket raw = dial()) {
            Socket line = toService(raw);
            note(row.with(new Connect(Connect.CONNECTED, null, network.ticker().millisSince(began))));
            return base.secure() ? secure(line) : ask(line);
        } catch (IOException failure) {
            Interruption.check();
            Integer status = failure instanceof ProxyRefusal refusal ? Integer.valueOf(refusal.status()) : null;
            note(row.with(new Connect(kind(failure).id(), status, network.ticker().millisSince(began))));
            return false;
        }
    }

    private void note(RouteRow next) {
        row = next;
        notes.accept(next);
    }

    private Socket dial() throws IOException, InterruptedException {
        String host = proxy == null ? String.valueOf(base.host()) : proxy.host();
        int port = proxy == null ? base.port() : proxy.port();
        return Race.connect(network.names().lookup(host), port,
                address -> network.connect(address, patience.connect()));
    }

    private Socket toService(Socket raw) throws IOException {
        if (proxy == null) {
            return raw;
        }
        Socket line = proxy.secure()
                ? Tls.handshake(Tls.verifying(network.trust().all()), raw, proxy.host(), proxy.port(),
                        patience.handshake())
                : raw;
        if (base.secure()) {
            new Tunnel(proxy, context.scrubber()).open(line, String.valueOf(base.host()), base.port(),
                    patience.handshake());
        }
        return line;
    }

    private static FailureKind kind(IOException failure) {
        return failure instanceof SSLException ? FailureKind.PROXY_NOT_TLS : Failures.connecting(failure);
    }

    private boolean secure(Socket raw) throws IOException, InterruptedException {
        AtomicReference<@Nullable X509Certificate> leaf = new AtomicReference<>();
        RecordingSocket recording = new RecordingSocket(raw);
        long began = network.ticker().nanos();
        try {
            Socket secured = Tls.handshake(Tls.verifying(network.trust().all(), leaf::set), recording,
                    String.valueOf(base.host()), base.port(), patience.handshake());
            note(row.with(new Handshake(Handshake.VERIFIED, issuer(leaf.get()), true,
                    network.ticker().millisSince(began))));
            return ask(secured);
        } catch (IOException failure) {
            Interruption.check();
            double ms = network.ticker().millisSince(began);
            boolean untrusted = failure instanceof SSLException && failure.getCause() instanceof CertificateException;
            String outcome = untrusted
                    ? Handshake.UNTRUSTED
                    : HandshakeFailure.of(failure, recording).kind().id();
            note(row.with(new Handshake(outcome, issuer(leaf.get()), false, ms)));
            return false;
        }
    }

    private static @Nullable String issuer(@Nullable X509Certificate leaf) {
        return leaf == null ? null : Visible.name(leaf.getIssuerX500Principal());
    }

    private boolean ask(Socket line) throws InterruptedException {
        try {
            UnauthenticatedRequest.Reply reply = UnauthenticatedRequest.send(new Line(line, 0, 0),
                    context.endpoint(), new Route(row.source(), null, proxy), network.ticker(), patience.answer());
            HttpAnswer answer = new AnswerReader(context.scrubber(), network.clock()).read(reply.answer());
            int status = answer.status();
            boolean refused = !base.secure() && proxy != null
                    && (status == 407 || status >= 502 && status <= 504
                            || !reply.answer().header("x-squid-error").isEmpty());
            note(row.with(new RouteRow.Request(status, answer.answeredBy(), reply.firstByteMs(), answer), !refused));
        } catch (IOException _) {
            Interruption.check();
            note(row.with(new RouteRow.Request(0, Answerers.UNKNOWN, 0), false));
        }
        return true;
    }
}
