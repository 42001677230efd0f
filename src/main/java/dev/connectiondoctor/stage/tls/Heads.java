package dev.connectiondoctor.stage.tls;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

import dev.connectiondoctor.net.Interruption;
import dev.connectiondoctor.net.Network;
import dev.connectiondoctor.target.BaseUrl;

/** Asks plain http addresses for their headers, and for nothing else. */
final class Heads {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Network network;

    Heads(Network network) {
        this.network = network;
    }

    /** The answer, if one came in time. */
    Optional<HttpResponse<Void>> ask(String url) throws InterruptedException {
        network.contacts().add(BaseUrl.parse(url));
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                    .version(HttpClient.Version.HTTP_1_1)
                    .method("HEAD", HttpRequest.BodyPublishers.noBody())
                    .header("Cache-Control", "no-cache")
                    .timeout(PATIENCE)
                    .build();
            return Optional.of(network.http().send(request, HttpResponse.BodyHandlers.discarding()));
        } catch (IOException | IllegalArgumentException _) {
            Interruption.check();
            return Optional.empty();
        }
    }
}
