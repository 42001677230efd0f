package dev.connectiondoctor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ListResourceBundle;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import dev.connectiondoctor.RunEvent;
import dev.connectiondoctor.report.Samples;
import dev.connectiondoctor.stage.Progress;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.text.Messages;

class LiveLineTest {
    private static final String ERASE = "\r\u001b[K";

    private final AtomicLong now = new AtomicLong();
    private final Terminal terminal = new Terminal().live();
    private final LiveLine line = new LiveLine(terminal.console(), messages(), now::get);

    @Test
    void showsTheStageAndItsTime() {
        start(Stage.TLS);
        now.set(1_230_000_000L);
        line.paint();
        assertThat(terminal.err()).isEqualTo(ERASE + "  Secure the line (TLS) … <1 ms" + ERASE
                + "  Secure the line (TLS) … 1.2 s");
    }

    @Test
    void showsWhatTheStageIsAt() {
        start(Stage.TLS);
        line.accept(new RunEvent.Progressed(Stage.TLS, new Progress("test", Map.of("name", "TLS 1.2"))));
        assertThat(terminal.err()).endsWith("<1 ms  trying TLS 1.2");
        line.accept(new RunEvent.Progressed(Stage.TLS, Progress.of("has-no-words")));
        assertThat(terminal.err()).endsWith("trying TLS 1.2");
    }

    @Test
    void showsTheEarliestOfSeveralStages() {
        start(Stage.TLS);
        start(Stage.DNS);
        assertThat(terminal.err()).endsWith("Find the address (DNS) … <1 ms");
        line.accept(new RunEvent.Finished(Samples.healthy().stage(Stage.DNS)));
        assertThat(terminal.err()).endsWith("Secure the line (TLS) … <1 ms");
    }

    @Test
    void neverWraps() {
        start(Stage.TLS);
        line.accept(new RunEvent.Progressed(Stage.TLS, new Progress("test", Map.of("name", "x".repeat(200)))));
        String last = terminal.err().substring(terminal.err().lastIndexOf(ERASE) + ERASE.length());
        assertThat(last).hasSize(79);
    }

    @Test
    void isGoneInTheEnd() {
        start(Stage.TLS);
        line.close();
        line.paint();
        assertThat(terminal.err()).endsWith("<1 ms" + ERASE);
    }

    private void start(Stage stage) {
        line.accept(new RunEvent.Started(stage, Samples.healthy().startedAt()));
    }

    private static Messages messages() {
        return Messages.in(Locale.ENGLISH).and(new ListResourceBundle() {
            @Override
            protected Object[][] getContents() {
                return new Object[][]{{"progress.test", "trying {name}"}};
            }
        });
    }
}
