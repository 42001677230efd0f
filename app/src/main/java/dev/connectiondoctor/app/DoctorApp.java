package dev.connectiondoctor.app;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

import dev.connectiondoctor.Doctor;
import dev.connectiondoctor.app.model.Checks;
import dev.connectiondoctor.app.model.Comfort;
import dev.connectiondoctor.app.model.FileSaver;
import dev.connectiondoctor.app.model.HistoryModel;
import dev.connectiondoctor.app.model.KeyKeeping;
import dev.connectiondoctor.app.model.LastService;
import dev.connectiondoctor.app.model.LookupModel;
import dev.connectiondoctor.app.model.Personal;
import dev.connectiondoctor.app.model.Remembered;
import dev.connectiondoctor.app.model.StartModel;
import dev.connectiondoctor.app.model.WindowModel;
import dev.connectiondoctor.app.model.Words;
import dev.connectiondoctor.app.view.Looks;
import dev.connectiondoctor.app.view.Shell;
import dev.connectiondoctor.app.view.ViewContext;
import dev.connectiondoctor.kept.history.History;
import dev.connectiondoctor.kept.OwnFolders;
import dev.connectiondoctor.kept.keyring.KeyRing;
import dev.connectiondoctor.kept.keyring.SystemKeyRing;
import dev.connectiondoctor.net.Ticker;
import dev.connectiondoctor.practice.Scenarios;
import dev.connectiondoctor.stage.Environment;
import dev.connectiondoctor.target.FoundOnThisComputer.Candidate;
import dev.connectiondoctor.target.FoundOnThisComputer;
import dev.connectiondoctor.target.found.Os;
import dev.connectiondoctor.text.Messages;

/** The window. All parts are put together here and nowhere else. */
public final class DoctorApp extends Application {
    private static final int WIDTH = 1180;
    private static final int HEIGHT = 760;
    private static final int LEAST_WIDTH = 760;
    private static final int LEAST_HEIGHT = 520;

    private final Environment environment = Environment.ofProcess();
    private final FxBridge bridge = new FxBridge();
    private Remembered remembered = Remembered.nothing();

    /** Called by the toolkit. */
    public DoctorApp() {}

    /** Called by the toolkit, not on the thread of the window. */
    @Override
    public void init() {
        remembered = Remembered.in(OwnFolders.in(environment, os()).settings());
    }

    @Override
    public void stop() {
        remembered.close();
    }

    @Override
    public void start(Stage stage) {
        Words words = words(Locale.getDefault());
        Checks checks = (options, environment, observer) -> new Doctor(environment).start(options, observer);
        StartModel start = new StartModel(environment);
        WindowModel model = new WindowModel(start, new LookupModel(bridge), history(words),
                Scenarios.all(), checks, bridge, Ticker.system());
        lookAround(environment, start, bridge);
        Comfort comfort = new Comfort(remembered);
        Personal personal = new Personal(comfort, new KeyKeeping(keyRing(), remembered, start, bridge),
                new LastService(model, remembered));
        personal.keys().lookAround();
        new PrimerTheme(Platform.getPreferences().colorSchemeProperty(), comfort.lookProperty(),
                Application::setUserAgentStylesheet);
        ViewContext context = new ViewContext(words, new SystemDesktop(getHostServices(), stage),
                new FileSaver(bridge), personal, Display.ofProcess().family(),
                Platform.getPreferences().isReducedMotion());
        stage.setTitle(words.of("name"));
        stage.setScene(new Scene(new Shell(model, context), WIDTH, HEIGHT));
        Looks.on(stage.getScene(), comfort.scaleProperty());
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        WindowFrame frame = WindowFrame.of(stage, remembered.now().frame());
        stage.setOnHidden(_ -> {
            remembered.change(all -> all.withFrame(frame.now()));
            model.close();
        });
        stage.show();
    }

    private HistoryModel history(Words words) {
        HistoryModel history = new HistoryModel(History.in(environment), words::json, bridge);
        history.refresh();
        return history;
    }

    private static Os os() {
        return Os.named(System.getProperty("os.name", ""));
    }

    private static KeyRing keyRing() {
        String path = System.getenv("PATH");
        return SystemKeyRing.on(os(), path == null ? "" : path);
    }

    /** Reads files and asks the system, which is nothing for the thread of the window. */
    private static void lookAround(Environment environment, StartModel start, FxBridge bridge) {
        Thread.ofVirtual().name("look-around").start(() -> {
            List<Candidate> found = FoundOnThisComputer.in(environment);
            bridge.execute(() -> start.foundHere(found));
        });
    }

    private static Words words(Locale locale) {
        Messages messages = Messages.in(locale)
                .and(ResourceBundle.getBundle("dev.connectiondoctor.app.window", locale));
        return new Words(messages, new EngineWriters(messages));
    }
}
