package dev.connectiondoctor.stage.longstream;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

import dev.connectiondoctor.Limits;
import dev.connectiondoctor.Options;
import dev.connectiondoctor.net.LiveNetwork;
import dev.connectiondoctor.net.Network;
import dev.connectiondoctor.stage.Environment;
import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.ProbeContext;
import dev.connectiondoctor.stage.http.Arrivals;
import dev.connectiondoctor.stage.http.LlmClient;
import dev.connectiondoctor.stage.http.LlmRequest;
import dev.connectiondoctor.stage.http.Opened;
import dev.connectiondoctor.target.BaseUrl;
import dev.connectiondoctor.target.Dialect;
import dev.connectiondoctor.target.Endpoint;
import dev.connectiondoctor.target.Protocol;

/** Ways to read a stream of the sender's: the doctor's, and the plainest there is. */
final class Readers {
    static final Duration PATIENCE = Duration.ofMinutes(3);
    /** No stream is too large here. */
    private static final Limits LIMITS = new Limits(Duration.ofSeconds(8), Duration.ofSeconds(10),
            Duration.ofSeconds(30), Duration.ofSeconds(120), Duration.ofSeconds(60), PATIENCE, PATIENCE, 8 << 20,
            Long.MAX_VALUE, 2048, 5);

    private Readers() {}

    /** Told of every read. */
    @FunctionalInterface
    interface Listener {
        void read(long nanos, byte[] bytes, int length);
    }

    /** Reads one stream to its end. */
    @FunctionalInterface
    interface Reader {
        void follow(Listener listener) throws IOException, InterruptedException;
    }

    static Options options(int port) {
        BaseUrl base = BaseUrl.parse("http://localhost:" + port + "/v1");
        return Options.of(new Endpoint(base, Protocol.OPENAI_CHAT, "practice-small", null))
                .withProxy(Options.PROXY_NONE)
                .withLimits(LIMITS);
    }

    static Network network(Options options) throws IOException {
        return LiveNetwork.open(options, Environment.empty());
    }

    static Opened.Answer open(Options options, Network network) throws InterruptedException {
        ProbeContext context = new ProbeContext(options, Environment.empty(), network, Observations.none(), _ -> {});
        LlmRequest request = LlmRequest.knock(options.endpoint().base(), Dialect.of(Protocol.OPENAI_CHAT));
        return switch (new LlmClient(context).open(request, PATIENCE)) {
            case Opened.Answer answer -> answer;
            case Opened.Lost lost -> throw new IllegalStateException(lost.failure().toString());
        };
    }

    /** As the long stream's stage reads: the platform's HTTP client, every event parsed and added up. */
    static Reader doctor(Options options, Network network) {
        return listener -> {
            try (Opened.Answer answer = open(options, network);
                    StreamBody body = new StreamBody(answer, Long.MAX_VALUE)) {
                while (answer.arrivals().next(PATIENCE) instanceof Arrivals.Bytes arrived) {
                    body.take(arrived);
                    listener.read(arrived.nanos(), arrived.bytes(), arrived.bytes().length);
                }
            }
        };
    }

    /** A socket and a loop. */
    static Reader bare(int port) {
        return listener -> {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                socket.getOutputStream().write("POST / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                InputStream in = socket.getInputStream();
                byte[] buffer = new byte[1 << 14];
                for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                    listener.read(System.nanoTime(), buffer, count);
                }
            }
        };
    }

    static void print(Map<String, Object> figures) {
        figures.forEach((name, value) -> System.out.println(name + "\t" + value));
    }
}
