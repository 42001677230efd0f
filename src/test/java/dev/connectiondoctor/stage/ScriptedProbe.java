package dev.connectiondoctor.stage;

import java.util.List;
import java.util.Map;

import dev.connectiondoctor.stage.dns.DnsEvidence;
import dev.connectiondoctor.stage.firstbyte.FirstByteEvidence;
import dev.connectiondoctor.stage.longstream.LongStreamEvidence;
import dev.connectiondoctor.stage.models.ModelsEvidence;
import dev.connectiondoctor.stage.proxy.ProxyEvidence;
import dev.connectiondoctor.stage.settings.SettingsEvidence;
import dev.connectiondoctor.stage.shortprompt.ShortPromptEvidence;
import dev.connectiondoctor.stage.tcp.TcpEvidence;
import dev.connectiondoctor.stage.tls.TlsEvidence;
import dev.connectiondoctor.target.BaseUrl;
import dev.connectiondoctor.target.KeyShape;

/** A probe that does what a test says. */
record ScriptedProbe(Stage stage, Script script) implements Probe<Evidence> {

    @FunctionalInterface
    interface Script {
        Collected<Evidence> collect(ProbeContext context) throws InterruptedException;
    }

    /** Gets to its end at once. */
    static ScriptedProbe completing(Stage stage) {
        return new ScriptedProbe(stage, _ -> Collected.complete(evidence(stage)));
    }

    @Override
    public Collected<Evidence> collect(ProbeContext context) throws InterruptedException {
        return script.collect(context);
    }

    /** Some evidence of the right type. */
    static Evidence evidence(Stage stage) {
        return switch (stage) {
            case SETTINGS -> new SettingsEvidence(new BaseUrl("https://localhost", null, -1, "https", "localhost", 443,
                    "", false, true), KeyShape.ABSENT, "auto", null, null, Map.of(), Map.of(), false);
            case DNS -> new DnsEvidence("localhost", "system", List.of(), 1);
            case PROXY -> new ProxyEvidence(null, "none", null, false, ProxyEvidence.Outcome.DIRECT, 0, null,
                    List.of(), Map.of(), null);
            case TCP -> new TcpEvidence(List.of());
            case TLS -> new TlsEvidence("TLSv1.3", "cipher", "", Map.of(), 1, List.of(), null, null, null, null, null,
                    "2026-01-01T00:00:00Z", List.of());
            case FIRST_BYTE -> new FirstByteEvidence(List.of(), "unknown", null, null, null);
            case MODELS -> new ModelsEvidence(200, List.of(), null, "openai-chat", "given", Map.of(), true, null,
                    List.of(), null, List.of());
            case SHORT_PROMPT -> new ShortPromptEvidence(200, null, "", null, "m", null, null, null);
            case LONG_STREAM -> new LongStreamEvidence(200, null, null, null, null, 0, 0, 0, 0, 0, null, null, true,
                    LongStreamEvidence.EndedBy.TERMINAL_EVENT, 0, null, false, false, null, null, null, List.of());
        };
    }
}
