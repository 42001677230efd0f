package dev.connectiondoctor.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.connectiondoctor.RunEvent;
import dev.connectiondoctor.app.Samples;
import dev.connectiondoctor.app.ScriptedChecks.ScriptedRun;
import dev.connectiondoctor.report.Report;

/** Where there is little room, what is not seen is scrolled to, and what is read stays where it is. */
@Timeout(120)
class SmallWindowTest {
    private static final int LARGE = 200;
    private static final double PIXEL = 1.5;

    @TempDir Path folder;

    private interface Visit {
        void to(OpenPage page) throws InterruptedException;
    }

    @ParameterizedTest
    @CsvSource({"900, 600, 100", "1280, 800, 100", "1280, 800, 150"})
    void nothingMovesWhenTheAnswerComes(int width, int height, int percent) throws Exception {
        visit(PageState.HOME, "en", page -> {
            page.size(width, height, percent);
            for (Report report : List.of(Samples.healthy(), Samples.intercepted(), Samples.cut())) {
                ScriptedRun run = page.check();
                List<RunEvent> events = Samples.events(report);
                run.say(events.subList(0, 4).toArray(RunEvent[]::new));
                page.settle();
                double before = top(page, ".checklist-scroll");
                run.say(events.subList(4, events.size()).toArray(RunEvent[]::new));
                page.settle();
                assertThat(top(page, ".checklist-scroll")).isEqualTo(before);
            }
        });
    }

    @Test
    void whatIsReadBelowStaysWhenTheAnswerComes() throws Exception {
        visit(PageState.HOME, "en", page -> {
            page.size(900, 600, LARGE);
            ScriptedRun run = page.check();
            List<RunEvent> events = Samples.events(Samples.intercepted());
            run.say(events.subList(0, 4).toArray(RunEvent[]::new));
            page.settle();
            ((ScrollPane) page.node(".list-and-detail-page")).setVvalue(0.5);
            page.settle();
            double before = top(page, "#row-settings");
            run.say(events.subList(4, events.size()).toArray(RunEvent[]::new));
            page.frames(() -> Math.abs(top(page, "#row-settings") - before) < PIXEL);
        });
    }

    @Test
    void aStepLeadsOnToWhatItSaw() throws Exception {
        visit(PageState.CHECK_HEALTHY, "en", page -> {
            page.size(900, 600, LARGE);
            Node step = page.node("#row-tcp");
            assertThat(top(page, ".detail")).isGreaterThan(600);
            press(step, KeyCode.ENTER);
            page.frames(() -> Math.abs(top(page, ".detail") - top(page, ".list-and-detail-page")) < PIXEL);
        });
    }

    @Test
    void theArrowKeysKeepTheStepInSight() throws Exception {
        visit(PageState.CHECK_HEALTHY, "en", page -> {
            page.size(900, 600, LARGE);
            press(page.scene().getFocusOwner(), KeyCode.END);
            Node last = page.node("#row-long-stream");
            page.frames(() -> {
                Bounds seen = bounds(page.node(".list-and-detail-page"));
                return seen.contains(bounds(last).getCenterX(), bounds(last).getMinY() + 1)
                        && seen.contains(bounds(last).getCenterX(), bounds(last).getMaxY() - 1);
            });
        });
    }

    @Test
    void aWideTableIsScrolledByTheArrowKeys() throws Exception {
        visit(PageState.FAILING_EVIDENCE, "en-XA", page -> {
            page.size(900, 600, LARGE);
            ScrollPane table = (ScrollPane) page.node(".side-scroll");
            Region words = (Region) table.getContent();
            assertThat(table.isFocusTraversable()).isTrue();
            assertThat(words.getWidth()).isGreaterThan(table.getViewportBounds().getWidth());
            table.requestFocus();
            for (int presses = 0; presses < 100; presses++) {
                press(table, KeyCode.RIGHT);
            }
            page.settle();
            assertThat(bounds(words).getMaxX()).isLessThanOrEqualTo(bounds(table).getMaxX() + PIXEL);
            page.size(1280, 800, 100);
            assertThat(table.isFocusTraversable()).isFalse();
        });
    }

    private void visit(PageState state, String language, Visit visit) throws Exception {
        new PageWalk(folder).visit(language, state::equals, page -> {
            try {
                visit.to(page);
            } catch (InterruptedException interrupted) {
                throw new AssertionError(interrupted);
            }
        });
    }

    private static void press(Node node, KeyCode key) {
        for (EventType<KeyEvent> type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
            Event.fireEvent(node, new KeyEvent(type, "", "", key, false, false, false, false));
        }
    }

    private static double top(OpenPage page, String query) {
        return bounds(page.node(query)).getMinY();
    }

    private static Bounds bounds(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }
}
