package dev.connectiondoctor.stage.firstbyte;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.net.Failure;
import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.net.Interruption;
import dev.connectiondoctor.net.Line;
import dev.connectiondoctor.net.Network;
import dev.connectiondoctor.net.Tls;
import dev.connectiondoctor.stage.Experiment;
import dev.connectiondoctor.stage.ProbeContext;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.target.BaseUrl;

/** Finds out whether a port that does not understand plain HTTP was waiting for TLS. */
final class HttpsExperiment {
    private static final String ID = "tls-on-plain-port";
    private static final int NOT_UNDERSTOOD = 400;
    private static final Set<FailureKind> PUZZLED = Set.of(FailureKind.HTTP_CLOSED, FailureKind.HTTP_RESET,
            FailureKind.HTTP_NOT_HTTP);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private HttpsExperiment() {}

    /** The experiment, if what was heard gives a reason for it. */
    static List<Experiment> on(ProbeContext context, int status, @Nullable Failure failure)
            throws InterruptedException {
        boolean puzzled = status == NOT_UNDERSTOOD
                || status == 0 && failure != null && PUZZLED.contains(failure.kind());
        if (context.endpoint().base().secure() || !puzzled || !context.network().route().direct()) {
            return List.of();
        }
        boolean spoken = spoken(context);
        return List.of(new Experiment(ID, Stage.FIRST_BYTE, Map.of("scheme", "http", "status", status),
                Map.of("scheme", "https", "answers", spoken), spoken ? "speaks-tls" : "no-difference"));
    }

    private static boolean spoken(ProbeContext context) throws InterruptedException {
        BaseUrl base = context.endpoint().base();
        Network network = context.network();
        try (Line line = network.open(base, context.limits().connect(), context.limits().handshake())) {
            boolean spoken = Tls.isSpoken(line.socket(), network.trust(), String.valueOf(base.host()), base.port(),
                    PATIENCE);
            Interruption.check();
            return spoken;
        } catch (IOException _) {
            Interruption.check();
            return false;
        }
    }
}
