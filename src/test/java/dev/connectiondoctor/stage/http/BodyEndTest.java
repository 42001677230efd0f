package dev.connectiondoctor.stage.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.util.List;
import java.util.Map;

import javax.net.ssl.SSLException;

import org.junit.jupiter.api.Test;

class BodyEndTest {

    @Test
    void namesWhatCutABody() {
        assertThat(BodyEnd.of(chain("closed", "chunked transfer encoding, state: READING_LENGTH")))
                .isEqualTo("premature-chunk-end");
        assertThat(BodyEnd.of(chain("closed", "fixed content-length: 10, bytes received: 3"))).isEqualTo("fin");
        assertThat(BodyEnd.of(new EOFException("EOF reached while reading"))).isEqualTo("fin");
        assertThat(BodyEnd.of(new IOException(new SocketException("Connection reset")))).isEqualTo("rst");
        assertThat(BodyEnd.of(new IOException("Received RST_STREAM: Stream cancelled")))
                .isEqualTo("rst-stream:stream-cancelled");
        assertThat(BodyEnd.of(new IOException("RST_STREAM received"))).isEqualTo("rst-stream");
        assertThat(BodyEnd.of(new IOException("/127.0.0.1: GOAWAY received"))).isEqualTo("goaway");
        assertThat(BodyEnd.of(new SSLException("closing inbound before receiving peer's close_notify")))
                .isEqualTo("tls-close-without-notify");
        assertThat(BodyEnd.of(new IOException("something new"))).isEqualTo("unknown");
    }

    @Test
    void aBodyWithoutLengthAndChunksEndsWithTheConnection() {
        assertThat(BodyEnd.inOrder(answer("HTTP/1.1", Map.of()))).isEqualTo("fin");
        assertThat(BodyEnd.inOrder(answer("HTTP/1.1", Map.of("content-length", List.of("7")))))
                .isEqualTo("end-of-body");
        assertThat(BodyEnd.inOrder(answer("HTTP/1.1", Map.of("transfer-encoding", List.of("chunked")))))
                .isEqualTo("end-of-body");
        assertThat(BodyEnd.inOrder(answer("HTTP/2", Map.of()))).isEqualTo("end-of-body");
    }

    private static RawAnswer answer(String version, Map<String, List<String>> headers) {
        return new RawAnswer("POST", "http://127.0.0.1/", 200, version, headers, new byte[0], 0, true, 1, 2);
    }

    private static IOException chain(String outer, String inner) {
        return new IOException(outer, new IOException(inner, new EOFException("EOF reached while reading")));
    }
}
