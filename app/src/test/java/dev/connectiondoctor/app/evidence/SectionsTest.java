package dev.connectiondoctor.app.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.connectiondoctor.app.Samples;
import dev.connectiondoctor.app.TestWindow;
import dev.connectiondoctor.net.DnsTransport;
import dev.connectiondoctor.report.Report;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.StageResult;
import dev.connectiondoctor.stage.dns.DnsEvidence;
import dev.connectiondoctor.stage.longstream.LongStreamEvidence;
import dev.connectiondoctor.stage.tls.TlsEvidence;

class SectionsTest {
    private final Sections sections = new Sections(TestWindow.words());

    @ParameterizedTest
    @EnumSource
    void laysOutWhatEveryStageSaw(Stage stage) {
        assertThat(sections.of(Samples.passed(stage).result())).isNotEmpty();
    }

    @Test
    void showsWhoTrustsTheLineBeforeTheChain() {
        List<Section> shown = of(Samples.intercepted(), Stage.TLS);

        assertThat(shown).hasExactlyElementsOfTypes(Section.Table.class, Section.Chain.class, Section.Facts.class,
                Section.Facts.class, Section.Facts.class);
        assertThat(((Section.Table) shown.getFirst()).rows().get(1)).extracting(Section.Cell::tone)
                .startsWith(Section.Tone.PLAIN, Section.Tone.PLAIN, Section.Tone.BAD, Section.Tone.GOOD);
    }

    @Test
    void saysWhyAProgramRefuses() {
        Section.Table trust = (Section.Table) of(Samples.intercepted(), Stage.TLS).getFirst();

        assertThat(trust.columns()).endsWith("Why");
        assertThat(trust.rows()).extracting(row -> row.getLast().text())
                .containsExactly("", "", "It brings its own list.");
    }

    @Test
    void saysOnceWhatHoldsForEveryProgram() {
        TlsEvidence seen = (TlsEvidence) ((StageResult.Failed) Samples.intercepted().stage(Stage.TLS).result())
                .evidence();
        TlsEvidence alike = seen.withTrust(List.of(
                new TlsEvidence.Trust("Codex", "system", "refuses", "trusts", "sample"),
                new TlsEvidence.Trust("npm", "bundled", "refuses", "trusts", "sample")), null, List.of());
        Section.Table trust = (Section.Table) new TlsSections(TestWindow.words()).of(alike).getFirst();

        assertThat(trust.note()).isEqualTo("For each of them: It brings its own list.");
        assertThat(trust.columns()).doesNotContain("Why");
    }

    @Test
    void marksTheCertificateThatNoPublicListKnows() {
        assertThat(marks(Samples.intercepted())).containsExactly(List.of(), List.of("on no public list"));
        assertThat(marks(Samples.healthy())).containsExactly(List.of(), List.of());
    }

    @Test
    void laysTheFirstByteOutInPhasesOnOneScale() {
        Section.Waterfall shown = only(of(Samples.healthy(), Stage.FIRST_BYTE), Section.Waterfall.class);

        assertThat(shown.bars()).extracting(Section.Bar::label).containsExactly("new", "in use");
        assertThat(shown.bars().getFirst().spans()).extracting(Section.Span::phase, Section.Span::fromMs,
                Section.Span::toMs)
                .containsExactly(tuple(Section.Phase.CONNECT, 0.0, 31.0), tuple(Section.Phase.SECURE, 31.0, 79.0),
                        tuple(Section.Phase.WAIT, 79.0, 389.0));
        assertThat(shown.bars().get(1).spans()).extracting(Section.Span::phase).containsExactly(Section.Phase.WAIT);
        assertThat(shown.totalMs()).isEqualTo(389.0);
    }

    private static <S extends Section> S only(List<Section> sections, Class<S> type) {
        return sections.stream().filter(type::isInstance).map(type::cast).findFirst().orElseThrow();
    }

    private List<List<String>> marks(Report report) {
        return of(report, Stage.TLS).stream()
                .filter(Section.Chain.class::isInstance)
                .flatMap(chain -> ((Section.Chain) chain).links().stream())
                .map(Section.Link::marks)
                .toList();
    }

    @Test
    void namesWhoAnsweredAsPeopleDo() {
        assertThat(of(Samples.healthy(), Stage.FIRST_BYTE)).filteredOn(Section.Facts.class::isInstance)
                .flatMap(facts -> ((Section.Facts) facts).facts())
                .contains(new Section.Fact("Answered by", "Anthropic"));
    }

    @Test
    void showsWhatEachNameServerSays() {
        DnsEvidence seen = new DnsEvidence("api.example.com", "system",
                List.of(new DnsEvidence.Resolved("0.0.0.0", "ipv4", "system")), 18,
                List.of(new DnsEvidence.ServerAnswer("192.0.2.53:53", DnsTransport.UDP, "file:/etc/resolv.conf",
                        DnsEvidence.Outcome.ADDRESSES, List.of("0.0.0.0"), 3)),
                List.of(), List.of(), null,
                new DnsEvidence.ServerAnswer("https://resolver.example/dns-query", DnsTransport.HTTPS, "control",
                        DnsEvidence.Outcome.NOT_AWAITED, List.of(), 40),
                List.of());
        List<Section> shown = sections.of(new StageResult.Completed(Stage.DNS,
                new StageResult.Timing(Instant.EPOCH, 18), seen, List.of(), 0));
        assertThat(((Section.Table) shown.getLast()).rows()).extracting(row -> row.get(2).text())
                .containsExactly("gives addresses", "not waited for");
        assertThat(of(Samples.healthy(), Stage.DNS)).hasSize(2);
    }

    @Test
    void saysWhatWasTriedAndWhatStoppedIt() {
        List<Section> shown = of(Samples.cut(), Stage.LONG_STREAM);
        Section.Table tried = only(shown, Section.Table.class);
        Section.Facts stopped = (Section.Facts) shown.getLast();

        assertThat(tried.rows()).extracting(row -> row.getLast().text())
                .containsExactly("not a limit on total time",
                        "not HTTP/2");
        assertThat(stopped.facts()).contains(new Section.Fact("Words", "Connection reset"));
    }

    @Test
    void marksTheSilenceThatEndedInACut() {
        Section.Stats stats = (Section.Stats) of(Samples.cut(), Stage.LONG_STREAM).getFirst();

        assertThat(stats.stats()).filteredOn(Section.Stat::alarming)
                .extracting(Section.Stat::value)
                .containsExactly("60 s", "Reset");
    }

    @Test
    void nothingIsAlarmingInAWholeStream() {
        Section.Stats stats = (Section.Stats) of(Samples.healthy(), Stage.LONG_STREAM).getFirst();

        assertThat(stats.stats()).noneMatch(Section.Stat::alarming);
    }

    @Test
    void hasNothingToShowOfAStageThatWasNotRun() {
        assertThat(of(Samples.intercepted(), Stage.MODELS)).isEmpty();
    }

    @Test
    void theCurveEndsWhereTheStreamDid() {
        StageResult.Failed cut = (StageResult.Failed) Samples.cut().stage(Stage.LONG_STREAM).result();
        StreamCurve curve = StreamCurve.of((LongStreamEvidence) cut.evidence());

        assertThat(curve.totalMs()).isEqualTo(84_000);
        assertThat(curve.silence().fromMs()).isEqualTo(24_000);
        assertThat(curve.silence().ms()).isEqualTo(60_000);
        assertThat(curve.silences()).containsExactly(curve.silence());
        assertThat(curve.totalBytes()).isEqualTo(9_400);
    }

    @Test
    void followsAFindingToTheValuesItRestsOn() {
        Report report = Samples.intercepted();
        List<Section> why = new Pointers(TestWindow.words(), report.stages().stream().map(Optional::of).toList())
                .why(report.findings().getFirst());

        assertThat(why).containsExactly(new Section.Facts("Why we say so",
                List.of(new Section.Fact("Issuer of the first certificate", "CN=Zscaler Root CA,O=Zscaler Inc."))));
    }

    @Test
    void marksEverySilenceThatStandsOutAndWhereBlocksBegin() {
        List<LongStreamEvidence.Read> reads = List.of(new LongStreamEvidence.Read(100, 10),
                new LongStreamEvidence.Read(3_000, 20), new LongStreamEvidence.Read(3_050, 30),
                new LongStreamEvidence.Read(7_000, 40));
        StreamCurve curve = StreamCurve.of(reads, 7_100);

        assertThat(curve.silences()).containsExactly(new StreamCurve.Silence(100, 3_000),
                new StreamCurve.Silence(3_050, 7_000));
        assertThat(curve.silence()).isEqualTo(new StreamCurve.Silence(3_050, 7_000));
        assertThat(curve.blocks()).extracting(LongStreamEvidence.Read::bytes).containsExactly(10L, 20L, 40L);
    }

    @Test
    void anEvenFlowHasNeitherSilencesNorBlocks() {
        List<LongStreamEvidence.Read> reads = IntStream.rangeClosed(1, 100)
                .mapToObj(i -> new LongStreamEvidence.Read(i * 100, i))
                .toList();

        assertThat(StreamCurve.of(reads, 10_000).silences()).isEmpty();
        assertThat(StreamCurve.of(reads, 10_000).blocks()).isEmpty();
    }

    private List<Section> of(Report report, Stage stage) {
        return sections.of(report.stage(stage).result());
    }
}
