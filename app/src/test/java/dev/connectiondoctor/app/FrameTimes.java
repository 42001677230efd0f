package dev.connectiondoctor.app;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.LockSupport;

import javafx.application.Platform;
import javafx.scene.AccessibleAction;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;

import dev.connectiondoctor.RunEvent;
import dev.connectiondoctor.app.ScriptedChecks.ScriptedRun;
import dev.connectiondoctor.app.model.RunModel;
import dev.connectiondoctor.app.view.ControlsAhead;
import dev.connectiondoctor.report.Report;
import dev.connectiondoctor.report.StageReport;
import dev.connectiondoctor.stage.Environment;
import dev.connectiondoctor.stage.Progress;
import dev.connectiondoctor.stage.Stage;

/**
 * Measures how long the thread of the window works in one go while a thousand events of a stream come in every second,
 * and while the heaviest pages are opened. Prints the numbers; 50 ms is the aim. Run it by hand with
 * {@code -Dglass.platform=Headless -Dprism.order=sw}; its argument is the number of seconds, 5 if there is none.
 */
public final class FrameTimes {
    private static final int A_SECOND = 1_000;
    private static final double AIM_MS = 50;

    private final List<Frame> frames = Collections.synchronizedList(new ArrayList<>());
    private Frame turns = Frame.NOTHING;
    private Frame layoutBegun = Frame.NOTHING;
    private final TestWindow window = new TestWindow(Environment.empty(), new FxBridge(this::turn), false);
    private Scene scene;

    private FrameTimes() {}

    public static void main(String[] args) throws Exception {
        Platform.startup(() -> {});
        FrameTimes times = new FrameTimes();
        times.run(args.length > 0 ? Integer.parseInt(args[0]) : 5);
        Platform.exit();
    }

    private void run(int seconds) throws Exception {
        onWindow(this::show);
        frames(10);
        report("the first page");
        // As the window does after its first frame.
        ControlsAhead.load();
        ScriptedRun warm = begin();
        stream(warm, 1);
        end(warm, Samples.cut());
        report("the page of the first check");
        visit("the first visit to every step and tab");
        visit("the second visit to every step and tab");
        visit("the third visit to every step and tab");
        ScriptedRun run = begin();
        frames(5);
        report("the page of a new check");
        stream(run, seconds);
        report(seconds + " s with " + A_SECOND + " events a second");
        end(run, Samples.cut());
        report("the end of the check");
        whole();
        report("everything on one page");
        whole();
        whole();
        report("and once more");
        raw();
        report("a megabyte of data, searched");
    }

    private Void show() {
        javafx.stage.Stage stage = new javafx.stage.Stage();
        window.show(stage, 1280, 800);
        scene = stage.getScene();
        scene.addPreLayoutPulseListener(() -> layoutBegun = Frame.now());
        scene.addPostLayoutPulseListener(() -> {
            frames.add(turns.plus(Frame.now().since(layoutBegun)));
            turns = Frame.NOTHING;
        });
        return null;
    }

    /** What events cost is part of the frame that shows them. */
    private void turn(Runnable task) {
        Platform.runLater(() -> timed(task));
    }

    private void timed(Runnable task) {
        Frame begun = Frame.now();
        task.run();
        turns = turns.plus(Frame.now().since(begun));
    }

    private ScriptedRun begin() throws Exception {
        onWindow(() -> {
            timed(window.model::check);
            return null;
        });
        ScriptedRun run = window.checks.next();
        run.say(Samples.plan(), new RunEvent.Started(Stage.LONG_STREAM, Instant.EPOCH));
        return run;
    }

    private static void stream(ScriptedRun run, int seconds) {
        long begun = System.nanoTime();
        for (int event = 1; event <= seconds * A_SECOND; event++) {
            double at = (System.nanoTime() - begun) / 1e6;
            run.say(new RunEvent.Progressed(Stage.LONG_STREAM, new Progress("stream",
                    Map.of("events", event, "seconds", (int) (at / 1000), "atMs", at, "bytes", event * 240L))));
            LockSupport.parkNanos(begun + event * 1_000_000_000L / A_SECOND - System.nanoTime());
        }
    }

    private void end(ScriptedRun run, Report report) throws Exception {
        for (StageReport stage : report.stages()) {
            run.say(new RunEvent.Finished(stage));
        }
        run.end(report);
        frames(10);
    }

    private void visit(String what) throws Exception {
        RunModel model = window.model.run().orElseThrow();
        for (int row = 0; row < model.rows().size(); row++) {
            for (int tab = 0; tab < 4; tab++) {
                int chosen = row;
                int shown = tab;
                onWindow(() -> {
                    timed(() -> {
                        ((TabPane) scene.lookup(".tab-pane")).getSelectionModel().select(shown);
                        model.choose(model.rows().get(chosen));
                    });
                    return null;
                });
                frames(3);
            }
        }
        report(what);
    }

    private void whole() throws Exception {
        onWindow(() -> {
            timed(() -> scene.lookup("#whole").executeAccessibleAction(AccessibleAction.FIRE));
            return null;
        });
        frames(60);
    }

    private void raw() throws Exception {
        end(begin(), Samples.megabyte());
        RunModel model = window.model.run().orElseThrow();
        report("the end of a check with a megabyte of data");
        onWindow(() -> {
            timed(() -> {
                model.choose(model.rows().getLast());
                ((TabPane) scene.lookup(".tab-pane")).getSelectionModel().select(3);
            });
            return null;
        });
        frames(60);
        onWindow(() -> {
            ListView<?> rows = (ListView<?>) scene.lookup(".raw");
            System.out.println(rows.getItems().size() + " rows");
            timed(() -> ((TextInputControl) scene.lookup("#find")).setText("atMs"));
            return null;
        });
        frames(10);
    }

    private void frames(int count) {
        int until = frames.size() + count;
        long deadline = System.nanoTime() + 5_000_000_000L;
        while (frames.size() < until && System.nanoTime() < deadline) {
            Platform.requestNextPulse();
            LockSupport.parkNanos(5_000_000);
        }
    }

    private void report(String what) {
        List<Frame> seen;
        synchronized (frames) {
            seen = List.copyOf(frames);
            frames.clear();
        }
        double longest = seen.stream().mapToDouble(Frame::cpuMs).max().orElse(0);
        System.out.printf("%-42s %4d frames, half up to %5.1f ms, 99 of 100 up to %6.1f ms, longest %6.1f ms"
                + " (of the processor %6.1f ms)%s%n", what, seen.size(), part(seen, 0.5), part(seen, 0.99),
                part(seen, 1), longest, longest > AIM_MS ? " too long" : "");
    }

    private static double part(List<Frame> seen, double share) {
        double[] sorted = seen.stream().mapToDouble(Frame::ms).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[(int) Math.round((sorted.length - 1) * share)];
    }

    private static <T> void onWindow(Callable<T> task) throws InterruptedException, ExecutionException {
        FutureTask<T> future = new FutureTask<>(task);
        Platform.runLater(future);
        future.get();
    }
}
