package dev.connectiondoctor.stage.tls;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

import dev.connectiondoctor.net.Deadline;
import dev.connectiondoctor.net.Interruption;
import dev.connectiondoctor.net.Literals;
import dev.connectiondoctor.net.Network;
import dev.connectiondoctor.net.Tls;
import dev.connectiondoctor.stage.ProbeContext;
import dev.connectiondoctor.stage.dns.CertificateLook;
import dev.connectiondoctor.stage.dns.DnsEvidence;
import dev.connectiondoctor.target.BaseUrl;

/** A handshake that accepts any chain, to see whose it is. */
public final class CertificateGlance implements CertificateLook {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    public CertificateGlance() {}

    @Override
    public DnsEvidence.Certificate at(InetAddress address, ProbeContext context) throws InterruptedException {
        CapturingTrust captured = new CapturingTrust();
        Duration limit = Stream.of(PATIENCE, context.limits().connect()).min(Duration::compareTo).orElse(PATIENCE);
        BaseUrl base = context.endpoint().base();
        try (Socket socket = context.network().connect(new InetSocketAddress(address, base.port()), limit)) {
            Deadline.within(limit, socket, () -> greet(socket, captured, base));
        } catch (IOException _) {
            // Whatever ended the handshake: what counts is whether a chain was shown before.
        }
        Interruption.check();
        return seen(Literals.text(address), captured.chain(), context.network(), String.valueOf(base.host()));
    }

    private static boolean greet(Socket socket, CapturingTrust captured, BaseUrl base) throws IOException {
        String host = String.valueOf(base.host());
        SSLSocket tls = (SSLSocket) Tls.context(null, captured)
                .getSocketFactory()
                .createSocket(socket, host, base.port(), true);
        String name = HostNames.forHello(host);
        if (name != null) {
            SSLParameters parameters = tls.getSSLParameters();
            parameters.setServerNames(List.of(new SNIHostName(name)));
            tls.setSSLParameters(parameters);
        }
        tls.startHandshake();
        return true;
    }

    private static DnsEvidence.Certificate seen(String address, List<X509Certificate> sent, Network network,
            String host) {
        if (sent.isEmpty()) {
            return new DnsEvidence.Certificate(address, false, false, false, null);
        }
        Chain chain = new Chain(sent);
        ChainVerifier verifier = new ChainVerifier(network.trust(), network.clock(), host);
        return new DnsEvidence.Certificate(address, true, HostNames.matches(chain.leaf(), host),
                verifier.isTrusted(chain), Visible.name(chain.leaf().getSubjectX500Principal()));
    }
}
