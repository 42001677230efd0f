package dev.connectiondoctor.compare;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import dev.connectiondoctor.fault.Finding;
import dev.connectiondoctor.fault.Verdict;
import dev.connectiondoctor.net.Scrubber;
import dev.connectiondoctor.report.JsonReport;
import dev.connectiondoctor.report.Report;
import dev.connectiondoctor.report.ReportReader;
import dev.connectiondoctor.report.Samples;
import dev.connectiondoctor.report.SavedReport;
import dev.connectiondoctor.report.StageReport;
import dev.connectiondoctor.report.StageReports;
import dev.connectiondoctor.report.UnreadableReport;
import dev.connectiondoctor.stage.SkipReason;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.StageResult;
import dev.connectiondoctor.text.Messages;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A healthy report, changed as a case needs it. */
final class Case {
    private static final JsonMapper MAPPER = new JsonMapper();

    private final ObjectNode document;
    private final List<Finding> findings = new ArrayList<>();
    private Verdict verdict = new Verdict(Verdict.Status.HEALTHY, null);
    private Stage last = Stage.LONG_STREAM;
    private Duration after;
    private boolean complete = true;

    Case(Duration after) {
        this.after = after;
        document = (ObjectNode) MAPPER
                .readTree(new JsonReport(Messages.in(Locale.ENGLISH), Scrubber.NOTHING).write(Samples.healthy()));
        address("192.0.32.1", "public");
        issuer("CN=R3,O=A Public Authority", true);
    }

    Case later() {
        after = Duration.ofHours(1);
        return this;
    }

    Case cutShort() {
        complete = false;
        return this;
    }

    Case upTo(Stage stage) {
        last = stage;
        return this;
    }

    Case broken(Finding cause) {
        findings.add(cause);
        verdict = new Verdict(Verdict.Status.BROKEN, cause);
        return this;
    }

    Case degraded(Finding cause) {
        findings.add(cause);
        verdict = new Verdict(Verdict.Status.DEGRADED, cause);
        return this;
    }

    Case host(String host) {
        target().put("host", host).put("baseUrl", "https://" + host);
        return this;
    }

    Case key(String prefix, int length) {
        ((ObjectNode) target().path("key")).put("prefix", prefix).put("length", length);
        return this;
    }

    Case proxy(String url) {
        target().put("route", "proxy");
        evidence(Stage.PROXY).put("url", url).put("outcome", "passed");
        return this;
    }

    Case nameServer(String server) {
        ArrayNode servers = evidence(Stage.DNS).putArray("servers");
        servers.addObject()
                .put("server", server)
                .put("transport", "udp")
                .put("source", "file:/etc/resolv.conf")
                .put("outcome", "addresses")
                .put("durationMs", 4)
                .putArray("addresses");
        return this;
    }

    Case address(String address, String range) {
        evidence(Stage.DNS).put("resolver", "system")
                .putArray("addresses")
                .addObject()
                .put("address", address)
                .put("family", "ipv4")
                .put("source", "system")
                .put("range", range);
        return this;
    }

    Case issuer(String name, boolean known) {
        ((ObjectNode) evidence(Stage.TLS).path("chain").path(0)).put("issuer", name);
        ((ObjectNode) evidence(Stage.TLS).path("verification")).put("publicRoots", known);
        return this;
    }

    Case tls(String version) {
        evidence(Stage.TLS).put("protocol", version);
        return this;
    }

    Case answeredBy(String product) {
        evidence(Stage.FIRST_BYTE).put("answeredBy", product);
        return this;
    }

    Case firstBytes(double... millis) {
        ArrayNode samples = evidence(Stage.FIRST_BYTE).putArray("samples");
        for (double each : millis) {
            samples.addObject()
                    .put("cold", false)
                    .put("connectMs", 0)
                    .put("tlsMs", 0)
                    .put("firstByteMs", each)
                    .put("status", 401);
        }
        return this;
    }

    Report report() {
        try {
            SavedReport saved = ReportReader.read(document.toString());
            List<StageReport> stages = Arrays.stream(Stage.values())
                    .map(stage -> StageReports.of(result(saved, stage), findings))
                    .toList();
            return new Report(saved.doctor(), saved.startedAt().plus(after), saved.finishedAt().plus(after), complete,
                    saved.target(), verdict, stages, List.of(), findings, saved.usage());
        } catch (UnreadableReport unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private StageResult result(SavedReport saved, Stage stage) {
        return stage.compareTo(last) <= 0
                ? Objects.requireNonNull(saved.seen().result(stage))
                : new StageResult.Skipped(stage, SkipReason.of(SkipReason.Kind.CANCELLED));
    }

    private ObjectNode target() {
        return (ObjectNode) document.path("target");
    }

    private ObjectNode evidence(Stage stage) {
        JsonNode evidence = document.path("stages").path(stage.ordinal()).path("evidence");
        return (ObjectNode) evidence;
    }
}
