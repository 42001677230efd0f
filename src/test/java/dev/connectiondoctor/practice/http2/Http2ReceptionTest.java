package dev.connectiondoctor.practice.http2;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.connectiondoctor.practice.http.Answer;
import dev.connectiondoctor.practice.http.Frame;
import dev.connectiondoctor.practice.http.Handler;
import dev.connectiondoctor.practice.wire.Listener;
import dev.connectiondoctor.practice.wire.Loopback;
import dev.connectiondoctor.practice.wire.Resources;

/** The server, frame by frame. */
class Http2ReceptionTest {
    private static final byte[] PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final Resources resources = new Resources("http2-test");
    private Socket socket;

    @BeforeEach
    void connect() throws IOException {
        Handler echo = request -> Answer.Page.of(200, "text/plain",
                request.method() + " " + request.target() + " " + request.header("host") + " " + request.text());
        Handler handler = echo
                .except(request -> request.path().equals("/large"),
                        _ -> Answer.Page.of(200, "text/plain", "x".repeat(100_000)))
                .except(request -> request.path().equals("/silent"), _ -> new Answer.Nothing())
                .except(request -> request.path().equals("/reset"), _ -> new Answer.Events(Map.of(),
                        List.of(Frame.data("one")), Duration.ZERO, Answer.End.STREAM_RESET));
        int port = Listener.start(resources, List.of(Loopback.IPV4), new Http2Reception(resources, handler));
        socket = new Socket(Loopback.IPV4, port);
        socket.setSoTimeout(20_000);
    }

    @AfterEach
    void end() throws IOException {
        socket.close();
        resources.close();
    }

    @Test
    void answersARequestWhoseHeadersAndBodyComeInPieces() throws IOException {
        open();
        byte[] block = block("POST", "/echo?x=1");
        send(new Http2Frame(Http2Frame.HEADERS, 0, 1, Arrays.copyOf(block, 3)));
        send(new Http2Frame(Http2Frame.CONTINUATION, Http2Frame.END_HEADERS, 1,
                Arrays.copyOfRange(block, 3, block.length)));
        send(new Http2Frame(Http2Frame.DATA, Http2Frame.PADDED, 1, new byte[]{2, 'h', 'e', 0, 0}));
        send(new Http2Frame(Http2Frame.DATA, Http2Frame.END_STREAM, 1, new byte[]{'y'}));
        assertThat(bodyOf(1)).isEqualTo("POST /echo?x=1 practice.test hey");
    }

    @Test
    void sendsNoMoreThanTheClientTakes() throws IOException {
        open(0, 4, 0, 0, 0, 100);
        request(1, "/large");
        assertThat(next(Http2Frame.DATA).payload()).hasSize(100);
        send(new Http2Frame(Http2Frame.PING, 0, 0, new byte[8]));
        assertThat(next(Http2Frame.PING).has(Http2Frame.ACK)).as("nothing more until it is let").isTrue();
        send(new Http2Frame(Http2Frame.WINDOW_UPDATE, 0, 1, number(50)));
        assertThat(next(Http2Frame.DATA).payload()).hasSize(50);
    }

    @Test
    void answersOneWhileAnotherWaits() throws IOException {
        open();
        request(1, "/silent");
        request(3, "/three");
        assertThat(bodyOf(3)).startsWith("GET /three");
        send(new Http2Frame(Http2Frame.RST_STREAM, 0, 1, number(ErrorCode.CANCEL.ordinal())));
        request(5, "/five");
        assertThat(bodyOf(5)).startsWith("GET /five");
    }

    @Test
    void resetsAStreamAndKeepsTheConnection() throws IOException {
        open();
        request(1, "/reset");
        assertThat(next(Http2Frame.RST_STREAM).number(0)).isEqualTo(ErrorCode.INTERNAL_ERROR.ordinal());
        request(3, "/after");
        assertThat(bodyOf(3)).startsWith("GET /after");
    }

    @Test
    void saysGoodbyeToThoseWhoDoNotSpeakIt() throws IOException {
        socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        assertThat(next(Http2Frame.GOAWAY).number(4)).isEqualTo(ErrorCode.PROTOCOL_ERROR.ordinal());
    }

    @Test
    void endsAConnectionOnWhichAFrameIsTooLarge() throws IOException {
        open();
        socket.getOutputStream().write(ByteBuffer.allocate(9).putInt(20_000 << 8).put((byte) 0).putInt(1).array());
        assertThat(next(Http2Frame.GOAWAY).number(4)).isEqualTo(ErrorCode.FRAME_SIZE_ERROR.ordinal());
    }

    private void open(int... settings) throws IOException {
        byte[] payload = new byte[settings.length];
        for (int at = 0; at < payload.length; at++) {
            payload[at] = (byte) settings[at];
        }
        socket.getOutputStream().write(PREFACE);
        send(new Http2Frame(Http2Frame.SETTINGS, 0, 0, payload));
    }

    private void request(int stream, String path) throws IOException {
        send(new Http2Frame(Http2Frame.HEADERS, Http2Frame.END_HEADERS | Http2Frame.END_STREAM, stream,
                block("GET", path)));
    }

    private static byte[] block(String method, String path) {
        return HeaderWriter.write(List.of(new HeaderField(":method", method), new HeaderField(":path", path),
                new HeaderField(":scheme", "https"), new HeaderField(":authority", "practice.test")));
    }

    private static byte[] number(int number) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(number).array();
    }

    private void send(Http2Frame frame) throws IOException {
        socket.getOutputStream().write(frame.bytes());
    }

    private Http2Frame next(int type) throws IOException {
        InputStream in = socket.getInputStream();
        Http2Frame frame = Http2Frame.read(in);
        while (frame.type() != type) {
            frame = Http2Frame.read(in);
        }
        return frame;
    }

    /** What comes on a stream, up to its end. */
    private String bodyOf(int stream) throws IOException {
        StringBuilder body = new StringBuilder();
        Http2Frame frame;
        do {
            frame = next(Http2Frame.DATA);
            assertThat(frame.stream()).isEqualTo(stream);
            body.append(new String(frame.payload(), StandardCharsets.UTF_8));
        } while (!frame.has(Http2Frame.END_STREAM));
        return body.toString();
    }

}
