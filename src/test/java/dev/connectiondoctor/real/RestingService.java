package dev.connectiondoctor.real;

import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

import dev.connectiondoctor.Doctor;
import dev.connectiondoctor.Options;
import dev.connectiondoctor.net.Scrubber;
import dev.connectiondoctor.practice.http.HttpReception;
import dev.connectiondoctor.practice.mint.Leaf;
import dev.connectiondoctor.practice.wire.TlsReception;
import dev.connectiondoctor.report.JsonReport;
import dev.connectiondoctor.report.Report;
import dev.connectiondoctor.stage.Depth;
import dev.connectiondoctor.stage.Environment;
import dev.connectiondoctor.target.ApiKey;
import dev.connectiondoctor.target.BaseUrl;
import dev.connectiondoctor.target.Endpoint;
import dev.connectiondoctor.target.Protocol;
import dev.connectiondoctor.text.Messages;

/**
 * A service that answers prompts on one computer, and a check on another that leaves connections to it at rest for
 * seconds rather than minutes. Each runs as a process of its own, since a process is on one computer only.
 */
final class RestingService {
    static final String PORT_IS = "port ";
    static final String READY = " ready";
    private static final List<Duration> RESTS = Stream.of(1, 6).map(Duration::ofSeconds).toList();

    private RestingService() {}

    /** {@code serve FOLDER ADDRESS}, or {@code check FOLDER ADDRESS PORT REPORT}. */
    public static void main(String... arguments) throws Exception {
        Path folder = Path.of(arguments[1]);
        InetAddress address = InetAddress.getByName(arguments[2]);
        switch (arguments[0]) {
            case "serve" -> serve(folder, address);
            case "check" -> check(folder, address, arguments[3], Path.of(arguments[4]));
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private static void serve(Path folder, InetAddress address) throws Exception {
        try (Bench bench = new Bench(folder)) {
            int port = bench.listen(List.of(address),
                    new TlsReception(bench.mint().sound(Leaf.standard()).context(), false,
                            new HttpReception(Bench.gateway())));
            System.out.println(PORT_IS + port + READY);
            new CountDownLatch(1).await();
        }
    }

    private static void check(Path folder, InetAddress address, String port, Path report) throws Exception {
        BaseUrl base = BaseUrl.parse("https://" + Bench.HOST + ":" + port + "/v1");
        Options options = Options
                .of(new Endpoint(base, Protocol.OPENAI_CHAT, Bench.MODELS.getFirst(), new ApiKey(Bench.KEY)))
                .withProxy(Options.PROXY_NONE)
                .withPublicRoots(folder.resolve("roots.pem"))
                .withResolve(Map.of(Bench.HOST, List.of(address)))
                .withControlHosts(false)
                .withDepth(Depth.ENDURANCE)
                .withLimits(Bench.PATIENT.withHolds(RESTS)
                        .withWaits(Bench.PATIENT.connect(), Bench.PATIENT.handshake(), Duration.ofSeconds(12)));
        Report made = new Doctor(new Environment(Map.of(), folder)).start(options, _ -> {}).await();
        Files.writeString(report, new JsonReport(Messages.in(Locale.ENGLISH), Scrubber.NOTHING).write(made));
    }
}
