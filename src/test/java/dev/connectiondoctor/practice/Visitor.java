package dev.connectiondoctor.practice;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.target.BaseUrl;
import dev.connectiondoctor.target.Protocol;

/** Somebody who tries a practice network with the means of the platform. */
final class Visitor implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final PracticeInstructions instructions;
    private final Options options;
    private final HttpClient http;

    Visitor(PracticeNetwork network) {
        instructions = PracticeInstructions.of(network);
        options = network.options();
        http = client(instructions);
    }

    private static HttpClient client(PracticeInstructions instructions) {
        HttpClient.Builder builder = HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .sslContext(context(managers(instructions.roots())))
                .proxy(HttpClient.Builder.NO_PROXY);
        if (instructions.proxy() != null) {
            URI proxy = URI.create(instructions.proxy());
            builder.proxy(ProxySelector.of(new InetSocketAddress(proxy.getHost(), proxy.getPort())));
        }
        return builder.build();
    }

    PracticeInstructions instructions() {
        return instructions;
    }

    BaseUrl base() {
        return instructions.base();
    }

    /** The answer to GET of a path behind the base URL, with the key. */
    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(request(path).GET().build(), BodyHandlers.ofString());
    }

    HttpResponse<String> models() throws IOException, InterruptedException {
        return get(anthropic() ? "/v1/models" : "/models");
    }

    /** The answer to a prompt in the network's protocol. */
    HttpResponse<String> prompt(String words, boolean stream) throws IOException, InterruptedException {
        return http.send(promptRequest(words, stream), BodyHandlers.ofString());
    }

    /** The same, read as it comes. */
    HttpResponse<InputStream> stream(String words) throws IOException, InterruptedException {
        return http.send(promptRequest(words, true), BodyHandlers.ofInputStream());
    }

    HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return http.send(request(path).POST(HttpRequest.BodyPublishers.ofString(body)).build(),
                BodyHandlers.ofString());
    }

    HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, BodyHandlers.ofString());
    }

    /** A connection to the first address of the network's host. */
    Socket connect() throws IOException {
        InetAddress address = options.resolve().get(base().host()).getFirst();
        Socket socket = new Socket();
        socket.connect(new InetSocketAddress(address, base().port()), (int) PATIENCE.toMillis());
        socket.setSoTimeout((int) PATIENCE.toMillis());
        return socket;
    }

    /** A TLS connection, before its handshake. */
    SSLSocket tls(TrustManager trust) throws IOException {
        return (SSLSocket) context(trust).getSocketFactory()
                .createSocket(connect(), base().host(), base().port(),
                        true);
    }

    /** The root that the network's instructions name. */
    X509Certificate root() {
        return certificate(instructions.roots());
    }

    @Override
    public void close() {
        http.shutdownNow();
        http.close();
    }

    static SSLContext context(TrustManager @Nullable... trust) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust, null);
            return context;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private boolean anthropic() {
        return instructions.protocol() == Protocol.ANTHROPIC || instructions.protocol() == Protocol.AUTO;
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base().url() + path)).timeout(PATIENCE);
        if (anthropic()) {
            request.header("anthropic-version", "2023-06-01");
        }
        if (instructions.key() != null) {
            request.header(anthropic() ? "x-api-key" : "Authorization",
                    (anthropic() ? "" : "Bearer ") + instructions.key().strip());
        }
        return request;
    }

    private HttpRequest promptRequest(String words, boolean stream) {
        String[] routeAndBody = switch (instructions.protocol()) {
            case AUTO, ANTHROPIC -> new String[]{"/v1/messages",
                    "{'model':'%s','max_tokens':1000,'stream':%s,'messages':[{'role':'user','content':'%s'}]}"};
            case OPENAI_CHAT -> new String[]{"/chat/completions",
                    "{'model':'%s','max_completion_tokens':1000,'stream':%s,'stream_options':{'include_usage':true},"
                            + "'messages':[{'role':'user','content':'%s'}]}"};
            case OPENAI_RESPONSES -> new String[]{"/responses",
                    "{'model':'%s','max_output_tokens':1000,'stream':%s,'store':false,'input':'%s'}"};
        };
        String body = routeAndBody[1].formatted(instructions.model(), stream, words).replace('\'', '"');
        return request(routeAndBody[0]).POST(HttpRequest.BodyPublishers.ofString(body)).build();
    }

    private static TrustManager[] managers(@Nullable Path roots) {
        try {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            store.setCertificateEntry("root", certificate(roots));
            TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
            factory.init(store);
            return factory.getTrustManagers();
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static X509Certificate certificate(@Nullable Path file) {
        try (InputStream pem = Files.newInputStream(file)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(pem);
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
