package dev.connectiondoctor.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;

import javafx.application.ColorScheme;
import javafx.application.Platform;

import dev.connectiondoctor.app.model.Outgoing;
import dev.connectiondoctor.app.model.Place;
import dev.connectiondoctor.app.model.Preset;
import dev.connectiondoctor.app.model.Remembered;
import dev.connectiondoctor.app.model.ReportFormat;
import dev.connectiondoctor.report.Addressee;
import dev.connectiondoctor.stage.Environment;

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
    private final Easel easel = new Easel();
    private final Scenes scenes = new Scenes(easel);

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
        paint("1-home-earlier", look, scheme, width, height, TWO, Scenes::earlier);
        paint("2-setup-service", look, scheme, width, height, TWO, window -> window.model.setUpAnew());
        paint("2-setup-invalid", look, scheme, width, height, Environment.empty(), window -> {
            window.model.setUp(Preset.GATEWAY);
            window.model.start().addressProperty().set("htps://gw.example.com/v1");
            window.model.start().keyProperty().set("Bearer sk-or-0123456789");
        });
        paint("2-setup-ring", look, scheme, width, height, TWO, scenes::keyRing);
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
            Scenes.enlarge(window);
            window.model.setUp(Preset.ANTHROPIC);
        });
        paint("1-home-200", look, scheme, width, height, TWO, Scenes::enlarge);
        paint("3-practice", look, scheme, width, height, FOUND, window -> window.model.go(Place.PRACTICE));
        paint("3-practice-told", look, scheme, width, height, FOUND, window -> {
            window.model.practice().guessingProperty().set(false);
            window.model.go(Place.PRACTICE);
        });
        paint("3-practice-guessed", look, scheme, width, height, FOUND, scenes::guessed);
        paint("3-lookup-all", look, scheme, width, height, FOUND, window -> scenes.lookUp(window, ""));
        paint("3-lookup-524", look, scheme, width, height, FOUND, window -> scenes.lookUp(window, "524"));
        paint("3-lookup-search", look, scheme, width, height, FOUND, window -> scenes.lookUp(window, "proxy"));
        paint("3-lookup-unknown", look, scheme, width, height, FOUND, scenes::lookUpInVain);
        paint("3-lookup", look, scheme, width, height, FOUND, scenes::lookup);
        paint("4-running", look, scheme, width, height, FOUND, scenes::running);
        paint("5-healthy", look, scheme, width, height, FOUND, window -> scenes.ended(window, Samples.healthy(), 0));
        paint("6-failing", look, scheme, width, height, FOUND,
                window -> scenes.ended(window, Samples.intercepted(), 0));
        paint("7-fix", look, scheme, width, height, FOUND, window -> scenes.ended(window, Samples.intercepted(), 1));
        paint("8-evidence", look, scheme, width, height, FOUND,
                window -> scenes.ended(window, Samples.intercepted(), 2));
        paint("9-stream", look, scheme, width, height, FOUND, window -> scenes.ended(window, Samples.cut(), 2));
        paint("a-raw", look, scheme, width, height, FOUND, scenes::raw);
        paint("a-raw-none", look, scheme, width, height, FOUND, scenes::rawOfNothing);
        paint("a-whole", look, scheme, width, height, FOUND, window -> scenes.whole(window, Samples.intercepted()));
        paint("a-whole-long", look, scheme, width, 2 * WHOLE, FOUND, window -> scenes.whole(window, Samples.cut()));
        paint("c-partly", look, scheme, width, height, FOUND, scenes::partly);
        paint("c-tried", look, scheme, width, height, FOUND, scenes::tried);
        paint("c-tried-whole", look, scheme, width, WHOLE / 2, FOUND, scenes::tried);
        for (String name : List.of("intercepted", "healthy", "stream-reset", "proxy-wants-login", "model-missing",
                "proxy-required", "no-proxy-read-differently", "stream-cut-after-silence", "stream-block-buffered",
                "rate-limited")) {
            paint("real-" + name, look, scheme, width, height, FOUND, window -> scenes.real(window, name, 0));
            paint("real-" + name + "-fix", look, scheme, width, height, FOUND, window -> scenes.real(window, name, 1));
            paint("real-" + name + "-evidence", look, scheme, width, height, FOUND,
                    window -> scenes.real(window, name, 2));
            paint("real-" + name + "-evidence-whole", look, scheme, width, WHOLE, FOUND,
                    window -> scenes.real(window, name, 2));
        }
        paint("c-send", look, scheme, width, height, FOUND,
                window -> scenes.sending(window, "proxy-wants-login", new Outgoing.Form.File(ReportFormat.HTML)));
        paint("c-letter-it", look, scheme, width, height, FOUND,
                window -> scenes.sending(window, "intercepted", new Outgoing.Form.Mail(Addressee.IT)));
        paint("c-letter-support", look, scheme, width, height, FOUND,
                window -> scenes.sending(window, "rate-limited", new Outgoing.Form.Mail(Addressee.SUPPORT)));
        paint("c-saved", look, scheme, width, height, FOUND, window -> window.model.show(Scenes.saved()));
        paint("c-not-opened", look, scheme, width, height, FOUND, scenes::notOpened);
        paint("c-copied", look, scheme, width, height, FOUND, scenes::copied);
        paint("c-compare-empty", look, scheme, width, height, FOUND, window -> window.model.go(Place.COMPARE));
        paint("c-compare", look, scheme, width, height, FOUND, scenes::compare);
        paint("c-compare-whole", look, scheme, width, WHOLE, FOUND, scenes::compare);
        paintHistory("c-history", look, scheme, width, height, _ -> {});
        paintHistory("c-history-table", look, scheme, width, height, _ -> easel.press("#trend-table"));
        paintHistory("c-history-wipe", look, scheme, width, height, _ -> easel.press("#history-wipe"));
        paint("c-history-empty", look, scheme, width, height, FOUND, window -> window.model.go(Place.HISTORY));
        paint("b-stopped", look, scheme, width, height, FOUND, window -> scenes.ended(window, Samples.stopped(), 0));
    }

    private void paintHistory(String name, String look, ColorScheme scheme, int width, int height, Easel.Scene then) {
        if (wanted.matcher(name).find()) {
            Environment kept = new SampleHistory(user(name + look)).filled().surroundings();
            TestWindow window = new TestWindow(FOUND, kept, easel.bridge(), false);
            paint(window, name, look, scheme, width, height, shown -> {
                scenes.history(shown);
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
            Easel.Scene scene) {
        if (wanted.matcher(name).find()) {
            paint(new TestWindow(environment, easel.bridge(), false, Remembered.nothing(), new SampleKeyRing()), name,
                    look, scheme, width, height, easel.withKeyRing(scene));
        }
    }

    private void paint(TestWindow window, String name, String look, ColorScheme scheme, int width, int height,
            Easel.Scene scene) {
        easel.paint(window, System.getProperty("screens.language", "en"), scheme, width, height, scene,
                folder.resolve(name + "-" + look + ".png"));
    }
}
