package dev.connectiondoctor.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;

import dev.connectiondoctor.Doctor;
import dev.connectiondoctor.RunEvent;
import dev.connectiondoctor.app.ScriptedChecks.ScriptedRun;
import dev.connectiondoctor.app.model.EarlierCheck;
import dev.connectiondoctor.app.model.Guess;
import dev.connectiondoctor.app.model.Outgoing;
import dev.connectiondoctor.app.model.Place;
import dev.connectiondoctor.app.model.Preset;
import dev.connectiondoctor.app.model.RunModel;
import dev.connectiondoctor.compare.Side;
import dev.connectiondoctor.fault.Culprit;
import dev.connectiondoctor.fault.Verdict;
import dev.connectiondoctor.net.Scrubber;
import dev.connectiondoctor.practice.PracticeNetwork;
import dev.connectiondoctor.practice.Scenarios;
import dev.connectiondoctor.report.JsonReport;
import dev.connectiondoctor.report.Report;
import dev.connectiondoctor.report.SavedReports;
import dev.connectiondoctor.report.UnreadableReport;
import dev.connectiondoctor.stage.Progress;
import dev.connectiondoctor.text.Messages;

/** What is played in a window until it is worth a picture. */
final class Scenes {
    private final Easel easel;
    private final Map<String, Report> checked = new HashMap<>();

    Scenes(Easel easel) {
        this.easel = easel;
    }

    void raw(TestWindow window) throws InterruptedException {
        ended(window, Samples.intercepted(), 3);
        easel.until(() -> !((ListView<?>) easel.find(".raw")).getItems().isEmpty());
        ((TextInputControl) easel.find("#find")).setText("anthropic");
    }

    void rawOfNothing(TestWindow window) throws InterruptedException {
        running(window);
        easel.select(3);
    }

    void notOpened(TestWindow window) throws InterruptedException {
        window.model.openReport(Path.of("a-letter-that-is-no-report-and-has-a-long-name.txt"));
        easel.until(() -> window.model.notOpenedProperty().get() != null);
        Easel.frames();
    }

    void copied(TestWindow window) throws InterruptedException {
        ended(window, Samples.intercepted(), 1);
        easel.press(".copy-button");
        Easel.frames();
    }

    void lookup(TestWindow window) throws InterruptedException {
        window.model.go(Place.LOOKUP);
        window.model.lookup().textProperty().set("Connection dropped (ECONNRESET). x-api-key: sk-ant-0123456789");
        easel.until(() -> !window.model.lookup().matchesProperty().get().isEmpty());
    }

    void lookUp(TestWindow window, String text) throws InterruptedException {
        window.model.go(Place.LOOKUP);
        window.model.lookup().textProperty().set(text);
        easel.until(() -> !window.model.lookup().rowsProperty().get().isEmpty());
    }

    void lookUpInVain(TestWindow window) throws InterruptedException {
        window.model.go(Place.LOOKUP);
        window.model.lookup().textProperty().set("it is broken again");
        easel.until(() -> window.model.lookup().unknownProperty().get());
    }

    void guessed(TestWindow window) throws InterruptedException {
        window.model.go(Place.PRACTICE);
        window.model.practice().chosenProperty().set(window.model.scenarios().get(1));
        window.model.practice()
                .guessProperty()
                .set(new Guess(new Guess.Where.At(dev.connectiondoctor.stage.Stage.TLS), Culprit.GATEWAY));
        window.model.practise(window.model.scenarios().get(1));
        ScriptedRun run = window.checks.next();
        Samples.events(Samples.intercepted()).forEach(run::say);
        easel.until(() -> window.model.run().orElseThrow().report().isPresent());
    }

    void keyRing(TestWindow window) throws InterruptedException {
        window.model.setUp(Preset.GATEWAY);
        window.model.start().take(Preset.gateways().getFirst());
        window.model.start().keyProperty().set("sk-or-0123456789");
        window.personal.keys().keep();
        easel.until(() -> window.personal.keys().keptProperty().get());
    }

    void partly(TestWindow window) throws InterruptedException {
        ended(window, Samples.healthy(), 0);
        window.model.again(Set.of(dev.connectiondoctor.stage.Stage.TLS));
        Samples.events(Samples.only(dev.connectiondoctor.stage.Stage.TLS)).forEach(window.checks.next()::say);
    }

    void history(TestWindow window) throws InterruptedException {
        window.model.go(Place.HISTORY);
        easel.until(() -> !window.model.history().entriesProperty().get().isEmpty());
        window.model.history().trendProperty().set(window.model.history().trendsProperty().get().getLast());
    }

    /** What the engine itself makes of a practice network. */
    void real(TestWindow window, String name, int tab) throws InterruptedException {
        window.model.practise(Scenarios.byName(name).orElseThrow());
        ScriptedRun run = window.checks.next();
        try (PracticeNetwork network = Scenarios.byName(name).orElseThrow().start()) {
            Report report = checked.get(name);
            if (report == null) {
                report = new Doctor(network.environment()).start(network.options(), _ -> {}).await();
                checked.put(name, report);
            }
            Samples.events(report).forEach(run::say);
            easel.select(tab);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void sending(TestWindow window, String name, Outgoing.Form form) throws InterruptedException {
        real(window, name, 0);
        RunModel run = window.model.run().orElseThrow();
        easel.until(() -> run.report().isPresent() && run.optionsProperty().get() != null);
        window.model.send(run.report().orElseThrow(), run.optionsProperty().get(), form);
        easel.until(() -> window.model.outgoingProperty().get().lookProperty().get() != null);
    }

    static void enlarge(TestWindow window) {
        for (int steps = 0; steps < 9; steps++) {
            window.personal.comfort().larger();
        }
    }

    static void earlier(TestWindow window) {
        window.model.earlier()
                .setAll(new EarlierCheck("2", Verdict.Status.HEALTHY, "https://api.openai.com/v1", "Everything works.",
                        Instant.parse("2026-11-20T08:12:00Z")),
                        new EarlierCheck("1", Verdict.Status.BROKEN, "https://api.anthropic.com",
                                "Zscaler opens encrypted traffic, and Node-based tools don't trust it.",
                                Instant.parse("2026-11-19T16:40:00Z")));
    }

    private ScriptedRun begin(TestWindow window) throws InterruptedException {
        window.model.check();
        return window.checks.next();
    }

    void compare(TestWindow window) {
        window.model.go(Place.COMPARE);
        window.model.compare().take(Side.A, Samples.healthy());
        window.model.compare().take(Side.B, Samples.intercepted());
    }

    static Report saved() {
        try {
            Path file = Files.createTempFile("screens", ".json");
            Files.writeString(file, new JsonReport(Messages.in(Locale.ENGLISH), Scrubber.NOTHING)
                    .write(Samples.intercepted()));
            return SavedReports.open(file);
        } catch (IOException | UnreadableReport failed) {
            throw new AssertionError(failed);
        }
    }

    void running(TestWindow window) throws InterruptedException {
        ScriptedRun run = begin(window);
        List<RunEvent> events = Samples.events(Samples.healthy());
        run.say(new RunEvent.Planned(Samples.plan().stages(), window.model.start().comparedWith()));
        events.subList(1, 8).forEach(run::say);
        run.say(new RunEvent.Progressed(dev.connectiondoctor.stage.Stage.TCP,
                new Progress("sample", Map.of("address", "2607:6bc0::10"))));
    }

    void ended(TestWindow window, Report report, int tab) throws InterruptedException {
        ScriptedRun run = begin(window);
        Samples.events(report).forEach(run::say);
        easel.select(tab);
    }

    void whole(TestWindow window, Report report) throws InterruptedException {
        ended(window, report, 0);
        easel.press("#whole");
        Easel.frames();
    }

    /** A fix is tried on the practice network that needs it. */
    void tried(TestWindow window) throws InterruptedException {
        try (PracticeNetwork network = Scenarios.byName("intercepted-trusted").orElseThrow().start()) {
            window.model.practise(new SampleScenario("sample-intercepted", "tls.intercepted", network.options()));
            ScriptedRun run = window.checks.next();
            Report before = new Doctor(network.environment()).start(network.options(), _ -> {}).await();
            Samples.events(before).forEach(run::say);
            easel.select(1);
            easel.press(".try-fix");
            ScriptedRun trial = window.checks.next();
            trial.end().complete(new Doctor(trial.environment()).start(trial.options(), _ -> {}).await());
            Button button = (Button) easel.find(".try-fix");
            easel.until(() -> button.getText().equals(window.words.of("try.again")));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
