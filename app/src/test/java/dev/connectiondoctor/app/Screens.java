package dev.connectiondoctor.app;

import java.awt.image.BufferedImage;
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
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.AccessibleAction;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;

import javax.imageio.ImageIO;

import dev.connectiondoctor.Doctor;
import dev.connectiondoctor.RunEvent;
import dev.connectiondoctor.app.ScriptedChecks.ScriptedRun;
import dev.connectiondoctor.app.model.EarlierCheck;
import dev.connectiondoctor.app.model.Outgoing;
import dev.connectiondoctor.app.model.Place;
import dev.connectiondoctor.app.model.Preset;
import dev.connectiondoctor.app.model.ReportFormat;
import dev.connectiondoctor.app.model.RunModel;
import dev.connectiondoctor.compare.Side;
import dev.connectiondoctor.app.model.Remembered;
import dev.connectiondoctor.fault.Verdict;
import dev.connectiondoctor.net.Scrubber;
import dev.connectiondoctor.practice.PracticeNetwork;
import dev.connectiondoctor.practice.Scenarios;
import dev.connectiondoctor.report.Addressee;
import dev.connectiondoctor.report.JsonReport;
import dev.connectiondoctor.report.Report;
import dev.connectiondoctor.report.SavedReports;
import dev.connectiondoctor.report.UnreadableReport;
import dev.connectiondoctor.stage.Environment;
import dev.connectiondoctor.stage.Progress;
import dev.connectiondoctor.text.Messages;

/**
 * Paints every screen of the window, light and dark, large and small, into a folder. Run it by hand after a change of
 * looks: {@code -Dglass.platform=Headless -Dprism.order=sw}, with the folder as its argument, and
 * if not all are wanted, a pattern of their names.
 */
public final class Screens {
    private static final List<int[]> SIZES = List.of(new int[]{900, 600}, new int[]{1280, 800});
    /** High enough for all evidence of a step. */
    private static final int WHOLE = 2000;
    private static final Environment FOUND = new Environment(
            Map.of("ANTHROPIC_API_KEY", "sk-ant-api03-0123456789", "ANTHROPIC_MODEL", "claude-sonnet-4-5"),
            Path.of("."));

    private static final Environment TWO = new Environment(Map.of("ANTHROPIC_API_KEY", "sk-ant-api03-0123456789",
            "OPENAI_BASE_URL", "https://gw.example.com/v1", "OPENAI_API_KEY", "sk-0123456789-0123456789"),
            Path.of("."));

    private final Path folder;
    private final Pattern wanted;
    /** Users of histories live here. */
    private final Path home;
    private final Map<String, Report> checked = new HashMap<>();

    private Screens(Path folder, Pattern wanted) throws IOException {
        this.folder = folder;
        home = Files.createTempDirectory("screens");
        this.wanted = wanted;
    }

    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of(args.length > 0 ? args[0] : "target/screens"));
        Screens screens = new Screens(folder, Pattern.compile(args.length > 1 ? args[1] : ""));
        CountDownLatch done = new CountDownLatch(1);
        Platform.startup(() -> {});
        Platform.runLater(() -> {
            try {
                for (int[] size : SIZES) {
                    for (ColorScheme scheme : ColorScheme.values()) {
                        screens.paintAll(scheme, size[0], size[1]);
                    }
                }
            } finally {
                done.countDown();
            }
        });
        done.await();
        Platform.exit();
    }

    private void paintAll(ColorScheme scheme, int width, int height) {
        String look = scheme.name().toLowerCase(java.util.Locale.ROOT) + "-" + width;
        paint("1-home", look, scheme, width, height, FOUND, _ -> {});
        paint("1-home-nothing", look, scheme, width, height, Environment.empty(), _ -> {});
        paint("1-home-earlier", look, scheme, width, height, TWO, window -> earlier(window));
        paint("2-setup-service", look, scheme, width, height, TWO, window -> window.model.setUpAnew());
        paint("2-setup-invalid", look, scheme, width, height, Environment.empty(), window -> {
            window.model.setUp(Preset.GATEWAY);
            window.model.start().addressProperty().set("htps://gw.example.com/v1");
            window.model.start().keyProperty().set("Bearer sk-or-0123456789");
        });
        paint("2-setup-ring", look, scheme, width, height, TWO, window -> {
            window.model.setUp(Preset.GATEWAY);
            window.model.start().take(Preset.gateways().getFirst());
            window.model.start().keyProperty().set("sk-or-0123456789");
            window.personal.keys().keep();
            until(() -> window.personal.keys().keptProperty().get());
        });
        paint("2-setup-found", look, scheme, width, height, FOUND, window -> window.model.setUp(Preset.ANTHROPIC));
        paint("2-setup-depth", look, scheme, width, height, FOUND, window -> {
            window.model.setUp(Preset.ANTHROPIC);
            window.model.setup().next();
        });
        paint("2-setup-whole", look, scheme, width, height, FOUND, window -> {
            window.personal.comfort().onePageProperty().set(true);
            window.model.setUp(Preset.GATEWAY);
        });
        paint("2-setup-200", look, scheme, width, height, FOUND, window -> {
            enlarge(window);
            window.model.setUp(Preset.ANTHROPIC);
        });
        paint("1-home-200", look, scheme, width, height, TWO, window -> enlarge(window));
        paint("3-practice", look, scheme, width, height, FOUND, window -> window.model.go(Place.PRACTICE));
        paint("3-lookup", look, scheme, width, height, FOUND, window -> {
            window.model.go(Place.LOOKUP);
            window.model.lookup().textProperty().set("Connection dropped (ECONNRESET). x-api-key: sk-ant-0123456789");
            await(window);
        });
        paint("4-running", look, scheme, width, height, FOUND, window -> running(window));
        paint("5-healthy", look, scheme, width, height, FOUND, window -> ended(window, Samples.healthy(), 0));
        paint("6-failing", look, scheme, width, height, FOUND, window -> ended(window, Samples.intercepted(), 0));
        paint("7-fix", look, scheme, width, height, FOUND, window -> ended(window, Samples.intercepted(), 1));
        paint("8-evidence", look, scheme, width, height, FOUND, window -> ended(window, Samples.intercepted(), 2));
        paint("9-stream", look, scheme, width, height, FOUND, window -> ended(window, Samples.cut(), 2));
        paint("a-raw", look, scheme, width, height, FOUND, window -> {
            ended(window, Samples.intercepted(), 3);
            while (((ListView<?>) stage.getScene().lookup(".raw")).getItems().isEmpty()) {
                turns.take().run();
            }
            ((TextInputControl) stage.getScene().lookup("#find")).setText("anthropic");
        });
        paint("a-raw-none", look, scheme, width, height, FOUND, window -> {
            running(window);
            select(3);
        });
        paint("a-whole", look, scheme, width, height, FOUND, window -> whole(window, Samples.intercepted()));
        paint("a-whole-long", look, scheme, width, 2 * WHOLE, FOUND, window -> whole(window, Samples.cut()));
        paint("c-partly", look, scheme, width, height, FOUND, window -> {
            ended(window, Samples.healthy(), 0);
            window.model.again(Set.of(dev.connectiondoctor.stage.Stage.TLS));
            Samples.events(Samples.only(dev.connectiondoctor.stage.Stage.TLS)).forEach(window.checks.next()::say);
        });
        paint("c-tried", look, scheme, width, height, FOUND, this::tried);
        paint("c-tried-whole", look, scheme, width, WHOLE / 2, FOUND, this::tried);
        for (String name : List.of("intercepted", "healthy", "stream-reset", "proxy-wants-login", "model-missing",
                "proxy-required", "no-proxy-read-differently", "stream-cut-after-silence", "stream-block-buffered",
                "rate-limited")) {
            paint("real-" + name, look, scheme, width, height, FOUND, window -> real(window, name, 0));
            paint("real-" + name + "-fix", look, scheme, width, height, FOUND, window -> real(window, name, 1));
            paint("real-" + name + "-evidence", look, scheme, width, height, FOUND,
                    window -> real(window, name, 2));
            paint("real-" + name + "-evidence-whole", look, scheme, width, WHOLE, FOUND,
                    window -> real(window, name, 2));
        }
        paint("c-send", look, scheme, width, height, FOUND,
                window -> sending(window, "proxy-wants-login", new Outgoing.Form.File(ReportFormat.HTML)));
        paint("c-letter-it", look, scheme, width, height, FOUND,
                window -> sending(window, "intercepted", new Outgoing.Form.Mail(Addressee.IT)));
        paint("c-letter-support", look, scheme, width, height, FOUND,
                window -> sending(window, "rate-limited", new Outgoing.Form.Mail(Addressee.SUPPORT)));
        paint("c-saved", look, scheme, width, height, FOUND, window -> window.model.show(saved()));
        paint("c-compare-empty", look, scheme, width, height, FOUND, window -> window.model.go(Place.COMPARE));
        paint("c-compare", look, scheme, width, height, FOUND, this::compare);
        paint("c-compare-whole", look, scheme, width, WHOLE, FOUND, this::compare);
        paintHistory("c-history", look, scheme, width, height, _ -> {});
        paintHistory("c-history-table", look, scheme, width, height, _ -> press("#trend-table"));
        paintHistory("c-history-wipe", look, scheme, width, height, _ -> press("#history-wipe"));
        paint("c-history-empty", look, scheme, width, height, FOUND, window -> window.model.go(Place.HISTORY));
        paint("b-stopped", look, scheme, width, height, FOUND, window -> ended(window, Samples.stopped(), 0));
    }

    private Stage stage;

    private interface Scene {
        void play(TestWindow window) throws InterruptedException;
    }

    private void paintHistory(String name, String look, ColorScheme scheme, int width, int height, Scene then) {
        if (wanted.matcher(name).find()) {
            Environment kept = new SampleHistory(user(name + look)).filled().surroundings();
            TestWindow window = new TestWindow(FOUND, kept, new FxBridge(this::turn), false);
            paint(window, name, look, scheme, width, height, shown -> {
                shown.model.go(Place.HISTORY);
                while (shown.model.history().entriesProperty().get().isEmpty()) {
                    turns.take().run();
                }
                shown.model.history().trendProperty().set(shown.model.history().trendsProperty().get().getLast());
                then.play(shown);
            });
        }
    }

    private Path user(String name) {
        try {
            return Files.createDirectory(home.resolve(name));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void paint(String name, String look, ColorScheme scheme, int width, int height, Environment environment,
            Scene scene) {
        if (wanted.matcher(name).find()) {
            paint(new TestWindow(environment, new FxBridge(this::turn), false, Remembered.nothing(),
                    new SampleKeyRing()), name, look, scheme, width, height,
                    scene);
        }
    }

    private void paint(TestWindow window, String name, String look, ColorScheme scheme, int width, int height,
            Scene scene) {
        window.system.set(scheme);
        window.languages.choose(System.getProperty("screens.language", "en"));
        stage = new Stage();
        window.show(stage, width, height);
        try {
            until(() -> window.personal.keys().presentProperty().get());
            scene.play(window);
            for (Runnable left = turns.poll(); left != null; left = turns.poll()) {
                left.run();
            }
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
        drain();
        stage.getScene().getRoot().applyCss();
        stage.getScene().getRoot().layout();
        stage.getScene().getRoot().applyCss();
        stage.getScene().getRoot().layout();
        save(stage.getScene().snapshot(null), folder.resolve(name + "-" + look + ".png"));
        stage.close();
    }

    /** What the engine itself makes of a practice network. */
    private void real(TestWindow window, String name, int tab) throws InterruptedException {
        window.model.practise(Scenarios.byName(name).orElseThrow());
        ScriptedRun run = window.checks.next();
        try (PracticeNetwork network = Scenarios.byName(name).orElseThrow().start()) {
            Report report = checked.get(name);
            if (report == null) {
                report = new Doctor(network.environment()).start(network.options(), _ -> {}).await();
                checked.put(name, report);
            }
            Samples.events(report).forEach(run::say);
            select(tab);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void sending(TestWindow window, String name, Outgoing.Form form) throws InterruptedException {
        real(window, name, 0);
        RunModel run = window.model.run().orElseThrow();
        while (run.report().isEmpty() || run.optionsProperty().get() == null) {
            turns.take().run();
        }
        window.model.send(run.report().orElseThrow(), run.optionsProperty().get(), form);
        while (window.model.outgoingProperty().get().lookProperty().get() == null) {
            turns.take().run();
        }
    }

    private final BlockingQueue<Runnable> turns = new LinkedBlockingQueue<>();

    /** What another thread wants done waits until it is called for. */
    private void turn(Runnable task) {
        if (Platform.isFxApplicationThread()) {
            task.run();
        } else {
            turns.add(task);
        }
    }

    private void await(TestWindow window) throws InterruptedException {
        until(() -> !window.model.lookup().matchesProperty().get().isEmpty());
    }

    private void until(BooleanSupplier reached) throws InterruptedException {
        while (!reached.getAsBoolean()) {
            turns.take().run();
        }
    }

    private static void enlarge(TestWindow window) {
        for (int steps = 0; steps < 9; steps++) {
            window.personal.comfort().larger();
        }
    }

    private static void earlier(TestWindow window) {
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

    private void compare(TestWindow window) {
        window.model.go(Place.COMPARE);
        window.model.compare().take(Side.A, Samples.healthy());
        window.model.compare().take(Side.B, Samples.intercepted());
    }

    private static Report saved() {
        try {
            Path file = Files.createTempFile("screens", ".json");
            Files.writeString(file, new JsonReport(Messages.in(Locale.ENGLISH), Scrubber.NOTHING)
                    .write(Samples.intercepted()));
            return SavedReports.open(file);
        } catch (IOException | UnreadableReport failed) {
            throw new AssertionError(failed);
        }
    }

    private void running(TestWindow window) throws InterruptedException {
        ScriptedRun run = begin(window);
        List<RunEvent> events = Samples.events(Samples.healthy());
        run.say(new RunEvent.Planned(Samples.plan().stages(), window.model.start().comparedWith()));
        events.subList(1, 8).forEach(run::say);
        run.say(new RunEvent.Progressed(dev.connectiondoctor.stage.Stage.TCP,
                new Progress("sample", Map.of("address", "2607:6bc0::10"))));
    }

    private void ended(TestWindow window, Report report, int tab) throws InterruptedException {
        ScriptedRun run = begin(window);
        Samples.events(report).forEach(run::say);
        select(tab);
    }

    private void press(String id) {
        stage.getScene().lookup(id).executeAccessibleAction(AccessibleAction.FIRE);
    }

    private void whole(TestWindow window, Report report) throws InterruptedException {
        ended(window, report, 0);
        stage.getScene().lookup("#whole").executeAccessibleAction(AccessibleAction.FIRE);
        frames();
    }

    /** A fix is tried on the practice network that needs it. */
    private void tried(TestWindow window) throws InterruptedException {
        try (PracticeNetwork network = Scenarios.byName("intercepted-trusted").orElseThrow().start()) {
            window.model.practise(new SampleScenario("sample-intercepted", "tls.intercepted", network.options()));
            ScriptedRun run = window.checks.next();
            Report before = new Doctor(network.environment()).start(network.options(), _ -> {}).await();
            Samples.events(before).forEach(run::say);
            select(1);
            stage.getScene().lookup(".try-fix").executeAccessibleAction(AccessibleAction.FIRE);
            ScriptedRun trial = window.checks.next();
            trial.end().complete(new Doctor(trial.environment()).start(trial.options(), _ -> {}).await());
            Button button = (Button) stage.getScene().lookup(".try-fix");
            while (!button.getText().equals(window.words.of("try.again"))) {
                turns.take().run();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Lets the window paint for a while. */
    private static void frames() {
        Object done = new Object();
        Thread.ofVirtual().start(() -> {
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(2));
            Platform.runLater(() -> Platform.exitNestedEventLoop(done, done));
        });
        Platform.enterNestedEventLoop(done);
    }

    /** Whatever other threads wanted done before. */
    private void drain() {
        for (Runnable turn = turns.poll(); turn != null; turn = turns.poll()) {
            turn.run();
        }
    }

    private void select(int tab) {
        drain();
        stage.getScene().getRoot().applyCss();
        ((TabPane) stage.getScene().lookup(".tab-pane")).getSelectionModel().select(tab);
    }

    private static void save(WritableImage image, Path file) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        PixelReader pixels = image.getPixelReader();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                copy.setRGB(x, y, pixels.getArgb(x, y));
            }
        }
        try {
            ImageIO.write(copy, "png", file.toFile());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
