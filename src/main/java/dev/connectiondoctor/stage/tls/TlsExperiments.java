package dev.connectiondoctor.stage.tls;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.connectiondoctor.Limits;
import dev.connectiondoctor.net.Deadline;
import dev.connectiondoctor.net.Failures;
import dev.connectiondoctor.net.Interruption;
import dev.connectiondoctor.net.Line;
import dev.connectiondoctor.net.Network;
import dev.connectiondoctor.net.Tls;
import dev.connectiondoctor.stage.Experiment;
import dev.connectiondoctor.stage.ProbeContext;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.target.BaseUrl;

/** Second connections that differ from the first in one thing. */
final class TlsExperiments {
    static final String TRUST_THE_ROOT = "trust-the-root-sent";
    static final String QUIET_CONNECTION = "quiet-connection";
    static final String CLIENT_CERTIFICATE = "client-certificate";
    static final String WITHOUT_TLS13 = "without-tls13";
    static final String NAMELESS_HELLO = "nameless-hello";
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    /** And at least so many times as long as a connection on which something was sent took to end. */
    private static final int TIMES_AS_LONG = 3;

    private final ProbeContext context;
    private final Network network;
    private final BaseUrl base;
    private final Limits limits;

    TlsExperiments(ProbeContext context) {
        this.context = context;
        this.network = context.network();
        this.base = context.endpoint().base();
        this.limits = context.limits();
    }

    /** Does the line stand, fully verified, for a program that trusts this root as well? */
    Experiment trustTheRoot(X509Certificate root) throws InterruptedException {
        List<X509Certificate> roots = new ArrayList<>(network.trust().all());
        roots.add(root);
        try (Line line = network.open(base, limits.connect(), limits.handshake());
                Socket _ = Tls.handshake(Tls.verifying(roots), line.socket(), String.valueOf(base.host()),
                        base.port(), limits.handshake())) {
            return experiment(TRUST_THE_ROOT, Map.of("verified", false), Map.of("verified", true), "verified");
        } catch (IOException failure) {
            Interruption.check();
            return experiment(TRUST_THE_ROOT, Map.of("verified", false),
                    Map.of("verified", false, "text", context.scrubber().scrub(Failures.words(failure), 300)),
                    "still-refused");
        }
    }

    /**
     * What becomes of a connection on which nothing is sent?
     *
     * @param controlEnd what became of one on which something was
     * @param controlMs and after how many milliseconds
     */
    Experiment quietConnection(String controlEnd, double controlMs) throws InterruptedException {
        Duration times = Duration.ofMillis((long) (controlMs * TIMES_AS_LONG));
        String end = quietEnd(times.compareTo(PATIENCE) > 0 ? times : PATIENCE);
        return experiment(QUIET_CONNECTION, Map.of("sent", "hello", "end", controlEnd),
                Map.of("sent", "nothing", "end", end), end.equals("open") ? "stays-open" : "ends-too");
    }

    private String quietEnd(Duration patience) throws InterruptedException {
        try (Line line = network.open(base, limits.connect(), limits.handshake())) {
            Socket socket = line.socket();
            return Deadline.within(patience, socket, () -> socket.getInputStream().read()) < 0 ? "closed" : "open";
        } catch (SocketTimeoutException _) {
            return "open";
        } catch (IOException _) {
            Interruption.check();
            return "reset";
        }
    }

    /** The peer asked for a certificate, and none was shown: does it go on? */
    static Experiment clientCertificate(Attempt attempt) {
        boolean goesOn = attempt.stands();
        return experiment(CLIENT_CERTIFICATE, Map.of("asked", true), Map.of("shown", false, "goesOn", goesOn),
                goesOn ? "optional" : "demanded");
    }

    /** Is a handshake let through that does not say which host is wanted? */
    static Experiment nameless(Attempt named, Attempt nameless) {
        boolean passes = nameless.agreed() != null || nameless.alert() != null;
        return experiment(NAMELESS_HELLO, Map.of("named", true, "end", end(named)),
                Map.of("named", false, "end", end(nameless)), passes ? "passes" : "fails-too");
    }

    /** The usual offer found no agreement: does one of TLS 1.2 alone? Nothing if there is nothing to find out. */
    static List<Experiment> withoutTls13(Attempt usual, Attempt only12) {
        return usual.agreed() == null && only12.agreed() != null
                ? List.of(experiment(WITHOUT_TLS13, Map.of("offered", "TLS 1.3, TLS 1.2", "end", end(usual)),
                        Map.of("offered", "TLS 1.2", "end", end(only12)), "passes"))
                : List.of();
    }

    private static String end(Attempt attempt) {
        return attempt.failure() == null ? "agreed" : attempt.failure().kind().id();
    }

    private static Experiment experiment(String id, Map<String, Object> control, Map<String, Object> variant,
            String outcome) {
        return new Experiment(id, Stage.TLS, control, variant, outcome);
    }
}
