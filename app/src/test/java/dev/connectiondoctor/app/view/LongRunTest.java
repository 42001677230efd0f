package dev.connectiondoctor.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import dev.connectiondoctor.RunEvent;
import dev.connectiondoctor.app.Samples;
import dev.connectiondoctor.app.ScriptedChecks.ScriptedRun;
import dev.connectiondoctor.app.TestWindow;
import dev.connectiondoctor.app.model.RunModel;
import dev.connectiondoctor.app.model.StageRow;
import dev.connectiondoctor.stage.Environment;
import dev.connectiondoctor.stage.Progress;
import dev.connectiondoctor.stage.Stage;

/** A check that lasts an hour, by a clock of its own, does not grow. */
@ExtendWith(ApplicationExtension.class)
@Timeout(600)
class LongRunTest {
    private static final int A_SECOND = 5;

    private final AtomicLong nanos = new AtomicLong();
    private final TestWindow window = new TestWindow(Environment.empty(), Platform::runLater, true, nanos::get);
    private final List<Integer> nodes = new ArrayList<>();

    @Start
    void start(javafx.stage.Stage stage) {
        window.show(stage, 900, 600);
    }

    @Test
    void anHourOfAStreamTakesNoMoreThanItsFirstMinutes(FxRobot robot) throws InterruptedException {
        ScriptedRun run = begun(robot);
        RunModel model = window.model.run().orElseThrow();
        StageRow row = model.row(Stage.LONG_STREAM);
        robot.interact(() -> model.choose(row));
        for (int minute = 0; minute < 60; minute++) {
            stream(run, model, minute);
            robot.interact(() -> {
                Parent root = robot.lookup(".shell").queryAs(Parent.class);
                root.applyCss();
                root.layout();
                nodes.add(count(root));
            });
        }

        assertThat(nodes.subList(5, 60)).allMatch(count -> count <= nodes.get(4) + 40, "like " + nodes.get(4));
        assertThat(row.live().curve(3_600_000).orElseThrow().points()).hasSizeBetween(200, 510);
        assertThat(model.elapsedMsProperty().get()).isEqualTo(3_600_000);
    }

    /** A listener that was left behind would keep what was shown before. */
    @Test
    void whatIsNoLongerShownIsLetGo(FxRobot robot) throws InterruptedException {
        ScriptedRun run = begun(robot);
        RunModel model = window.model.run().orElseThrow();
        List<WeakReference<Node>> shown = new ArrayList<>();
        for (int turn = 0; turn < 20; turn++) {
            stream(run, model, turn);
            robot.interact(() -> {
                model.choose(model.row(Stage.LONG_STREAM));
                shown.add(new WeakReference<>(robot.lookup("#live-stream").query()));
                model.choose(model.row(Stage.DNS));
            });
        }
        settle();

        assertThat(shown).hasSize(20);
        while (shown.stream().limit(19).anyMatch(old -> old.get() != null)) {
            System.gc();
            settle();
        }
    }

    private ScriptedRun begun(FxRobot robot) throws InterruptedException {
        robot.interact(() -> window.model.check());
        ScriptedRun run = window.checks.next();
        run.say(Samples.plan(), new RunEvent.Started(Stage.LONG_STREAM, Instant.EPOCH));
        settle();
        return run;
    }

    private void stream(ScriptedRun run, RunModel model, int minute) {
        for (int second = 0; second < 60; second++) {
            for (int event = 1; event <= A_SECOND; event++) {
                nanos.addAndGet(1_000_000_000L / A_SECOND);
                long number = (minute * 60L + second) * A_SECOND + event;
                run.say(new RunEvent.Progressed(Stage.LONG_STREAM, new Progress("stream", Map.of("events", number,
                        "seconds", minute * 60 + second, "atMs", number * 1000.0 / A_SECOND, "bytes", number * 240))));
            }
            if (second % 20 == 19) {
                settle();
                WaitForAsyncUtils.waitForAsyncFx(60_000, model::tick);
            }
        }
    }

    private static int count(Parent parent) {
        return 1 + parent.getChildrenUnmodifiable()
                .stream()
                .mapToInt(child -> child instanceof Parent inner ? count(inner) : 1)
                .sum();
    }

    private static void settle() {
        WaitForAsyncUtils.waitForFxEvents(1);
    }
}
