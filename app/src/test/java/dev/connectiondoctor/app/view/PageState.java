package dev.connectiondoctor.app.view;

import java.nio.file.Path;
import java.time.Instant;

import javafx.scene.control.ListView;

import dev.connectiondoctor.RunEvent;
import dev.connectiondoctor.app.Samples;
import dev.connectiondoctor.app.model.EarlierCheck;
import dev.connectiondoctor.app.model.Outgoing;
import dev.connectiondoctor.app.model.Place;
import dev.connectiondoctor.app.model.Preset;
import dev.connectiondoctor.app.model.ReportFormat;
import dev.connectiondoctor.app.model.SetupModel;
import dev.connectiondoctor.compare.Side;
import dev.connectiondoctor.fault.Verdict;
import dev.connectiondoctor.report.Addressee;
import dev.connectiondoctor.report.Report;
import dev.connectiondoctor.stage.Stage;

/** Every page of the window, in every state that looks different, and the way to it. */
enum PageState {
    HOME_NOTHING_FOUND(_ -> {}), //
    HOME(page -> page.window().model.earlier().setAll(earlier())), //
    SETUP_SERVICE(page -> page.window().model.setUpAnew()), //
    SETUP_ACCESS(page -> page.window().model.setUp(Preset.ANTHROPIC)), //
    SETUP_ACCESS_WRONG(page -> {
        page.window().model.setUp(Preset.GATEWAY);
        page.window().model.start().addressProperty().set("htps://gw.example.com/v1");
        page.window().model.start().keyProperty().set("Bearer sk-or-0123456789");
    }), //
    SETUP_DEPTH(page -> {
        page.window().model.setUp(Preset.ANTHROPIC);
        page.window().model.setup().show(SetupModel.Step.DEPTH);
    }), //
    SETUP_ONE_PAGE(page -> {
        page.window().personal.comfort().onePageProperty().set(true);
        page.window().model.setUp(Preset.GATEWAY);
    }), //
    LOOKUP_EMPTY(page -> page.window().model.go(Place.LOOKUP)), //
    LOOKUP(page -> {
        page.window().model.go(Place.LOOKUP);
        page.window().model.lookup()
                .textProperty()
                .set("Connection dropped (ECONNRESET). x-api-key: sk-ant-0123456789");
        page.until(() -> !page.window().model.lookup().matchesProperty().get().isEmpty());
    }), //
    PRACTICE(page -> page.window().model.go(Place.PRACTICE)), //
    COMPARE_EMPTY(page -> page.window().model.go(Place.COMPARE)), //
    COMPARE(page -> {
        page.window().model.go(Place.COMPARE);
        page.window().model.compare().take(Side.A, Samples.healthy());
        page.window().model.compare().take(Side.B, Samples.intercepted());
    }), //
    HISTORY_EMPTY(page -> page.window().model.go(Place.HISTORY)), //
    HISTORY(PageState::history), //
    HISTORY_TABLE(page -> {
        history(page);
        page.press("#trend-table");
    }), //
    HISTORY_WIPE(page -> {
        history(page);
        page.press("#history-wipe");
    }), //
    CHECK_RUNNING(page -> page.check().say(Samples.events(Samples.healthy()).subList(0, 8).toArray(RunEvent[]::new))), //
    CHECK_HEALTHY(page -> ended(page, Samples.healthy(), 0)), //
    CHECK_STOPPED(page -> ended(page, Samples.stopped(), 0)), //
    CHECK_PARTLY(page -> ended(page, Samples.only(Stage.TLS), 2)), //
    FAILING_MEANING(page -> ended(page, Samples.intercepted(), 0)), //
    FAILING_FIX(page -> ended(page, Samples.intercepted(), 1)), //
    FAILING_EVIDENCE(page -> ended(page, Samples.intercepted(), 2)), //
    FAILING_RAW(page -> {
        ended(page, Samples.intercepted(), 3);
        page.until(() -> !((ListView<?>) page.node(".raw")).getItems().isEmpty());
    }), //
    FAILING_WHOLE(page -> {
        ended(page, Samples.intercepted(), 0);
        page.press("#whole");
        page.frames(() -> page.scene().lookup("#whole-" + Stage.LONG_STREAM.id()) != null);
    }), //
    STREAM_MEANING(page -> ended(page, Samples.cut(), 0)), //
    STREAM_FIX(page -> ended(page, Samples.cut(), 1)), //
    STREAM_EVIDENCE(page -> ended(page, Samples.cut(), 2)), //
    SAVED_REPORT(page -> page.window().model.show(Samples.intercepted())), //
    NOT_OPENED(page -> {
        page.window().model.openReport(Path.of("no-such-report.json"));
        page.until(() -> page.window().model.notOpenedProperty().get() != null);
        page.frames(() -> page.node(".notification-bar .label").getOpacity() == 1);
    }), //
    SEND_FILE(page -> send(page, new Outgoing.Form.File(ReportFormat.HTML))), //
    LETTER_IT(page -> send(page, new Outgoing.Form.Mail(Addressee.IT)));

    private interface Way {
        void to(OpenPage page) throws InterruptedException;
    }

    private final Way way;

    PageState(Way way) {
        this.way = way;
    }

    /** From the first page to this one. */
    void open(OpenPage page) throws InterruptedException {
        way.to(page);
    }

    /** Whether it needs checks that were kept before. */
    boolean hasHistory() {
        return this == HISTORY || this == HISTORY_TABLE || this == HISTORY_WIPE;
    }

    /** Whether tools are set up on this computer. */
    boolean hasTools() {
        return this != HOME_NOTHING_FOUND && this != SETUP_ACCESS_WRONG;
    }

    private static EarlierCheck[] earlier() {
        return new EarlierCheck[]{
                new EarlierCheck("2", Verdict.Status.HEALTHY, "https://api.openai.com/v1", "Everything works.",
                        Instant.parse("2026-11-20T08:12:00Z")),
                new EarlierCheck("1", Verdict.Status.BROKEN, "https://api.anthropic.com",
                        "Zscaler opens encrypted traffic, and Node-based tools don't trust it.",
                        Instant.parse("2026-11-19T16:40:00Z"))};
    }

    private static void history(OpenPage page) throws InterruptedException {
        page.window().model.go(Place.HISTORY);
        page.until(() -> !page.window().model.history().entriesProperty().get().isEmpty());
        page.window().model.history()
                .trendProperty()
                .set(page.window().model.history().trendsProperty().get().getLast());
    }

    private static void ended(OpenPage page, Report report, int tab) throws InterruptedException {
        page.check().say(Samples.events(report).toArray(RunEvent[]::new));
        page.select(tab);
    }

    private static void send(OpenPage page, Outgoing.Form form) throws InterruptedException {
        ended(page, Samples.intercepted(), 0);
        page.window().model.send(Samples.intercepted(), page.window().model.run().orElseThrow().optionsProperty().get(),
                form);
        page.until(() -> page.window().model.outgoingProperty().get().lookProperty().get() != null);
    }
}
