package dev.connectiondoctor.app.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.connectiondoctor.app.Samples;
import dev.connectiondoctor.app.TestWindow;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.StageResult;
import dev.connectiondoctor.stage.models.ModelsEvidence;
import dev.connectiondoctor.stage.tcp.TcpEvidence;
import dev.connectiondoctor.stage.tls.AddressTrial;
import dev.connectiondoctor.stage.tls.LineSignals;
import dev.connectiondoctor.stage.tls.SizeTrial;
import dev.connectiondoctor.stage.tls.TlsEvidence;

class TrialSectionsTest {
    @Test
    void showsConnectionsThatWereMadeAgainAndThatThereIsNoWayOut() {
        List<Section> shown = new TcpSections(TestWindow.words()).of(new TcpEvidence(List.of(
                new TcpEvidence.Attempt("192.0.2.1", "ipv4", TcpEvidence.Outcome.CONNECTED, 900, List.of(880.0, 910.0),
                        null),
                new TcpEvidence.Attempt("2001:db8::1", "ipv6", TcpEvidence.Outcome.UNREACHABLE, 1, List.of(), false)),
                List.of(TcpEvidence.WSL)));

        assertThat(((Section.Table) shown.getFirst()).rows()).containsExactly(
                List.of(Section.Cell.of("192.0.2.1"), Section.Cell.of("IPv4"), Section.Cell.good(true, "connected"),
                        Section.Cell.of("900 ms"), Section.Cell.of("880 ms, 910 ms")),
                List.of(Section.Cell.of("2001:db8::1"), Section.Cell.of("IPv6"),
                        Section.Cell.good(false, "no way there\nno way out from here"), Section.Cell.of("1 ms"),
                        Section.Cell.of("")));
        assertThat(shown.getLast()).isEqualTo(new Section.Facts("This computer",
                List.of(new Section.Fact("Runs in", "Linux inside Windows (WSL)"))));
    }

    @Test
    void attemptsThatWereMadeOnceHaveNoColumnForMore() {
        List<Section> shown = new TcpSections(TestWindow.words()).of(new TcpEvidence(
                List.of(new TcpEvidence.Attempt("192.0.2.1", "ipv4", TcpEvidence.Outcome.REFUSED, 3))));

        assertThat(shown).hasSize(1);
        assertThat(((Section.Table) shown.getFirst()).columns()).doesNotContain("Again");
    }

    @Test
    void showsTheHandshakeAtEachAddressAndWhetherSizeMatters() {
        LineSignals signals = LineSignals.NONE
                .withAddresses(List.of(new AddressTrial("192.0.2.1", "ipv4", AddressTrial.STANDS, 40, "ab".repeat(32)),
                        new AddressTrial("192.0.2.2", "ipv4", AddressTrial.SILENT, 3_000, null)))
                .withSizes(List.of(new SizeTrial(SizeTrial.FROM_SERVER, 0, false, 3, 0, 3),
                        new SizeTrial(SizeTrial.TO_SERVER, 2_048, true, 3, 3, 0)));

        List<Section.Table> tables = new TlsSections(TestWindow.words()).of(with(signals))
                .stream()
                .filter(Section.Table.class::isInstance)
                .map(Section.Table.class::cast)
                .toList();

        assertThat(tables.getFirst().rows()).extracting(row -> row.get(2))
                .containsExactly(Section.Cell.good(true, "stands"), Section.Cell.good(false, "silent"));
        assertThat(tables.getFirst().rows()).extracting(row -> row.getLast().text())
                .containsExactly("abababababab…", "–");
        assertThat(tables.getLast().rows()).containsExactly(
                List.of(Section.Cell.of("from the service"), Section.Cell.of("Handshake"), Section.Cell.of("usual"),
                        Section.Cell.of("3"), Section.Cell.good(false, "0")),
                List.of(Section.Cell.of("to the service"), Section.Cell.of("2.0 KB"), Section.Cell.of("small"),
                        Section.Cell.of("3"), Section.Cell.good(true, "3")));
    }

    private static TlsEvidence with(LineSignals signals) {
        TlsEvidence seen = (TlsEvidence) ((StageResult.Completed) Samples.healthy().stage(Stage.TLS).result())
                .evidence();
        return new TlsEvidence(seen.protocol(), seen.cipher(), seen.alpn(), seen.versions(), seen.handshakeMs(),
                seen.chain(), seen.verification(), null, null, null, null, seen.clock(), List.of(), signals);
    }

    @Test
    void showsWhichRoutesAnswered() {
        List<Section> shown = new ModelsSections(TestWindow.words()).of(new ModelsEvidence(404, List.of(), null,
                "openai-chat", "routes", Map.of("/v1/chat/completions", 401, "/v1/messages", 0), false, null,
                List.of(), null, List.of()));

        assertThat(((Section.Table) shown.getLast()).rows()).containsExactly(
                Section.Cell.row("/v1/chat/completions", "401"), Section.Cell.row("/v1/messages", "no answer"));
    }
}
