package dev.connectiondoctor.app.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import dev.connectiondoctor.app.Samples;
import dev.connectiondoctor.compare.Side;
import dev.connectiondoctor.net.Scrubber;
import dev.connectiondoctor.report.JsonReport;
import dev.connectiondoctor.report.Report;
import dev.connectiondoctor.text.Messages;

/** The window's thread is this test's own. */
@Timeout(120)
class CompareModelTest {
    private final BlockingQueue<Runnable> window = new LinkedBlockingQueue<>();
    private final CompareModel model = new CompareModel(window::add);

    @TempDir Path folder;

    @Test
    void comparesAsSoonAsBothAreThere() throws Exception {
        model.take(Side.A, saved(Samples.healthy()));
        turn();
        assertThat(model.comparisonProperty().get()).isNull();
        model.take(Side.B, saved(Samples.cut()));
        turn();

        var comparison = Objects.requireNonNull(model.comparisonProperty().get());
        assertThat(comparison.different()).isTrue();
        assertThat(Objects.requireNonNull(model.chosenProperty(Side.B).get()).file()).endsWith(".json");
    }

    @Test
    void whatCannotBeReadTakesNothingAway() throws Exception {
        model.take(Side.A, Samples.healthy());
        model.take(Side.B, Samples.cut());
        model.take(Side.B, Files.writeString(folder.resolve("else.txt"), "hello"));
        turn();

        assertThat(Objects.requireNonNull(model.refusedProperty(Side.B).get()).key()).isEqualTo("error.report-foreign");
        assertThat(Objects.requireNonNull(model.refusedProperty(Side.B).get()).file()).isEqualTo("else.txt");
        assertThat(model.comparisonProperty().get()).isNotNull();

        model.take(Side.B, Samples.healthy());
        assertThat(model.refusedProperty(Side.B).get()).isNull();
    }

    @Test
    void theFileThatWasChosenLastIsTaken() throws Exception {
        model.take(Side.A, saved(Samples.healthy()));
        model.take(Side.A, Samples.cut());
        turn();
        assertThat(Objects.requireNonNull(model.chosenProperty(Side.A).get()).report()).isEqualTo(Samples.cut());
    }

    @Test
    void theyCanBeSwapped() {
        model.take(Side.A, Samples.healthy());
        model.take(Side.B, Samples.cut());
        model.swap();
        assertThat(Objects.requireNonNull(model.comparisonProperty().get()).pair().a()).isEqualTo(Samples.cut());
    }

    @Test
    void theLastCheckIsOffered() {
        model.takeLast(Side.A);
        assertThat(model.chosenProperty(Side.A).get()).isNull();
        model.ended(Samples.healthy());
        model.takeLast(Side.A);
        assertThat(Objects.requireNonNull(model.chosenProperty(Side.A).get()).file()).isNull();
    }

    private void turn() throws InterruptedException {
        Objects.requireNonNull(window.poll(10, TimeUnit.SECONDS)).run();
    }

    private Path saved(Report report) throws Exception {
        return Files.writeString(Files.createTempFile(folder, "report", ".json"),
                new JsonReport(Messages.in(Locale.ENGLISH), Scrubber.NOTHING).write(report));
    }
}
