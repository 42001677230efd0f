package dev.connectiondoctor.app.model;

import java.util.Map;
import java.util.Objects;

import dev.connectiondoctor.practice.Scenario;
import dev.connectiondoctor.stage.Stage;

/** Under what practice networks are listed. */
public sealed interface PracticeGroup {
    /** Not tried yet; which says nothing of what is wrong. */
    record ToTry() implements PracticeGroup {}

    record Tried() implements PracticeGroup {}

    /** Nothing is wrong. */
    record Healthy() implements PracticeGroup {}

    /** Something is wrong about there. */
    record About(Stage stage) implements PracticeGroup {}

    /**
     * The stage that findings belong to, by the first word of their ids. What the doctor itself cannot explain is
     * practised on a handshake.
     */
    Map<String, Stage> AREAS = Map.ofEntries(Map.entry("settings", Stage.SETTINGS), Map.entry("dns", Stage.DNS),
            Map.entry("proxy", Stage.PROXY), Map.entry("tcp", Stage.TCP), Map.entry("tls", Stage.TLS),
            Map.entry("doctor", Stage.TLS), Map.entry("http", Stage.FIRST_BYTE), Map.entry("auth", Stage.MODELS),
            Map.entry("models", Stage.MODELS), Map.entry("request", Stage.SHORT_PROMPT),
            Map.entry("stream", Stage.LONG_STREAM));

    /** By what is wrong in a network. */
    static PracticeGroup of(Scenario scenario) {
        String finding = scenario.findingId();
        return finding == null
                ? new Healthy()
                : new About(Objects.requireNonNull(AREAS.get(finding.substring(0, finding.indexOf('.'))), finding));
    }
}
