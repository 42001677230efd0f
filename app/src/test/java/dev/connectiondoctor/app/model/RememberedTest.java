package dev.connectiondoctor.app.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import dev.connectiondoctor.app.SampleKeyRing;
import dev.connectiondoctor.app.ScriptedChecks;
import dev.connectiondoctor.app.TestWindow;
import dev.connectiondoctor.app.model.Comfort.Look;
import dev.connectiondoctor.app.model.KeyKeeping.Outcome;
import dev.connectiondoctor.kept.WindowSettings.Last;
import dev.connectiondoctor.kept.WindowSettings;
import dev.connectiondoctor.stage.Environment;
import dev.connectiondoctor.target.ApiKey;

/** From one day to the next. */
@Timeout(120)
class RememberedTest {
    @TempDir private Path folder;

    private final BlockingQueue<Runnable> turns = new LinkedBlockingQueue<>();

    @Test
    void everyChoiceIsThereTheNextDay() {
        try (Remembered remembered = Remembered.in(folder.resolve("new"))) {
            Comfort comfort = new Comfort(remembered);
            comfort.lookProperty().set(Look.DARK);
            comfort.larger();
            comfort.larger();
            comfort.languageProperty().set("zh-CN");
            comfort.onePageProperty().set(true);
        }
        Comfort next = new Comfort(Remembered.in(folder.resolve("new")));

        assertThat(next.lookProperty().get()).isEqualTo(Look.DARK);
        assertThat(next.scaleProperty().get()).isEqualTo(125);
        assertThat(next.languageProperty().get()).isEqualTo("zh-CN");
        assertThat(next.onePageProperty().get()).isTrue();
    }

    @Test
    void aFolderThatCannotBeWrittenToDisturbsNobody() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        try (Remembered remembered = Remembered.in(file)) {
            remembered.change(all -> all.withScale(150));
            assertThat(remembered.now().scale()).isEqualTo(150);
        }
        assertThat(file).isEmptyFile();
    }

    @Test
    void theLastServiceIsRememberedAndNeverItsKey() throws Exception {
        try (Remembered remembered = Remembered.in(folder)) {
            WindowModel model = model();
            LastService last = new LastService(model, remembered);
            assertThat(last.property().get()).isNull();
            model.start().addressProperty().set("https://gw.example.com/v1?key=canary");
            model.start().keyProperty().set("sk-canary");
            model.start().modelProperty().set("sk-ant-canary-0123456789");
            model.check();
            assertThat(last.property().get()).isEqualTo(new Last("https://gw.example.com/v1", "anthropic", null));
        }
        assertThat(folder.resolve(WindowSettings.FILE)).content().contains("gw.example.com").doesNotContain("canary");

        WindowModel next = model();
        next.start().take(new LastService(next, Remembered.in(folder)).property().get());
        assertThat(next.start().addressProperty().get()).isEqualTo("https://gw.example.com/v1");
        assertThat(next.start().presetProperty().get()).isEqualTo(Preset.GATEWAY);
        next.start().take(new Last("https://api.openai.com/v1", "auto", null));
        assertThat(next.start().presetProperty().get()).isEqualTo(Preset.OPENAI);
    }

    @Test
    void aKeyGoesToTheKeyRingWhenAskedAndComesBackForItsAddressOnly() throws Exception {
        SampleKeyRing ring = new SampleKeyRing();
        StartModel start = new StartModel(Environment.empty());
        try (Remembered remembered = Remembered.in(folder)) {
            KeyKeeping keys = new KeyKeeping(ring, remembered, start, turns::add);
            keys.lookAround();
            turns.take().run();
            assertThat(keys.presentProperty().get()).isTrue();
            start.keyProperty().set("sk-ant-canary-0123456789");
            assertThat(keys.keptProperty().get()).isFalse();
            keys.keep();
            assertThat(keys.outcomeProperty().get()).isEqualTo(Outcome.WAITING);
            turns.take().run();
            assertThat(keys.outcomeProperty().get()).isEqualTo(Outcome.KEPT);
            start.keyProperty().set("");
            keys.use();
            turns.take().run();
            assertThat(service(start).options().endpoint().key()).isEqualTo(new ApiKey("sk-ant-canary-0123456789"));

            start.addressProperty().set("https://other.example.com");
            assertThat(service(start).options().endpoint().key()).isNull();
            assertThat(keys.keptProperty().get()).isFalse();
            start.addressProperty().set("https://api.anthropic.com");
            assertThat(keys.keptProperty().get()).isTrue();
            keys.forget();
            turns.take().run();
            assertThat(service(start).options().endpoint().key()).isNull();
            assertThat(keys.keptProperty().get()).isFalse();
        }
        assertThat(ring.keys).isEmpty();
        assertThat(folder.resolve(WindowSettings.FILE)).content().doesNotContain("canary");
    }

    private static WindowModel model() {
        return new WindowModel(new StartModel(Environment.empty()), new LookupModel(Runnable::run),
                TestWindow.noHistory(), List.of(),
                new ScriptedChecks(), Runnable::run, System::nanoTime);
    }

    private static CheckRequest.Service service(StartModel start) {
        return (CheckRequest.Service) start.request();
    }
}
