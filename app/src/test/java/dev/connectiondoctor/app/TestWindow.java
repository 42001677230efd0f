package dev.connectiondoctor.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.Executor;

import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.Options;
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
import dev.connectiondoctor.app.view.Desktop;
import dev.connectiondoctor.app.view.Looks;
import dev.connectiondoctor.app.view.Shell;
import dev.connectiondoctor.app.view.ViewContext;
import dev.connectiondoctor.kept.history.History;
import dev.connectiondoctor.kept.keyring.KeyRing;
import dev.connectiondoctor.net.Ticker;
import dev.connectiondoctor.stage.Environment;
import dev.connectiondoctor.target.BaseUrl;
import dev.connectiondoctor.target.Endpoint;
import dev.connectiondoctor.target.FoundOnThisComputer;
import dev.connectiondoctor.target.Protocol;
import dev.connectiondoctor.target.found.Os;
import dev.connectiondoctor.text.Messages;

/** The whole window around a scripted engine. */
public final class TestWindow {
    /** Surroundings in which no check is kept. */
    public static final Environment NO_HISTORY = new Environment(Map.of(History.VARIABLE, "off"),
            Path.of("no-such-home"));
    public final ScriptedChecks checks = new ScriptedChecks();
    public final List<String> copied = new ArrayList<>();
    public final List<String> browsed = new ArrayList<>();
    public final List<String> offeredNames = new ArrayList<>();
    /** Where the user chooses to save, null for nowhere. */
    public @Nullable Path chosenFile;
    /** The report that the user chooses to open, null for none. */
    public @Nullable Path chosenReport;
    public final SimpleObjectProperty<ColorScheme> system = new SimpleObjectProperty<>(ColorScheme.LIGHT);
    public final WindowModel model;
    public final LanguageChoice languages = new LanguageChoice(Locale.ENGLISH, true);
    public final Words words = words();
    public final Personal personal;

    private final FileSaver saver;
    private final boolean still;

    /** @param still nothing moves by itself, so that tests do not paint all the time */
    public TestWindow(Environment environment, Executor bridge, boolean still) {
        this(environment, NO_HISTORY, bridge, still, Ticker.system(), Remembered.nothing(), KeyRing.NONE);
    }

    public TestWindow(Environment environment, Executor bridge, boolean still, Ticker ticker) {
        this(environment, NO_HISTORY, bridge, still, ticker, Remembered.nothing(), KeyRing.NONE);
    }

    /** @param kept whose history it shows and adds to */
    public TestWindow(Environment environment, Environment kept, Executor bridge, boolean still) {
        this(environment, kept, bridge, still, Ticker.system(), Remembered.nothing(), KeyRing.NONE);
    }

    /** @param remembered what the window knows of its last day */
    public TestWindow(Environment environment, Executor bridge, boolean still, Remembered remembered, KeyRing ring) {
        this(environment, NO_HISTORY, bridge, still, Ticker.system(), remembered, ring);
    }

    private TestWindow(Environment environment, Environment kept, Executor bridge, boolean still, Ticker ticker,
            Remembered remembered, KeyRing ring) {
        this.still = still;
        saver = new FileSaver(bridge);
        Options practice = Options.of(new Endpoint(BaseUrl.parse("https://localhost:8443"), Protocol.AUTO, null, null));
        StartModel start = new StartModel(environment);
        start.foundHere(FoundOnThisComputer.in(environment));
        HistoryModel history = new HistoryModel(History.in(kept, Os.LINUX),
                words.documents()::json, bridge);
        model = new WindowModel(start, new LookupModel(bridge), history, SampleScenario.all(practice), checks, bridge,
                ticker);
        personal = new Personal(new Comfort(remembered), new KeyKeeping(ring, remembered, start, bridge),
                new LastService(model, remembered));
    }

    /** A history that keeps nothing. */
    public static HistoryModel noHistory() {
        return new HistoryModel(History.in(NO_HISTORY, Os.LINUX), (_, _) -> "", Runnable::run);
    }

    public static Words words() {
        return words(Locale.ENGLISH);
    }

    public static Words words(Locale locale) {
        Messages messages = Words.catalogue(locale)
                .and(ResourceBundle.getBundle("dev.connectiondoctor.app.sample", Locale.ENGLISH));
        return new Words(messages, new EngineWriters(messages));
    }

    /** Fills and shows a stage; on the thread of the window. */
    public void show(Stage stage, double width, double height) {
        personal.keys().lookAround();
        new PrimerTheme(system, personal.comfort().lookProperty(), Application::setUserAgentStylesheet);
        stage.setScene(new Scene(new StackPane(), width, height));
        Looks.on(stage.getScene(), personal.comfort().scaleProperty());
        languages.chosenProperty().subscribe(_ -> speak(stage));
        stage.show();
    }

    private void speak(Stage stage) {
        stage.getScene()
                .setRoot(new Shell(model,
                        new ViewContext(words(languages.locale()), languages, desktop(), saver, personal,
                                "linux", still)));
    }

    private Desktop desktop() {
        return new Desktop() {
            @Override
            public void copy(String text) {
                copied.add(text);
            }

            @Override
            public void browse(String url) {
                browsed.add(url);
            }

            @Override
            public Optional<Path> chooseReport(String title) {
                return Optional.ofNullable(chosenReport);
            }

            @Override
            public Optional<Path> chooseFile(String title, String name) {
                offeredNames.add(name);
                return Optional.ofNullable(chosenFile);
            }
        };
    }
}
