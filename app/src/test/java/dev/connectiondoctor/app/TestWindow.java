package dev.connectiondoctor.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import dev.connectiondoctor.app.model.FileSaver;
import dev.connectiondoctor.app.model.LanguageChoice;
import dev.connectiondoctor.app.model.LookupModel;
import dev.connectiondoctor.app.model.StartModel;
import dev.connectiondoctor.app.model.WindowModel;
import dev.connectiondoctor.app.model.Words;
import dev.connectiondoctor.app.view.Desktop;
import dev.connectiondoctor.app.view.Shell;
import dev.connectiondoctor.app.view.ViewContext;
import dev.connectiondoctor.net.Ticker;
import dev.connectiondoctor.stage.Environment;
import dev.connectiondoctor.target.BaseUrl;
import dev.connectiondoctor.target.Endpoint;
import dev.connectiondoctor.target.FoundOnThisComputer;
import dev.connectiondoctor.target.Protocol;
import dev.connectiondoctor.text.Messages;

/** The whole window around a scripted engine. */
public final class TestWindow {
    public final ScriptedChecks checks = new ScriptedChecks();
    public final List<String> copied = new ArrayList<>();
    public final List<String> browsed = new ArrayList<>();
    public final List<String> offeredNames = new ArrayList<>();
    /** Where the user chooses to save, null for nowhere. */
    public @Nullable Path chosenFile;
    public final SimpleObjectProperty<ColorScheme> system = new SimpleObjectProperty<>(ColorScheme.LIGHT);
    public final WindowModel model;
    public final LanguageChoice languages = new LanguageChoice(Locale.ENGLISH, true);
    public final Words words = words();

    private final FileSaver saver;
    private final boolean still;

    /** @param still nothing moves by itself, so that tests do not paint all the time */
    public TestWindow(Environment environment, Executor bridge, boolean still) {
        this.still = still;
        saver = new FileSaver(bridge);
        Options practice = Options.of(new Endpoint(BaseUrl.parse("https://localhost:8443"), Protocol.AUTO, null, null));
        StartModel start = new StartModel(environment);
        start.foundHere(FoundOnThisComputer.in(environment));
        model = new WindowModel(start, new LookupModel(bridge), SampleScenario.all(practice), checks, bridge,
                Ticker.system());
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
        PrimerTheme theme = new PrimerTheme(system, Application::setUserAgentStylesheet);
        stage.setScene(new Scene(new StackPane(), width, height));
        languages.chosenProperty().subscribe(_ -> speak(stage, theme));
        stage.show();
    }

    private void speak(Stage stage, PrimerTheme theme) {
        stage.getScene()
                .setRoot(new Shell(model, new ViewContext(words(languages.locale()), languages, desktop(), saver, theme,
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
            public Optional<Path> chooseFile(String title, String name) {
                offeredNames.add(name);
                return Optional.ofNullable(chosenFile);
            }
        };
    }
}
