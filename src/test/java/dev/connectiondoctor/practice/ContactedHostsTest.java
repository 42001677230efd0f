package dev.connectiondoctor.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.connectiondoctor.ControlHosts;
import dev.connectiondoctor.Doctor;
import dev.connectiondoctor.fault.Judge;
import dev.connectiondoctor.fault.Rulebook;
import dev.connectiondoctor.net.Contacts.Contact;
import dev.connectiondoctor.net.Scrubber;
import dev.connectiondoctor.report.ItFacts;
import dev.connectiondoctor.report.JsonReport;
import dev.connectiondoctor.report.Report;
import dev.connectiondoctor.report.ReportReader;
import dev.connectiondoctor.target.BaseUrl;
import dev.connectiondoctor.text.Messages;

/** Whom a check asks beyond the service stands in its report, whether an answer came or not. */
class ContactedHostsTest {

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"name-unknown-here-only", "captive-portal", "clock-wrong", "private-gateway-untrusted"})
    void allThatWereAskedAreNamed(String name) throws Exception {
        try (PracticeNetwork network = start(name)) {
            ControlHosts controls = network.options().controls();
            List<Integer> ports = Stream.of(controls.secure(), controls.clocks(), controls.resolvers(),
                    controls.portals().stream().map(ControlHosts.KnownPage::address).toList())
                    .flatMap(List::stream)
                    .map(BaseUrl::port)
                    .toList();
            Report report = check(network);
            assertThat(ports).isNotEmpty();
            assertThat(report.usage().contacted()).extracting(Contact::port).containsExactlyInAnyOrderElementsOf(ports);
            assertThat(compared(report)).containsExactlyInAnyOrderElementsOf(ports);
            assertThat(compared(saved(report))).containsExactlyInAnyOrderElementsOf(ports);
        }
    }

    @Test
    void soIsWhereAMissingCertificateWasFetched() throws Exception {
        try (PracticeNetwork network = start("missing-intermediate")) {
            assertThat(check(network).usage().contacted()).singleElement()
                    .extracting(Contact::host)
                    .isEqualTo("127.0.0.1");
        }
    }

    @Test
    void onAHealthyLineThereIsNobody() throws Exception {
        try (PracticeNetwork network = start("healthy")) {
            Report report = check(network);
            assertThat(report.usage().contacted()).isEmpty();
            assertThat(compared(report)).isEmpty();
        }
    }

    private static List<Integer> compared(Report report) {
        return ItFacts.of(report)
                .allow()
                .stream()
                .filter(host -> host.why().equals("comparison"))
                .map(ItFacts.Allowed::port)
                .toList();
    }

    private static Report check(PracticeNetwork network) throws Exception {
        return new Doctor(network.environment()).start(network.options(), _ -> {}).await();
    }

    private static Report saved(Report report) throws Exception {
        String json = new JsonReport(Messages.in(Locale.ENGLISH), Scrubber.NOTHING).write(report);
        return ReportReader.read(json).judged(new Judge(Rulebook.rules()));
    }

    private static PracticeNetwork start(String name) throws Exception {
        return Scenarios.all()
                .stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow()
                .start();
    }
}
