package dev.connectiondoctor.stage.longstream;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketOption;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;

import jdk.net.ExtendedSocketOptions;

import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.net.Interruption;
import dev.connectiondoctor.net.Line;
import dev.connectiondoctor.net.Operation;
import dev.connectiondoctor.net.Ticker;
import dev.connectiondoctor.stage.ProbeContext;
import dev.connectiondoctor.stage.firstbyte.Request;
import dev.connectiondoctor.stage.firstbyte.Talk;
import dev.connectiondoctor.stage.http.HttpFailures;
import dev.connectiondoctor.stage.longstream.Endurance.Hold;
import dev.connectiondoctor.stage.longstream.Endurance.Outcome;

/**
 * A connection on which nothing is said for a while and then a question is asked: a list of models, without a key.
 *
 * @param probed whether the system is to send keep-alive probes meanwhile; without, the line is as quiet as that of a
 *            program that knows none
 */
record RestingLine(ProbeContext context, Duration rest, boolean probed) {
    private static final int MOST_SECONDS = 30;
    private static final int PROBES = 4;

    Hold hold() throws InterruptedException {
        Ticker ticker = context.network().ticker();
        try (Line line = context.network()
                .openVerified(context.endpoint().base(), context.limits().connect(), context.limits().handshake())) {
            if (probed) {
                keepAlive(line.socket());
            }
            long stood = ticker.nanos();
            Outcome resting = rest(line.socket());
            return resting == Outcome.ANSWERED
                    ? hold(use(line, ticker), stood, true)
                    : hold(resting, stood, false);
        } catch (IOException _) {
            Interruption.check();
            return new Hold(seconds(), Outcome.NOT_OPENED, 0, false);
        }
    }

    /** First after a part of the rest, as an operator would set it up; systems wait for two hours by themselves. */
    private void keepAlive(Socket socket) throws IOException {
        int seconds = Math.clamp(rest.toSeconds() / PROBES, 1, MOST_SECONDS);
        socket.setKeepAlive(true);
        for (SocketOption<Integer> option : List.of(ExtendedSocketOptions.TCP_KEEPIDLE,
                ExtendedSocketOptions.TCP_KEEPINTERVAL)) {
            if (socket.supportedOptions().contains(option)) {
                socket.setOption(option, seconds);
            }
        }
    }

    private Hold hold(Outcome outcome, long stood, boolean inUse) {
        return new Hold(seconds(), outcome, context.network().ticker().millisSince(stood), inUse);
    }

    private double seconds() {
        return rest.toMillis() / 1000.0;
    }

    /** A line that stays quiet until the end of its rest can be used; whatever comes before is a goodbye. */
    private Outcome rest(Socket socket) throws InterruptedException {
        try {
            socket.setSoTimeout(Math.toIntExact(Math.max(1, rest.toMillis())));
            socket.getInputStream().read();
            return Outcome.CLOSED;
        } catch (SocketTimeoutException _) {
            return Outcome.ANSWERED;
        } catch (IOException ended) {
            return ending(ended);
        }
    }

    private Outcome use(Line line, Ticker ticker) throws InterruptedException {
        try {
            Request request = Request.of(context.endpoint(), context.network().route());
            new Talk(line, request, ticker).ask(context.limits().answer());
            return Outcome.ANSWERED;
        } catch (IOException ended) {
            return ending(ended);
        }
    }

    private Outcome ending(IOException ended) throws InterruptedException {
        Interruption.check();
        FailureKind kind = HttpFailures.of(ended, Operation.HTTP_REQUEST, context.scrubber()).kind();
        return switch (kind) {
            case HTTP_TIMEOUT -> Outcome.SILENT;
            case HTTP_RESET -> Outcome.RESET;
            default -> Outcome.CLOSED;
        };
    }
}
