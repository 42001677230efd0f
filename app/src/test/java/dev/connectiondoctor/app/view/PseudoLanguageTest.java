package dev.connectiondoctor.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import dev.connectiondoctor.app.Samples;
import dev.connectiondoctor.app.ScriptedChecks.ScriptedRun;
import dev.connectiondoctor.app.TestWindow;
import dev.connectiondoctor.app.model.Outgoing;
import dev.connectiondoctor.app.model.Place;
import dev.connectiondoctor.app.model.Preset;
import dev.connectiondoctor.app.model.ReportFormat;
import dev.connectiondoctor.app.model.RunModel;
import dev.connectiondoctor.app.model.RunModel.Phase;
import dev.connectiondoctor.app.model.SetupModel;
import dev.connectiondoctor.app.model.StageRow;
import dev.connectiondoctor.compare.Side;
import dev.connectiondoctor.report.Addressee;
import dev.connectiondoctor.explain.ErrorDictionary;
import dev.connectiondoctor.report.Report;
import dev.connectiondoctor.stage.Environment;
import dev.connectiondoctor.target.Providers;
import dev.connectiondoctor.text.Languages;

/** In the pseudo-language, whatever is not marked was not taken from a file of texts, or is a value. */
@ExtendWith(ApplicationExtension.class)
@Timeout(300)
class PseudoLanguageTest {
    /** Numbers and their units, fingerprints, methods of HTTP, and the beginning of a key. */
    private static final Pattern VALUE = Pattern.compile("[\\P{L}]*|[<\\d.,: +-]*(ms|s|B|KB|MB)|([0-9A-F]{2}[: ]?){32}"
            + "|(GET|POST) \\S+|SHA-256|PEM|sk-ant-\\S+( \\(\\d+\\))?");
    /** Ids that the evidence holds too, and that nobody should read. */
    private static final Pattern ANSWER = Pattern.compile("trusts|refuses|unknown|not[ -]tried|direct|passed");
    private static final Pattern BETWEEN = Pattern.compile("\n|\t|, | · |: | → | \\+ |\\s{2,}|; ");
    /** What styles say: code, names of hosts and what was received are shown as they are. */
    private static final List<String> VALUES = List.of("raw", "raw-row", "code", "copy-text", "mono", "suggestion");

    private final Set<String> unmarked = new TreeSet<>();
    private final TestWindow window = new TestWindow(
            new Environment(Map.of("ANTHROPIC_API_KEY", "sk-ant-api03-0123456789", "ANTHROPIC_MODEL", "claude-x"),
                    Path.of(".")),
            Platform::runLater, true);

    @Start
    void start(Stage stage) {
        window.languages.choose("en-XA");
        window.show(stage, 900, 600);
    }

    @ParameterizedTest
    @EnumSource(value = Place.class, names = "CHECK", mode = EnumSource.Mode.EXCLUDE)
    void noPageSaysAnythingUntranslated(Place place, FxRobot robot) {
        robot.interact(() -> window.model.go(place));
        check(robot, "");
        for (Preset preset : Preset.values()) {
            robot.interact(() -> window.model.start().take(preset));
            check(robot, "");
        }
        robot.interact(() -> {
            window.model.start().addressProperty().set("htps://gateway");
            window.model.lookup().textProperty().set("Connection dropped (ECONNRESET)");
        });
        WaitForAsyncUtils.waitForFxEvents();
        check(robot, "htps://gateway");
    }

    @Test
    void noStepOfSettingUpSaysAnythingUntranslated(FxRobot robot) {
        robot.interact(() -> window.model.setUp(Preset.GATEWAY));
        for (SetupModel.Step step : SetupModel.Step.values()) {
            robot.interact(() -> window.model.setup().show(step));
            check(robot, "");
        }
        robot.interact(() -> window.personal.comfort().onePageProperty().set(true));
        check(robot, "");
    }

    @Test
    void aComparisonSaysNothingUntranslated(FxRobot robot) {
        robot.interact(() -> {
            window.model.go(Place.COMPARE);
            window.model.compare().take(Side.A, Samples.healthy());
            window.model.compare().take(Side.B, Samples.intercepted());
        });
        WaitForAsyncUtils.waitForFxEvents();
        check(robot, Samples.healthy().toString() + Samples.intercepted());
    }

    @Test
    void nothingThatLeavesIsAnnouncedUntranslated(FxRobot robot) throws InterruptedException {
        RunModel run = ended(robot, Samples.intercepted());
        for (Outgoing.Form form : List.of(new Outgoing.Form.File(ReportFormat.HTML),
                new Outgoing.Form.Mail(Addressee.IT), new Outgoing.Form.Mail(Addressee.SUPPORT))) {
            robot.interact(() -> window.model.send(run.report().orElseThrow(), run.optionsProperty().get(), form));
            while (window.model.outgoingProperty().get().lookProperty().get() == null) {
                WaitForAsyncUtils.waitForFxEvents();
            }
            WaitForAsyncUtils.waitForFxEvents();
            check(robot, Samples.intercepted().toString());
        }
    }

    @Test
    void aSavedReportSaysNothingUntranslated(FxRobot robot) {
        robot.interact(() -> window.model.openReport(Path.of("no-such-report.json")));
        while (window.model.notOpenedProperty().get() == null) {
            WaitForAsyncUtils.waitForFxEvents();
        }
        check(robot, "no-such-report.json");
        robot.interact(() -> window.model.show(Samples.cut()));
        check(robot, Samples.cut().toString());
    }

    @Test
    void aCheckSaysNothingUntranslated(FxRobot robot) throws Exception {
        for (Report report : List.of(Samples.healthy(), Samples.intercepted(), Samples.cut(), Samples.stopped())) {
            RunModel run = ended(robot, report);
            for (StageRow row : run.rows()) {
                robot.interact(() -> run.choose(row));
                for (Tab tab : robot.lookup(".tab-pane").queryAs(TabPane.class).getTabs()) {
                    robot.interact(() -> tab.getTabPane().getSelectionModel().select(tab));
                    check(robot, report.toString());
                }
            }
            robot.interact(() -> robot.lookup("#whole").queryAs(ToggleButton.class).fire());
            WaitForAsyncUtils.waitForFxEvents();
            check(robot, report.toString());
        }
    }

    private RunModel ended(FxRobot robot, Report report) throws InterruptedException {
        robot.interact(() -> {
            window.model.go(Place.HOME);
            window.model.start().addressProperty().set("https://api.anthropic.com");
            window.model.check();
        });
        ScriptedRun run = window.checks.next();
        run.say(Samples.plan());
        WaitForAsyncUtils.waitForFxEvents();
        check(robot, report.toString());
        Samples.events(report).forEach(run::say);
        run.end().complete(report);
        RunModel model = window.model.run().orElseThrow();
        while (model.phase() != Phase.ENDED) {
            WaitForAsyncUtils.waitForFxEvents();
        }
        return model;
    }

    private void check(FxRobot robot, String evidence) {
        String known = evidence + names();
        Node root = robot.listTargetWindows().getFirst().getScene().getRoot();
        robot.interact(() -> Said.below(root)
                .stream()
                .filter(said -> VALUES.stream().noneMatch(style -> said.by().getStyleClass().contains(style)))
                .filter(said -> !translated(said.text(), known))
                .forEach(said -> unmarked.add(said.toString())));
    }

    @AfterEach
    void everythingWasMarked() {
        assertThat(unmarked).isEmpty();
    }

    private static boolean translated(String text, String known) {
        return Stream.of(BETWEEN.split(unmarked(text)))
                .map(String::strip)
                .allMatch(piece -> VALUE.matcher(piece).matches()
                        || known.contains(piece) && !ANSWER.matcher(piece).matches());
    }

    /** What is outside of all marks; marks may stand within marks, as a text may be the value of another. */
    private static String unmarked(String text) {
        StringBuilder outside = new StringBuilder();
        int depth = 0;
        for (char sign : text.toCharArray()) {
            depth -= sign == '⟧' ? 1 : 0;
            depth += sign == '⟦' ? 1 : 0;
            outside.append(depth == 0 && sign != '⟧' ? sign : sign == '⟧' ? '\n' : ' ');
        }
        return outside.toString();
    }

    private String names() {
        return Providers.known().all().toString() + Languages.withPseudo()
                + window.model.start().found() + window.model.scenarios() + window.model.start().comparedWith()
                + ErrorDictionary.standard().all() + "Connection dropped (ECONNRESET) ⟦ sk-ant-api…";
    }
}
