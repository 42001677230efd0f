package dev.connectiondoctor.app;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import dev.connectiondoctor.Doctor;
import dev.connectiondoctor.app.model.Checks;
import dev.connectiondoctor.app.model.FileSaver;
import dev.connectiondoctor.app.model.LanguageChoice;
import dev.connectiondoctor.app.model.LookupModel;
import dev.connectiondoctor.app.model.StartModel;
import dev.connectiondoctor.app.model.WindowModel;
import dev.connectiondoctor.app.model.Words;
import dev.connectiondoctor.app.view.Shell;
import dev.connectiondoctor.app.view.ViewContext;
import dev.connectiondoctor.net.Ticker;
import dev.connectiondoctor.practice.Scenarios;
import dev.connectiondoctor.stage.Environment;
import dev.connectiondoctor.target.FoundOnThisComputer.Candidate;
import dev.connectiondoctor.target.FoundOnThisComputer;
import dev.connectiondoctor.text.Messages;

/** The window. All parts are put together here and nowhere else. */
public final class DoctorApp extends Application {
    private static final int WIDTH = 1180;
    private static final int HEIGHT = 760;
    private static final int LEAST_WIDTH = 760;
    private static final int LEAST_HEIGHT = 520;
    /** Set by those who look after the texts: the pseudo-language is offered, too. */
    private static final String PSEUDO = "connectiondoctor.pseudo";

    /** Called by the toolkit. */
    public DoctorApp() {}

    @Override
    public void start(Stage stage) {
        Checks checks = (options, environment, observer) -> new Doctor(environment).start(options, observer);
        FxBridge bridge = new FxBridge();
        Environment environment = Environment.ofProcess();
        StartModel start = new StartModel(environment);
        WindowModel model = new WindowModel(start, new LookupModel(bridge), Scenarios.all(), checks, bridge,
                Ticker.system());
        lookAround(environment, start, bridge);
        PrimerTheme theme = new PrimerTheme(Platform.getPreferences().colorSchemeProperty(),
                Application::setUserAgentStylesheet);
        LanguageChoice languages = new LanguageChoice(Locale.getDefault(), Boolean.getBoolean(PSEUDO));
        Function<Words, ViewContext> context = words -> new ViewContext(words, languages,
                new SystemDesktop(getHostServices(), stage), new FileSaver(bridge), theme,
                Display.ofProcess().family(), Platform.getPreferences().isReducedMotion());
        stage.setScene(new Scene(new StackPane(), WIDTH, HEIGHT));
        languages.chosenProperty().subscribe(_ -> speak(stage, words(languages.locale()), model, context));
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setOnHidden(_ -> model.stop());
        stage.show();
    }

    /** The window is built anew from its models, which know no words and so lose nothing. */
    private static void speak(Stage stage, Words words, WindowModel model, Function<Words, ViewContext> context) {
        stage.setTitle(words.of("name"));
        stage.getScene().setRoot(new Shell(model, context.apply(words)));
    }

    /** Reads files and asks the system, which is nothing for the thread of the window. */
    private static void lookAround(Environment environment, StartModel start, FxBridge bridge) {
        Thread.ofVirtual().name("look-around").start(() -> {
            List<Candidate> found = FoundOnThisComputer.in(environment);
            bridge.execute(() -> start.foundHere(found));
        });
    }

    private static Words words(Locale locale) {
        Messages messages = Words.catalogue(locale);
        return new Words(messages, new EngineWriters(messages));
    }
}
