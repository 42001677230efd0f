package dev.connectiondoctor.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.connectiondoctor.fault.Judge;
import dev.connectiondoctor.fault.Rulebook;
import dev.connectiondoctor.net.Scrubber;
import dev.connectiondoctor.report.JsonReport;
import dev.connectiondoctor.report.Report;
import dev.connectiondoctor.report.ReportReader;
import dev.connectiondoctor.report.Samples;
import dev.connectiondoctor.stage.Experiment;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.text.Messages;

class RedactionTest {
    private static final Around AROUND = new Around(List.of("route", "Quill"), "/srv/people/quill", List.of("LT-4711"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "10.1.2.3 and 10.1.2.4, again 10.1.2.3|10.0.0.1 and 10.0.0.2, again 10.0.0.1",
            "192.168.7.9:8080 or [fd12::7]:53|192.168.0.1:8080 or [fd00::1]:53",
            "fe80::1%eth0 and 100.64.9.9|fe80::1%eth0 and 100.64.0.1",
            "8.8.8.8, 127.0.0.1, ::1, 198.18.0.7, 2606:4700::1|8.8.8.8, 127.0.0.1, ::1, 198.18.0.7, 2606:4700::1",
            "at 10:20:30, version 1.10.2.3.4|at 10:20:30, version 1.10.2.3.4",
            "a7.corp by https://a7.corp:8443/x and *.b.corp|host-1.internal by https://host-1.internal:8443/x and *.host-2.internal",
            "settings.local.json and /app/.env.local and api.anthropic.com|settings.local.json and /app/.env.local and api.anthropic.com",
            "LT-4711 is lt-4711.local|host-1.internal is host-2.internal",
            "/srv/people/quill/x of quill, not quills|~/x of user-1, not quills",
            "C:\\Users\\Marta Vale\\x|~\\x", "C:\\\\Users\\\\marta\\\\x by marta|~\\\\x by user-1",
            "/Users/marta/y and /home/otto|~/y and ~home-2",
            "the route is http://route@px.local|the route is http://user-1@host-1.internal"})
    void namesBecomePseudonyms(String text, String expected) {
        assertThat(text(text)).isEqualTo(expected);
        assertThat(text(expected)).as("once is enough").isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "a7.corp says so to Quill at 10.1.2.3|host-1.internal says so to user-1 at 10.0.0.1",
            "由Quill在/srv/people/quill，经a7.corp签发|由user-1在~，经host-1.internal签发"})
    void wordsAboutAReportNameNobodyEither(String words, String expected) {
        Redaction redaction = Redaction.of(saying("a7.corp is 10.1.2.3"), AROUND);
        assertThat(redaction.text(words, EnumSet.allOf(Kind.class))).isEqualTo(expected);
        assertThat(redaction.text(words, Set.of())).isEqualTo(words);
    }

    @Test
    void whatIsNotAskedForStays() {
        Redacted redacted = Redaction.of(saying("10.1.2.3 on a7.corp"), AROUND).apply(Set.of(Kind.HOSTS));
        assertThat(said(redacted.report())).isEqualTo("10.1.2.3 on host-1.internal");
        assertThat(redacted.swaps()).containsExactly(new Swap(Kind.HOSTS, "a7.corp", "host-1.internal", 1));
    }

    @Test
    void whatHasNoNamesIsTheSameReport() {
        Report report = saying("nothing at all");
        assertThat(Redaction.of(report, Around.UNKNOWN).apply(Set.of(Kind.USER, Kind.HOME)).report()).isSameAs(report);
    }

    @Test
    void whereThisProgramWritesWordsOfItsOwnAnotherMayWriteNames() throws Exception {
        Report strange = fromFile(ending("/home/marta/x on a7.corp"));
        assertThat(ended(strange)).isEqualTo("~/x on host-1.internal");
    }

    @ParameterizedTest
    @ValueSource(strings = {"answers", "Claude Code (npm, on Node)", "TLS_AES_256_GCM_SHA384", "openai-chat",
            "13148b3ab5cb6e498afeb71c988eec3cb2f46fa813148b3ab5cb6e498afeb71c", "SHA256withECDSA", "en-US"})
    void aWordOfItsOwnStaysWhoeverIsCalledSo(String word) throws Exception {
        Around around = new Around(List.of(word, word.split("\\W")[0]), null, List.of());
        Report strange = fromFile(ending(word));
        assertThat(Redaction.of(strange, around)
                .apply(EnumSet.allOf(Kind.class))
                .report()
                .experiments()
                .getFirst()
                .outcome()).isEqualTo(word);
    }

    private static String ended(Report report) {
        return Redaction.of(report, Around.UNKNOWN)
                .apply(EnumSet.allOf(Kind.class))
                .report()
                .experiments()
                .getFirst()
                .outcome();
    }

    private static Report fromFile(Report report) throws Exception {
        String json = new JsonReport(Messages.in(Locale.ENGLISH), Scrubber.NOTHING).write(report);
        return ReportReader.read(json).judged(new Judge(Rulebook.rules()));
    }

    private static String text(String text) {
        return said(Redaction.of(saying(text), AROUND).apply(EnumSet.allOf(Kind.class)).report());
    }

    private static String said(Report report) {
        return String.valueOf(report.experiments().getFirst().variant().get("said"));
    }

    private static Report saying(String text) {
        return with(new Experiment("other-model", Stage.TCP, Map.of(), Map.of("said", text), "x"));
    }

    private static Report ending(String outcome) {
        return with(new Experiment("other-model", Stage.SETTINGS, Map.of(), Map.of(), outcome));
    }

    private static Report with(Experiment experiment) {
        Report usual = Samples.unusableAddress();
        return new Report(usual.doctor(), usual.startedAt(), usual.finishedAt(), true, usual.target(), usual.verdict(),
                usual.stages(), List.of(experiment),
                usual.findings(), usual.usage());
    }
}
