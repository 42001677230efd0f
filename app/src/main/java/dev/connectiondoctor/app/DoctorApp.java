package dev.connectiondoctor.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.Doctor;
import dev.connectiondoctor.app.model.Checks;
import dev.connectiondoctor.app.model.Comfort;
import dev.connectiondoctor.app.model.FileSaver;
import dev.connectiondoctor.app.model.HistoryModel;
import dev.connectiondoctor.app.model.KeyKeeping;
import dev.connectiondoctor.app.model.LanguageChoice;
import dev.connectiondoctor.app.model.LastService;
import dev.connectiondoctor.app.model.LookupModel;
import dev.connectiondoctor.app.model.Personal;
import dev.connectiondoctor.app.model.Remembered;
import dev.connectiondoctor.app.model.StartModel;
import dev.connectiondoctor.app.model.WindowModel;
import dev.connectiondoctor.app.model.Words;
import dev.connectiondoctor.app.view.FirstFrame;
import dev.connectiondoctor.app.view.Looks;
import dev.connectiondoctor.app.view.Shell;
import dev.connectiondoctor.app.view.ViewContext;
import dev.connectiondoctor.kept.history.History;
import dev.connectiondoctor.kept.keyring.KeyRing;
import dev.connectiondoctor.kept.keyring.SystemKeyRing;
import dev.connectiondoctor.net.Ticker;
import dev.connectiondoctor.practice.Scenarios;
import dev.connectiondoctor.stage.Environment;
import dev.connectiondoctor.text.Messages;

/** The window. All parts are put together here and nowhere else. */
public final class DoctorApp extends Application {
    private static final int WIDTH = 1180;
    private static final int HEIGHT = 760;
    private static final int LEAST_WIDTH = 760;
    private static final int LEAST_HEIGHT = 520;
    private static final Duration LAST_WORK = Duration.ofSeconds(3);
    /** Set by those who look after the texts: the pseudo-language is offered, too. */
    private static final String PSEUDO = "connectiondoctor.pseudo";

    private final EarlyReading read = EarlyReading.ofThisComputer();
    private final Environment environment = read.environment();
    private final FxBridge bridge = new FxBridge();
    private Remembered remembered = Remembered.nothing();
    private @Nullable WindowModel window;

    /** Called by the toolkit. */
    public DoctorApp() {}

    /** Called by the toolkit, not on the thread of the window. */
    @Override
    public void init() {
        remembered = read.remembered();
    }

    /** Threads alone would end with the program and leave behind the files of a practice network. */
    @Override
    public void stop() throws InterruptedException {
        remembered.close();
        if (window != null) {
            window.close();
            window.awaitEnd(LAST_WORK);
        }
    }

    @Override
    public void start(Stage stage) {
        Checks checks = (options, environment, observer) -> new Doctor(environment).start(options, observer);
        StartModel start = read.start();
        Comfort comfort = new Comfort(remembered);
        LanguageChoice languages = new LanguageChoice(Locale.getDefault(), Boolean.getBoolean(PSEUDO),
                comfort.languageProperty());
        HistoryModel history = history(languages);
        WindowModel model = new WindowModel(start, new LookupModel(bridge), history, Scenarios::all, checks, bridge,
                Ticker.system());
        window = model;
        Personal personal = new Personal(comfort, new KeyKeeping(keyRing(), remembered, start, bridge),
                new LastService(model, remembered));
        new PrimerTheme(Platform.getPreferences().colorSchemeProperty(), comfort.lookProperty(),
                Application::setUserAgentStylesheet);
        Function<Words, ViewContext> context = words -> new ViewContext(words, languages,
                new SystemDesktop(getHostServices(), stage), new FileSaver(bridge), personal,
                Display.ofProcess().family(), Platform.getPreferences().isReducedMotion());
        stage.setScene(new Scene(new StackPane(), WIDTH, HEIGHT));
        Looks.on(stage.getScene(), comfort.scaleProperty());
        read.found(start::foundHere, bridge);
        languages.chosenProperty().subscribe(_ -> speak(stage, words(languages.locale()), model, context));
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        WindowFrame frame = WindowFrame.of(stage, remembered.now().frame());
        stage.setOnHidden(_ -> {
            remembered.change(all -> all.withFrame(frame.now()));
            model.close();
        });
        FirstFrame.then(stage.getScene(), bridge, () -> {
            history.refresh();
            personal.keys().lookAround();
            WarmUp.ofTheRest();
        });
        stage.show();
        getParameters().getRaw().stream().map(Path::of).findFirst().ifPresent(model::openReport);
    }

    /** A check is kept in the words of its time. */
    private HistoryModel history(LanguageChoice languages) {
        return new HistoryModel(History.in(environment),
                (report, options) -> words(languages.locale()).documents().json(report, options), bridge);
    }

    /** The window is built anew from its models, which know no words and so lose nothing. */
    private static void speak(Stage stage, Words words, WindowModel model, Function<Words, ViewContext> context) {
        stage.setTitle(words.of("name"));
        stage.getScene().setRoot(new Shell(model, context.apply(words)));
    }

    private static KeyRing keyRing() {
        String path = System.getenv("PATH");
        return SystemKeyRing.on(EarlyReading.os(), path == null ? "" : path);
    }

    private Words words(Locale locale) {
        Messages messages = read.texts(locale);
        return new Words(messages, new EngineWriters(messages));
    }
}
