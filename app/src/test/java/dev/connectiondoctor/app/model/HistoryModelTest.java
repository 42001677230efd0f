package dev.connectiondoctor.app.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import dev.connectiondoctor.app.SampleHistory;
import dev.connectiondoctor.app.SampleScenario;
import dev.connectiondoctor.app.Samples;
import dev.connectiondoctor.app.ScriptedChecks;
import dev.connectiondoctor.app.TestWindow;
import dev.connectiondoctor.fault.Verdict.Status;
import dev.connectiondoctor.kept.history.Entry;
import dev.connectiondoctor.kept.history.History;
import dev.connectiondoctor.kept.history.Keeping;
import dev.connectiondoctor.kept.history.Trend;
import dev.connectiondoctor.Options;
import dev.connectiondoctor.stage.Environment;
import dev.connectiondoctor.target.BaseUrl;
import dev.connectiondoctor.target.Endpoint;
import dev.connectiondoctor.target.Protocol;
import dev.connectiondoctor.target.found.Os;

/** The window's thread is this test's own. */
@Timeout(120)
class HistoryModelTest {
    @TempDir Path home;

    private final BlockingQueue<Runnable> window = new LinkedBlockingQueue<>();
    private HistoryModel model;
    private SampleHistory kept;

    @BeforeEach
    void fill() {
        kept = new SampleHistory(home);
        model = over(kept.surroundings());
    }

    @Test
    void theLatestFiveAreForTheFirstPage() throws InterruptedException {
        kept.filled();
        model.refresh();
        turn();
        assertThat(model.entriesProperty().get()).hasSize(27);
        assertThat(model.latestProperty().get()).hasSize(5)
                .isEqualTo(model.entriesProperty().get().subList(0, 5))
                .first()
                .extracting(Entry::status)
                .isEqualTo(Status.BROKEN);
    }

    @Test
    void theFilterLooksAtAddressVerdictAndCause() throws InterruptedException {
        kept.filled();
        model.refresh();
        turn();
        model.filterProperty().set("  Anthropic ");
        assertThat(model.shownProperty().get()).hasSize(2);
        model.filterProperty().set("broken");
        assertThat(model.shownProperty().get()).hasSize(4);
        model.filterProperty().set(Samples.intercepted().verdict().cause().id());
        assertThat(model.shownProperty().get()).hasSize(1);
        model.filterProperty().set("");
        assertThat(model.shownProperty().get()).hasSize(27);
    }

    @Test
    void whoLooksAtAServiceGoesOnLookingAtIt() throws InterruptedException {
        kept.filled();
        model.refresh();
        turn();
        Trend gateway = model.trendsProperty().get().get(1);
        model.trendProperty().set(gateway);
        kept.with(Samples.healthy(), "https://api.openai.com", "direct", 90);
        model.refresh();
        turn();
        assertThat(model.trendsProperty().get()).hasSize(3);
        assertThat(model.trendProperty().get()).isEqualTo(gateway);
        model.wipe();
        turn();
        assertThat(model.trendProperty().get()).isNull();
    }

    @Test
    void aCheckOfAServiceIsKeptAndPracticeIsNot() throws Exception {
        ScriptedChecks checks = new ScriptedChecks();
        Options practice = Options.of(new Endpoint(BaseUrl.parse("https://localhost:1"), Protocol.AUTO, null, null));
        WindowModel all = new WindowModel(new StartModel(Environment.empty()), new LookupModel(Runnable::run), model,
                SampleScenario.all(practice), checks, Runnable::run, System::nanoTime);
        all.check();
        checks.next().end(Samples.intercepted());
        turn();
        assertThat(model.entriesProperty().get()).extracting(Entry::status).containsExactly(Status.BROKEN);

        all.practise(all.scenarios().getFirst());
        checks.next().end(Samples.healthy());
        model.refresh();
        turn();
        assertThat(model.entriesProperty().get()).hasSize(1);
    }

    @Test
    void whatCannotBeKeptIsSaidAndHarmsNoCheck() throws Exception {
        Files.writeString(home.resolve(".local"), "a file in the way");
        ScriptedChecks checks = new ScriptedChecks();
        List<Object> seen = new ArrayList<>();
        model.keeping(checks)
                .start(Options.of(new Endpoint(BaseUrl.parse("https://a"), Protocol.AUTO, null, null)),
                        Environment.empty(), seen::add);
        checks.next().end(Samples.healthy());
        assertThat(seen).hasSize(1);
        turn();
        assertThat(model.failedProperty().get()).isTrue();
    }

    @Test
    void itIsSwitchedOffForGood() throws Exception {
        model.keep(false);
        turn();
        assertThat(model.keepingProperty().get()).isEqualTo(Keeping.OFF);
        assertThat(over(kept.surroundings())).isNotNull();
        assertThat(History.in(kept.surroundings(), Os.LINUX).keeping()).isEqualTo(Keeping.OFF);
        HistoryModel told = over(new Environment(Map.of(History.VARIABLE, "off"), home));
        told.keep(true);
        turn();
        assertThat(told.keepingProperty().get()).isEqualTo(Keeping.OFF_BY_ENVIRONMENT);
    }

    @Test
    void onlyWhatIsStillThereIsOpened() throws IOException, InterruptedException {
        kept.with(Samples.healthy(), "https://a", "direct", 0);
        model.refresh();
        turn();
        List<Path> opened = new ArrayList<>();
        model.openWith(opened::add);
        String id = model.entriesProperty().get().getFirst().id();
        model.open(id);
        turn();
        assertThat(opened).hasSize(1);
        Files.delete(opened.getFirst());
        model.open(id);
        turn();
        assertThat(opened).hasSize(1);
        assertThat(model.entriesProperty().get()).isEmpty();
    }

    private HistoryModel over(Environment surroundings) {
        return new HistoryModel(History.in(surroundings, Os.LINUX),
                TestWindow.words().documents()::json, window::add);
    }

    /** Waits for what comes from the other thread and carries it out. */
    private void turn() throws InterruptedException {
        Runnable task = window.poll(20, TimeUnit.SECONDS);
        if (task == null) {
            throw new AssertionError("nothing came");
        }
        task.run();
    }
}
