package dev.connectiondoctor.practice.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.connectiondoctor.practice.wire.Listener;
import dev.connectiondoctor.practice.wire.Loopback;
import dev.connectiondoctor.practice.wire.Resources;

/** The server, byte by byte. */
class HttpReceptionTest {
    private final Resources resources = new Resources("http-test");
    private int port;

    @BeforeEach
    void echo() throws IOException {
        Handler echo = request -> Answer.Page.of(200, "text/plain",
                request.method() + " " + request.path() + " " + request.text());
        Answer events = new Answer.Events(Map.of(), List.of(Frame.data("one"), new Frame("last", "two")), Duration.ZERO,
                Answer.End.IN_ORDER);
        Handler handler = echo.except(request -> request.path().equals("/events"), _ -> events);
        port = Listener.start(resources, List.of(Loopback.IPV4), new HttpReception(handler));
    }

    @AfterEach
    void end() {
        resources.close();
    }

    @Test
    void keepsTheConnectionForTheNextRequest() throws IOException {
        String answers = talk("GET /a?b=c HTTP/1.1\r\nHost: x\r\n\r\n"
                + "POST /d HTTP/1.1\r\nContent-Length: 2\r\n\r\nhiGET /e HTTP/1.1\r\nConnection: close\r\n\r\n");
        assertThat(answers).containsSubsequence("HTTP/1.1 200 OK\r\n", "Content-Length: 7\r\n", "GET /a ",
                "HTTP/1.1 200 OK\r\n", "POST /d hi", "Connection: close\r\n", "GET /e ");
    }

    @Test
    void readsChunks() throws IOException {
        assertThat(talk("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
                + "3;x=y\r\nabc\r\nA\r\n0123456789\r\n0\r\nTrailer: yes\r\n\r\n")).endsWith("POST / abc0123456789");
    }

    @Test
    void tellsWhoAsksFirstToGoOn() throws IOException {
        assertThat(talk("POST / HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 2\r\nConnection: close\r\n\r\nhi"))
                .startsWith("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\n");
    }

    @Test
    void answersHeadWithoutABody() throws IOException {
        assertThat(talk("HEAD / HTTP/1.1\r\nConnection: close\r\n\r\n")).contains("Content-Length: 7\r\n")
                .endsWith("\r\n\r\n");
    }

    @Test
    void writesEventsInChunks() throws IOException {
        assertThat(talk("GET /events HTTP/1.1\r\nConnection: close\r\n\r\n"))
                .endsWith("\r\n\r\nb\r\ndata: one\n\n\r\n17\r\nevent: last\ndata: two\n\n\r\n0\r\n\r\n");
    }

    @Test
    void writesEventsPlainlyForOldClients() throws IOException {
        assertThat(talk("GET /events HTTP/1.0\r\n\r\n")).contains("Connection: close")
                .endsWith("\r\n\r\ndata: one\n\nevent: last\ndata: two\n\n");
    }

    @ParameterizedTest
    @CsvSource({"hello, 400", "GET / HTTP/2.0, 400", "GET /, 400"})
    void answersNonsenseAndHangsUp(String line, int status) throws IOException {
        assertThat(talk(line + "\r\n\r\n")).startsWith("HTTP/1.1 " + status).contains("Connection: close");
    }

    @ParameterizedTest
    @CsvSource({"Content-Length: many, 400", "Content-Length: 17000000, 413", "Content-Length: 4294967295, 413",
            "no colon, 400"})
    void answersBadHeadersAndHangsUp(String header, int status) throws IOException {
        assertThat(talk("POST / HTTP/1.1\r\n" + header + "\r\n\r\n")).startsWith("HTTP/1.1 " + status);
    }

    @Test
    void doesNotReadHeadersWithoutEnd() throws IOException {
        assertThat(talk("GET / HTTP/1.1\r\nX: " + "x".repeat(70_000))).startsWith("HTTP/1.1 431");
    }

    @Test
    void doesNotCollectChunksWithoutEnd() throws IOException {
        String chunk = "100000\r\n" + "x".repeat(1 << 20) + "\r\n";
        assertThat(talk("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk.repeat(16) + "1\r\n"))
                .startsWith("HTTP/1.1 413");
    }

    private String talk(String words) throws IOException {
        try (Socket socket = new Socket(Loopback.IPV4, port)) {
            socket.getOutputStream().write(words.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
