package dev.connectiondoctor.stage.tls;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Optional;

import dev.connectiondoctor.net.Certificates;
import dev.connectiondoctor.net.Deadline;
import dev.connectiondoctor.net.Interruption;
import dev.connectiondoctor.net.Network;
import dev.connectiondoctor.target.BaseUrl;

/**
 * Fetches the issuers that a server forgot to send, from where its certificates say they are (AIA). Plain http alone, as
 * authorities offer them: the signature proves what comes.
 */
final class IssuerFetcher {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int MOST_BYTES = 64 << 10;
    private static final int MOST_ISSUERS = 3;

    private final Network network;
    private final ChainVerifier verifier;

    IssuerFetcher(Network network, ChainVerifier verifier) {
        this.network = network;
        this.verifier = verifier;
    }

    /** @param address where the first missing certificate was */
    record Completed(String address, Chain chain) {}

    /** The chain with what was missing, if it is trusted then. */
    Optional<Completed> complete(Chain sent) throws InterruptedException {
        String first = null;
        Chain chain = sent;
        for (int fetched = 0; fetched < MOST_ISSUERS; fetched++) {
            X509Certificate top = chain.path().getLast();
            Optional<String> url = CertificateFacts.issuerUrls(top)
                    .stream()
                    .filter(text -> text.startsWith("http://"))
                    .findFirst();
            Optional<X509Certificate> issuer = url.isPresent() ? fetch(url.get()) : Optional.empty();
            if (issuer.filter(found -> CertificateFacts.issued(found, top)).isEmpty()) {
                return Optional.empty();
            }
            first = first == null ? url.get() : first;
            chain = chain.with(issuer.get());
            if (verifier.isTrusted(chain)) {
                return Optional.of(new Completed(first, chain));
            }
        }
        return Optional.empty();
    }

    private Optional<X509Certificate> fetch(String url) throws InterruptedException {
        network.contacts().add(BaseUrl.parse(url));
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE).build();
            HttpResponse<InputStream> response = network.http()
                    .send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                byte[] encoded = Deadline.within(PATIENCE, body, () -> body.readNBytes(MOST_BYTES + 1));
                boolean usable = response.statusCode() == 200 && encoded.length <= MOST_BYTES;
                return usable ? Optional.of(Certificates.ofDer(encoded)) : Optional.empty();
            }
        } catch (IOException | CertificateException | IllegalArgumentException _) {
            Interruption.check();
            return Optional.empty();
        }
    }
}
