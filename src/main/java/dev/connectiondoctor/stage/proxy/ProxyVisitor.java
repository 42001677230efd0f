package dev.connectiondoctor.stage.proxy;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.net.ssl.SSLException;

import dev.connectiondoctor.Limits;
import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.net.Failures;
import dev.connectiondoctor.net.Interruption;
import dev.connectiondoctor.net.NameFailure;
import dev.connectiondoctor.net.Network;
import dev.connectiondoctor.net.NotHttpAnswer;
import dev.connectiondoctor.net.Operation;
import dev.connectiondoctor.net.ProxyAddress;
import dev.connectiondoctor.net.ProxyRefusal;
import dev.connectiondoctor.net.Race;
import dev.connectiondoctor.net.Tls;
import dev.connectiondoctor.net.Tunnel;
import dev.connectiondoctor.stage.ProbeContext;
import dev.connectiondoctor.stage.proxy.ProxyEvidence.Outcome;
import dev.connectiondoctor.target.BaseUrl;

/** Goes to the proxy, asks for a tunnel, and finds out what a port that is no such proxy speaks instead. */
final class ProxyVisitor {
    /** With what is asked after it, a proxy that never answers is called dead within ten seconds. */
    private static final Duration LONGEST_ANSWER = Duration.ofMillis(7500);

    private final ProbeContext context;
    private final Network network;
    private final Limits limits;
    private final ProxyAddress proxy;
    private final PortLanguage port;

    ProxyVisitor(ProbeContext context, ProxyAddress proxy) {
        this.context = context;
        this.network = context.network();
        this.limits = context.limits();
        this.proxy = proxy;
        this.port = new PortLanguage(network, proxy, this::connect);
    }

    ProxyVisit visit() throws InterruptedException {
        try (Socket socket = connect()) {
            return proxy.socks() ? socks(socket) : speak(socket);
        } catch (NameFailure failure) {
            return failed(Outcome.NAME_NOT_FOUND, failure.kind(), Operation.RESOLVE, failure);
        } catch (IOException failure) {
            Interruption.check();
            FailureKind kind = Failures.connecting(failure);
            Outcome outcome = kind == FailureKind.CONNECTION_TIMEOUT ? Outcome.TIMED_OUT : Outcome.REFUSED_CONNECTION;
            return failed(outcome, kind, Operation.CONNECT, failure);
        }
    }

    private Duration answer() {
        return limits.handshake().compareTo(LONGEST_ANSWER) < 0 ? limits.handshake() : LONGEST_ANSWER;
    }

    private Socket connect() throws IOException, InterruptedException {
        return Race.connect(network.names().lookup(proxy.host()), proxy.port(),
                address -> network.connect(address, limits.connect()));
    }

    /** Reachable, but nothing that a program without SOCKS can use. */
    private ProxyVisit socks(Socket socket) throws InterruptedException {
        Outcome outcome = port.answersSocks(socket) ? Outcome.SPEAKS_SOCKS : Outcome.NOT_HTTP;
        Interruption.check();
        return failed(outcome, FailureKind.PROXY_NOT_HTTP, Operation.PROXY_CONNECT,
                new IOException(proxy.scheme() + " is not HTTP"));
    }

    private ProxyVisit speak(Socket socket) throws InterruptedException {
        Socket line;
        try {
            line = proxy.secure() ? secured(socket) : socket;
        } catch (IOException failure) {
            Interruption.check();
            return notSecured(failure);
        }
        try {
            return context.endpoint().base().secure() ? tunnel(line) : ProxyVisit.of(Outcome.PASSED);
        } catch (IOException failure) {
            Interruption.check();
            return noTunnel(failure);
        }
    }

    private Socket secured(Socket socket) throws IOException {
        return Tls.handshake(Tls.verifying(network.trust().all()), socket, proxy.host(), proxy.port(), answer());
    }

    private ProxyVisit tunnel(Socket line) throws IOException, InterruptedException {
        BaseUrl base = context.endpoint().base();
        try {
            Tunnel.Opened opened = new Tunnel(proxy, context.scrubber()).open(line, String.valueOf(base.host()),
                    base.port(), answer());
            return ProxyVisit.of(Outcome.PASSED).answered(opened.status(), scrubbed(opened.headers()), null);
        } catch (ProxyRefusal refusal) {
            return refused(refusal);
        }
    }

    /** Some TLS ports answer "bad request" in plain HTTP to whoever does not begin with a handshake. */
    private ProxyVisit refused(ProxyRefusal refusal) throws InterruptedException {
        if (refusal.status() == 400 && !proxy.secure() && port.answersTls()) {
            return failed(Outcome.SPEAKS_TLS, FailureKind.PROXY_NOT_HTTP, Operation.PROXY_CONNECT, refusal);
        }
        boolean login = refusal.status() == 407;
        ProxyVisit visit = login
                ? failed(Outcome.WANTS_LOGIN, FailureKind.PROXY_AUTH_REQUIRED, Operation.PROXY_CONNECT, refusal)
                : failed(Outcome.REFUSED_TUNNEL, FailureKind.PROXY_REFUSED, Operation.PROXY_CONNECT, refusal);
        return visit.answered(refusal.status(), scrubbed(refusal.headers()), refusal.body());
    }

    private Map<String, List<String>> scrubbed(Map<String, List<String>> headers) {
        Map<String, List<String>> clean = new LinkedHashMap<>();
        headers.forEach((name, values) -> clean.put(name,
                new ArrayList<>(values.stream().map(context.scrubber()::scrub).toList())));
        return clean;
    }

    private ProxyVisit noTunnel(IOException failure) throws InterruptedException {
        byte[] beginning = failure instanceof NotHttpAnswer answer ? answer.beginning() : new byte[0];
        Outcome spoken = PortLanguage.of(beginning);
        if (spoken == Outcome.CLOSED) {
            spoken = port.found();
        }
        boolean silent = spoken == Outcome.CLOSED && failure instanceof SocketTimeoutException;
        FailureKind kind = switch (spoken) {
            case SPEAKS_TLS, SPEAKS_SOCKS, NOT_HTTP -> FailureKind.PROXY_NOT_HTTP;
            default -> silent ? FailureKind.CONNECTION_TIMEOUT : FailureKind.CONNECTION_CLOSED;
        };
        return failed(silent ? Outcome.TIMED_OUT : spoken, kind, Operation.PROXY_CONNECT, failure);
    }

    private ProxyVisit notSecured(IOException failure) throws InterruptedException {
        if (port.answersHttp()) {
            return failed(Outcome.SPEAKS_PLAIN, FailureKind.PROXY_NOT_TLS, Operation.TLS_HANDSHAKE, failure);
        }
        if (failure instanceof SSLException && failure.getCause() instanceof CertificateException) {
            return failed(Outcome.NOT_TRUSTED, FailureKind.CERT_UNTRUSTED, Operation.VERIFY_CERTIFICATE, failure);
        }
        return failure instanceof SocketTimeoutException
                ? failed(Outcome.TIMED_OUT, FailureKind.TLS_SILENT_AFTER_HELLO, Operation.TLS_HANDSHAKE, failure)
                : failed(Outcome.CLOSED, FailureKind.PROXY_NOT_TLS, Operation.TLS_HANDSHAKE, failure);
    }

    private ProxyVisit failed(Outcome outcome, FailureKind kind, Operation operation, IOException failure) {
        return ProxyVisit.of(outcome).failed(Failures.of(kind, operation, failure, context.scrubber()));
    }
}
