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
import dev.connectiondoctor.app.model.FileSaver;
import dev.connectiondoctor.app.model.HistoryModel;
import dev.connectiondoctor.app.model.LookupModel;
import dev.connectiondoctor.app.model.StartModel;
import dev.connectiondoctor.app.model.WindowModel;
import dev.connectiondoctor.app.model.Words;
import dev.connectiondoctor.app.view.Shell;
import dev.connectiondoctor.app.view.ViewContext;
import dev.connectiondoctor.kept.history.History;
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

    /** Called by the toolkit. */
    public DoctorApp() {}

    @Override
    public void start(Stage stage) {
        Words words = words(Locale.getDefault());
        Checks checks = (options, environment, observer) -> new Doctor(environment).start(options, observer);
        FxBridge bridge = new FxBridge();
        Environment environment = Environment.ofProcess();
        StartModel start = new StartModel(environment);
        WindowModel model = new WindowModel(start, new LookupModel(bridge), history(environment, words, bridge),
                Scenarios.all(), checks, bridge, Ticker.system());
        lookAround(environment, start, bridge);
        PrimerTheme theme = new PrimerTheme(Platform.getPreferences().colorSchemeProperty(),
                Application::setUserAgentStylesheet);
        ViewContext context = new ViewContext(words, new SystemDesktop(getHostServices(), stage),
                new FileSaver(bridge), theme, Display.ofProcess().family(),
                Platform.getPreferences().isReducedMotion());
        stage.setTitle(words.of("name"));
        stage.setScene(new Scene(new Shell(model, context), WIDTH, HEIGHT));
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setOnHidden(_ -> model.close());
        stage.show();
    }

    private static HistoryModel history(Environment environment, Words words, FxBridge bridge) {
        HistoryModel history = new HistoryModel(History.in(environment),
                words::json, bridge);
        history.refresh();
        return history;
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
