package dev.connectiondoctor.app.view;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BooleanSupplier;

import javafx.animation.AnimationTimer;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.AccessibleAction;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TabPane;
import javafx.stage.Stage;

import dev.connectiondoctor.app.ScriptedChecks.ScriptedRun;
import dev.connectiondoctor.app.TestWindow;
import dev.connectiondoctor.stage.Environment;

/** One page in a window of its own. Everything is done on the thread of the window and is over when a method returns. */
final class OpenPage implements AutoCloseable {
    private static final Environment TOOLS = new Environment(Map.of("ANTHROPIC_API_KEY", "sk-ant-api03-0123456789",
            "ANTHROPIC_MODEL", "claude-sonnet-4-5", "OPENAI_BASE_URL", "https://gw.example.com/v1", "OPENAI_API_KEY",
            "sk-0123456789-0123456789"), Path.of("."));

    /** Of the toolkit, each of which paints once. */
    private static final int MOST_PULSES = 2_000;

    private final BlockingQueue<Runnable> turns = new LinkedBlockingQueue<>();
    private final PageState state;
    private final TestWindow window;
    private final Stage stage = new Stage();

    /** @param kept whose history the window shows, if the page is about one */
    OpenPage(PageState state, String language, Environment kept) throws InterruptedException {
        this.state = state;
        window = new TestWindow(state.hasTools() ? TOOLS : Environment.empty(),
                state.hasHistory() ? kept : TestWindow.NO_HISTORY, this::turn, true);
        window.languages.choose(language);
        window.show(stage, 900, 600);
        stage.requestFocus();
        state.open(this);
        frames(stage::isFocused);
    }

    PageState state() {
        return state;
    }

    TestWindow window() {
        return window;
    }

    Scene scene() {
        return stage.getScene();
    }

    Node node(String query) {
        settle();
        Node found = scene().lookup(query);
        if (found == null) {
            throw new AssertionError("no " + query + " on " + state);
        }
        return found;
    }

    /** What other threads wanted done is done, and everything has its place. */
    void settle() {
        for (Runnable turn = turns.poll(); turn != null; turn = turns.poll()) {
            turn.run();
        }
        for (int pass = 0; pass < 3; pass++) {
            scene().getRoot().applyCss();
            scene().getRoot().layout();
        }
    }

    void until(BooleanSupplier reached) throws InterruptedException {
        while (!reached.getAsBoolean()) {
            turns.take().run();
        }
        settle();
    }

    /** Lets the window paint, at least once, until something is reached. */
    void frames(BooleanSupplier reached) {
        settle();
        Pulses pulses = new Pulses();
        pulses.start();
        for (boolean first = true; first || !reached.getAsBoolean(); first = false) {
            if (pulses.count > MOST_PULSES) {
                throw new AssertionError("not reached on " + state + ", at " + scene().getWidth());
            }
            Object turn = new Object();
            Platform.runLater(() -> Platform.exitNestedEventLoop(turn, null));
            Platform.enterNestedEventLoop(turn);
        }
        pulses.stop();
        settle();
    }

    private static final class Pulses extends AnimationTimer {
        private int count;

        @Override
        public void handle(long now) {
            count++;
        }
    }

    ScriptedRun check() throws InterruptedException {
        window.model.check();
        return window.checks.next();
    }

    void press(String query) {
        node(query).executeAccessibleAction(AccessibleAction.FIRE);
        settle();
    }

    void select(int tab) {
        ((TabPane) node(".tab-pane")).getSelectionModel().select(tab);
        settle();
    }

    /** @param percent of the usual size of texts */
    void size(double width, double height, int percent) {
        while (window.personal.comfort().scaleProperty().get() < percent) {
            window.personal.comfort().larger();
        }
        while (window.personal.comfort().scaleProperty().get() > percent) {
            window.personal.comfort().smaller();
        }
        stage.setWidth(width);
        stage.setHeight(height);
        frames(() -> scene().getWidth() == width && scene().getHeight() == height);
    }

    void wear(ColorScheme scheme) {
        window.system.set(scheme);
        settle();
    }

    /** What other threads want done waits until it is called for. */
    private void turn(Runnable task) {
        if (Platform.isFxApplicationThread()) {
            task.run();
        } else {
            turns.add(task);
        }
    }

    @Override
    public void close() {
        window.model.close();
        stage.close();
    }
}
