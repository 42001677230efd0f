package dev.connectiondoctor.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import dev.connectiondoctor.stage.firstbyte.FirstByteEvidence;
import dev.connectiondoctor.stage.longstream.LongStreamEvidence;
import dev.connectiondoctor.stage.longstream.LongStreamEvidence.Read;
import dev.connectiondoctor.stage.tls.TlsEvidence;
import dev.connectiondoctor.text.Messages;

class PageChartsTest {
    private static final Wording WORDS = new Wording(Messages.in(Locale.ENGLISH));

    @Test
    void aLongSilenceIsShadedWhereItWas() {
        Page.Chart chart = new StreamChart(WORDS).of(stream(10_000, new Read(0, 10), new Read(500, 20),
                new Read(8000, 30), new Read(10_000, 40)));
        List<Page.Bar> silences = silences(chart);
        assertThat(silences).hasSize(2);
        assertThat(silences.getFirst().width() / silences.getLast().width()).isBetween(3.7, 3.8);
        assertThat(chart.text()).contains("shaded");
        assertThat(chart.line().split(" ")).hasSize(4);
    }

    @Test
    void aSilenceUntilTheEndIsShaded() {
        assertThat(silences(new StreamChart(WORDS).of(stream(60_000, new Read(100, 10), new Read(200, 20)))))
                .hasSize(1);
    }

    @Test
    void aSteadyStreamHasNoShade() {
        Page.Chart chart = new StreamChart(WORDS).of(stream(400, new Read(100, 10), new Read(400, 20)));
        assertThat(silences(chart)).isEmpty();
        assertThat(chart.text()).doesNotContain("shaded");
    }

    @Test
    void aCutIsMarkedAtItsPlace() {
        Page.Chart whole = new StreamChart(WORDS).of(stream(400, new Read(100, 10), new Read(400, 20)));
        assertThat(whole.bars()).extracting(Page.Bar::kind).doesNotContain("cut");
        LongStreamEvidence cut = Evidences.stream(200, false, LongStreamEvidence.EndedBy.RESET, 920.0, null, 60_000);
        Page.Chart chart = new StreamChart(WORDS).of(cut);
        assertThat(chart.bars()).extracting(Page.Bar::kind).contains("cut");
        assertThat(chart.labels()).anySatisfy(label -> assertThat(label.text()).contains("unfinished"));
    }

    @Test
    void aChainEndsWithWhoIsNotThere() {
        Page.Chart chart = new ChainChart(WORDS)
                .of(Evidences.tls(Evidences.verification(false, false, false, TlsEvidence.Validity.EXPIRED), null,
                        false));
        assertThat(chart.labels()).extracting(Page.Label::text)
                .anyMatch(text -> text.contains("another host"))
                .anyMatch(text -> text.contains("expired"))
                .contains("not sent by the server");
        assertThat(chart.bars()).extracting(Page.Bar::kind).contains("box-bad");
        assertThat(chart.height()).isGreaterThan(50);
    }

    @Test
    void phasesFollowOneAnother() {
        Page.Chart chart = new PhaseChart(WORDS).of(10, new FirstByteEvidence.Sample(true, 20, 30, 40, 200));
        assertThat(chart.bars()).hasSize(4);
        for (int i = 1; i < chart.bars().size(); i++) {
            Page.Bar before = chart.bars().get(i - 1);
            assertThat(chart.bars().get(i).x()).isEqualTo(before.x() + before.width(),
                    org.assertj.core.data.Offset.offset(1e-6));
        }
        assertThat(chart.text()).contains("100 ms");
    }

    private static List<Page.Bar> silences(Page.Chart chart) {
        return chart.bars().stream().filter(bar -> bar.kind().equals("silence")).toList();
    }

    private static LongStreamEvidence stream(double totalMs, Read... reads) {
        return new LongStreamEvidence(200, 1.0, 1.0, 1.0, 1.0, 1, 1, totalMs, 4, 40, null, null, true,
                LongStreamEvidence.EndedBy.TERMINAL_EVENT, 0, null, false, true, null, null, null,
                Arrays.asList(reads));
    }
}
