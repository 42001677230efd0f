package dev.connectiondoctor.app.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.connectiondoctor.app.Samples;
import dev.connectiondoctor.app.TestWindow;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.StageResult;
import dev.connectiondoctor.stage.http.TokenUsage;
import dev.connectiondoctor.stage.longstream.Endurance;
import dev.connectiondoctor.stage.longstream.Endurance.Hold;
import dev.connectiondoctor.stage.longstream.Endurance.Outcome;
import dev.connectiondoctor.stage.longstream.LongStreamEvidence;

class StreamSectionsTest {
    private final LongStreamEvidence cut = (LongStreamEvidence) ((StageResult.Failed) Samples.cut()
            .stage(Stage.LONG_STREAM)
            .result()).evidence();

    @Test
    void putsFurtherAnswersBesideTheFirst() {
        LongStreamEvidence whole = (LongStreamEvidence) ((StageResult.Completed) Samples.healthy()
                .stage(Stage.LONG_STREAM)
                .result()).evidence();
        Section.Table streams = table(cut.with(List.of(whole), null), "The answer and what it is compared with");

        assertThat(streams.rows()).extracting(row -> row.getFirst().text()).containsExactly("First", "Number 2");
        assertThat(streams.rows()).extracting(List::getLast)
                .containsExactly(Section.Cell.good(false, "Reset"), Section.Cell.good(true, "Complete"));
    }

    @Test
    void showsWhatBecameOfConnectionsAtRest() {
        Endurance endurance = new Endurance(
                List.of(new Hold(60, Outcome.ANSWERED, 60_000, true), new Hold(120, Outcome.CLOSED, 100_000, false),
                        new Hold(350, Outcome.SILENT, 360_000, true)),
                List.of(new Hold(350, Outcome.ANSWERED, 350_000, true)),
                new Endurance.SilentAnswer(41_000, 504, false, "http_status", TokenUsage.NONE));
        LongStreamEvidence seen = cut.with(List.of(), endurance);

        assertThat(table(seen, "Connections at rest").rows()).containsExactly(
                List.of(Section.Cell.of("60 s"), Section.Cell.good(true, "still works"), Section.Cell.of("–")),
                List.of(Section.Cell.of("120 s"), Section.Cell.of("closed in order after 100 s"), Section.Cell.of("–")),
                List.of(Section.Cell.of("350 s"), Section.Cell.good(false, "dead, and looked alive"),
                        Section.Cell.good(true, "still works")));
        assertThat(sections(seen)).contains(new Section.Facts("The answer in one piece",
                List.of(new Section.Fact("Status", "504"), new Section.Fact("Whole time", "41.0 s"),
                        new Section.Fact("Came whole", "no"), new Section.Fact("Error", "http status"))));
    }

    @Test
    void aCheckWithoutFurtherAnswersShowsNone() {
        assertThat(find(cut, "The answer and what it is compared with")).isEmpty();
        assertThat(find(cut, "Connections at rest")).isEmpty();
    }

    private static List<Section> sections(LongStreamEvidence seen) {
        return new StreamSections(TestWindow.words()).of(seen);
    }

    private static Section.Table table(LongStreamEvidence seen, String title) {
        return find(seen, title).orElseThrow();
    }

    private static Optional<Section.Table> find(LongStreamEvidence seen, String title) {
        return sections(seen).stream()
                .filter(Section.Table.class::isInstance)
                .map(Section.Table.class::cast)
                .filter(table -> table.title().equals(title))
                .findFirst();
    }
}
