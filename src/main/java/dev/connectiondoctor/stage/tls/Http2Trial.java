package dev.connectiondoctor.stage.tls;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;

import javax.net.ssl.SSLSocket;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.Limits;
import dev.connectiondoctor.net.Deadline;
import dev.connectiondoctor.net.Failures;
import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.net.Interruption;
import dev.connectiondoctor.net.Line;
import dev.connectiondoctor.net.Network;
import dev.connectiondoctor.net.Tls;
import dev.connectiondoctor.stage.Experiment;
import dev.connectiondoctor.stage.ProbeContext;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.target.BaseUrl;

/**
 * Is HTTP/2 spoken where it was agreed on? On a verified line the connection is opened as RFC 9113 (3.4) says, with the
 * preface and empty settings, and the peer's settings are waited for. No request is made, so nothing secret travels.
 */
final class Http2Trial {
    static final String HTTP2_OPENING = "http2-opening";
    static final String NOT_OFFERED = "not-offered";
    static final String AGREED = "agreed";
    static final String BROKEN = "broken";
    private static final String H2 = "h2";
    private static final int FRAME_HEAD = 9;
    private static final int SETTINGS = 4;
    private static final int SETTING = 6;
    private static final int MOST_SETTINGS = 16_384;
    private static final byte[] OPENING = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\4\0\0\0\0\0"
            .getBytes(StandardCharsets.US_ASCII);

    private final Network network;
    private final BaseUrl base;
    private final Limits limits;
    private final Duration patience;

    Http2Trial(ProbeContext context) {
        this.network = context.network();
        this.base = context.endpoint().base();
        this.limits = context.limits();
        this.patience = limits.handshake().dividedBy(2);
    }

    /**
     * How it ended: {@link #AGREED}, {@link #NOT_OFFERED}, or what came instead of settings ({@code closed},
     * {@code reset}, {@code silent} or {@code other}), then twice in a row; null if no line stood.
     */
    @Nullable
    String run() throws InterruptedException {
        String first = attempt();
        return first == null || first.equals(AGREED) || first.equals(NOT_OFFERED) ? first : attempt();
    }

    private @Nullable String attempt() throws InterruptedException {
        try (Line line = network.open(base, limits.connect(), limits.handshake());
                SSLSocket tls = Tls.handshake(Tls.verifying(network.trust().all()), line.socket(),
                        String.valueOf(base.host()), base.port(), limits.handshake(), H2, "http/1.1")) {
            return tls.getApplicationProtocol().equals(H2) ? open(tls, line.socket()) : NOT_OFFERED;
        } catch (IOException _) {
            Interruption.check();
            return null;
        }
    }

    private String open(SSLSocket tls, Socket raw) throws InterruptedException {
        try {
            return Deadline.within(patience, raw, () -> {
                tls.getOutputStream().write(OPENING);
                tls.getOutputStream().flush();
                byte[] head = tls.getInputStream().readNBytes(FRAME_HEAD);
                return head.length == 0 ? "closed" : settings(head) ? AGREED : "other";
            });
        } catch (SocketTimeoutException _) {
            return "silent";
        } catch (IOException failure) {
            Interruption.check();
            return Failures.connecting(failure) == FailureKind.CONNECTION_RESET ? "reset" : "closed";
        }
    }

    /** The first frame of a server is always its settings, on stream 0, and no acknowledgement. */
    private static boolean settings(byte[] head) {
        if (head.length < FRAME_HEAD) {
            return false;
        }
        int length = (head[0] & 0xff) << 16 | (head[1] & 0xff) << 8 | head[2] & 0xff;
        boolean control = Arrays.equals(head, 4, FRAME_HEAD, new byte[FRAME_HEAD - 4], 0, FRAME_HEAD - 4);
        return head[3] == SETTINGS && control && length % SETTING == 0 && length <= MOST_SETTINGS;
    }

    /** The word for it in the evidence. */
    static String signal(String end) {
        return end.equals(AGREED) || end.equals(NOT_OFFERED) ? end : BROKEN;
    }

    /** HTTP/2 was agreed on: is it spoken? */
    static Experiment experiment(String end) {
        return new Experiment(HTTP2_OPENING, Stage.TLS, Map.of("agreed", H2), Map.of("answered", end), BROKEN);
    }
}
