package dev.connectiondoctor.stage.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import javax.net.ssl.SSLContext;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.connectiondoctor.net.Ticker;
import dev.connectiondoctor.net.Tls;
import dev.connectiondoctor.net.TlsEnd;
import dev.connectiondoctor.net.TlsEnds;
import dev.connectiondoctor.practice.http.Answer;
import dev.connectiondoctor.practice.http.Answer.End;
import dev.connectiondoctor.practice.http.Frame;
import dev.connectiondoctor.practice.http.Handler;
import dev.connectiondoctor.practice.http.HttpReception;
import dev.connectiondoctor.practice.http2.Http2Reception;
import dev.connectiondoctor.practice.mint.Leaf;
import dev.connectiondoctor.practice.mint.Mint;
import dev.connectiondoctor.practice.wire.Listener;
import dev.connectiondoctor.practice.wire.Loopback;
import dev.connectiondoctor.practice.wire.Reception;
import dev.connectiondoctor.practice.wire.Resources;
import dev.connectiondoctor.practice.wire.TlsReception;
import dev.connectiondoctor.stage.http.Arrivals.Arrival;

/** What the platform's client makes of each way in which a body can end. */
class EndingsTest {
    private final Resources resources = new Resources("endings");
    private final Mint mint = new Mint();
    private final Ticker ticker = Ticker.system();

    @AfterEach
    void close() {
        resources.close();
    }

    @ParameterizedTest
    @CsvSource({"RESET, rst", "STREAM_RESET, rst-stream:internal-error", "GOING_AWAY, goaway", "CLOSED, fin",
            "CLOSED_IN_THE_MIDDLE, fin", "CLOSED_WITHOUT_FAREWELL, tls-close-without-notify",
            "IN_ORDER, end-of-body"})
    void inHttp2(End end, String word) throws Exception {
        assertThat(ending(HttpClient.Version.HTTP_2, new HttpReception(streaming(end)), end)).isEqualTo(word);
    }

    @ParameterizedTest
    @CsvSource({"RESET, rst", "CLOSED, premature-chunk-end", "CLOSED_IN_THE_MIDDLE, premature-chunk-end",
            "CLOSED_WITHOUT_FAREWELL, tls-close-without-notify", "IN_ORDER, end-of-body"})
    void inChunks(End end, String word) throws Exception {
        assertThat(ending(HttpClient.Version.HTTP_1_1, new HttpReception(streaming(end)), end)).isEqualTo(word);
    }

    @ParameterizedTest
    @CsvSource({"RESET, rst", "CLOSED, fin", "CLOSED_WITHOUT_FAREWELL, tls-close-without-notify"})
    void untilTheConnectionCloses(End end, String word) throws Exception {
        assertThat(ending(HttpClient.Version.HTTP_1_1, bare("", end), end)).isEqualTo(word);
    }

    @ParameterizedTest
    @CsvSource({"RESET, rst", "CLOSED, fin", "CLOSED_WITHOUT_FAREWELL, tls-close-without-notify"})
    void ofSoManyBytes(End end, String word) throws Exception {
        assertThat(ending(HttpClient.Version.HTTP_1_1, bare("Content-Length: 1000\r\n", end), end)).isEqualTo(word);
    }

    /** Which of the two ended cannot be told. */
    @Test
    void twoConnectionsAtOnceAreNotMistakenForEachOther() throws Exception {
        TlsEnds ends = new TlsEnds(ticker);
        int port = listen(new HttpReception(_ -> Answer.Page.of(200, "text/plain", "fine")), End.IN_ORDER);
        long start = ticker.nanos();
        try (HttpClient client = client(HttpClient.Version.HTTP_1_1, ends)) {
            client.send(request(port), HttpResponse.BodyHandlers.ofString());
            assertThat(ends.since(start)).contains(new TlsEnd(false, false));
        }
        try (HttpClient client = client(HttpClient.Version.HTTP_1_1, ends)) {
            client.send(request(port), HttpResponse.BodyHandlers.ofString());
            assertThat(ends.since(start)).isEmpty();
            assertThat(ends.since(ticker.nanos())).isEmpty();
        }
    }

    /** An answer of this framing, in plain sight. */
    private static Reception bare(String framing, End end) {
        return connection -> {
            connection.in().readNBytes(10);
            connection.write(("HTTP/1.1 200 OK\r\n" + framing + "\r\ndata: one\n\n")
                    .getBytes(StandardCharsets.US_ASCII));
            switch (end) {
                case RESET -> {
                    Thread.sleep(100);
                    connection.reset();
                }
                case CLOSED -> connection.finish();
                default -> {
                    connection.endWithoutFarewell();
                    connection.awaitPeerToLeave();
                }
            }
        };
    }

    private static Handler streaming(End end) {
        return _ -> new Answer.Events(Map.of("Content-Type", "text/event-stream"),
                List.of(Frame.data("one"), Frame.data("two")), Duration.ofMillis(30), end);
    }

    private int listen(Reception http1, End end) throws IOException {
        return Listener.start(resources, List.of(Loopback.IPV4), new TlsReception(mint.sound(Leaf.standard()).context(),
                false, new Http2Reception(resources, streaming(end)), http1));
    }

    private HttpClient client(HttpClient.Version version, TlsEnds ends) {
        SSLContext trusting = Tls.verifying(List.of(mint.root().certificate()));
        return HttpClient.newBuilder().version(version).sslContext(ends.watching(trusting)).build();
    }

    private static HttpRequest request(int port) {
        return HttpRequest.newBuilder(URI.create("https://127.0.0.1:" + port + "/"))
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
    }

    private String ending(HttpClient.Version version, Reception http1, End end) throws Exception {
        TlsEnds ends = new TlsEnds(ticker);
        long start = ticker.nanos();
        try (HttpClient client = client(version, ends)) {
            Arrivals arrivals = new Arrivals(ticker);
            CompletableFuture<HttpResponse.ResponseInfo> head = new CompletableFuture<>();
            client.sendAsync(request(listen(http1, end)), info -> {
                head.complete(info);
                return arrivals;
            }).whenComplete((_, error) -> {
                if (error != null) {
                    arrivals.end(error);
                }
            });
            HttpResponse.ResponseInfo answer = head.get(20, TimeUnit.SECONDS);
            assertThat(answer.version()).isEqualTo(version);
            while (true) {
                Arrival next = arrivals.next(Duration.ofSeconds(20));
                if (!(next instanceof Arrivals.Bytes)) {
                    assertThat(next).isInstanceOf(Arrivals.End.class);
                    Throwable cut = ((Arrivals.End) next).error();
                    return cut == null
                            ? BodyEnd.inOrder(raw(answer), ends.since(start))
                            : BodyEnd.of(cut, ends.since(start));
                }
            }
        }
    }

    private static RawAnswer raw(HttpResponse.ResponseInfo answer) {
        String version = answer.version() == HttpClient.Version.HTTP_2 ? "HTTP/2" : "HTTP/1.1";
        return new RawAnswer("POST", "", answer.statusCode(), version, answer.headers().map(), new byte[0], 0, true, 0,
                0);
    }
}
