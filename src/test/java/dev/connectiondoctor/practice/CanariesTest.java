package dev.connectiondoctor.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.connectiondoctor.Doctor;
import dev.connectiondoctor.RunEvent;
import dev.connectiondoctor.compare.Comparer;
import dev.connectiondoctor.fault.Finding;
import dev.connectiondoctor.net.Scrubber;
import dev.connectiondoctor.redact.Around;
import dev.connectiondoctor.redact.Kind;
import dev.connectiondoctor.redact.Redacted;
import dev.connectiondoctor.redact.Redaction;
import dev.connectiondoctor.redact.Swap;
import dev.connectiondoctor.report.JsonReport;
import dev.connectiondoctor.report.Report;
import dev.connectiondoctor.report.SavedReports;
import dev.connectiondoctor.report.StageReport;
import dev.connectiondoctor.stage.Environment;
import dev.connectiondoctor.text.Messages;

/** Secrets get out in no form; names do unless they are taken out. */
class CanariesTest {
    private static final Messages MESSAGES = Messages.in(Locale.ENGLISH);
    private static final Map<Kind, List<String>> NAMES = Map.of(Kind.USER, List.of(Canaries.USER), Kind.HOME,
            List.of(Canaries.HOME), Kind.HOSTS, List.of(Canaries.HOST, Canaries.PROXY, Canaries.COMPUTER),
            Kind.ADDRESSES, List.of(Canaries.ADDRESS), Kind.COMPANY, List.of(Canaries.COMPANY));
    private static final Set<Kind> ALL = EnumSet.allOf(Kind.class);

    @TempDir Path folder;

    private static final List<RunEvent> EVENTS = Collections.synchronizedList(new ArrayList<>());
    private static PracticeNetwork network;
    private static Environment computer;
    private static Report report;
    private static Report other;
    private static Redaction redaction;

    @BeforeAll
    static void check() throws Exception {
        network = Canaries.situation().start();
        computer = Canaries.computer(network);
        report = new Doctor(computer).start(network.options(), EVENTS::add).await();
        redaction = Redaction.of(report, Around.of(computer));
        try (PracticeNetwork healthy = Scenarios.byName("healthy").orElseThrow().start()) {
            other = new Doctor(healthy.environment()).start(healthy.options(), _ -> {}).await();
        }
    }

    @AfterAll
    static void end() {
        network.close();
    }

    @Test
    void noSecretIsKeptOrTold() {
        assertThat(EVENTS.toString() + report).as("what the program keeps")
                .contains(Canaries.USER)
                .doesNotContain(key())
                .doesNotContain(Canaries.SECRETS);
    }

    @Test
    void noSecretIsWritten() {
        Map<String, String> open = Forms.all(redaction.apply(Set.of()).report(), other);
        assertThat(open).containsKeys("letter to support", "bundle: report.pdf",
                "bundle: certificates/chain-1.pem", "bundle: certificates/root.pem", "metrics", "commands");
        open.forEach((form, text) -> assertThat(text).as(form)
                .isNotBlank()
                .doesNotContain(key())
                .doesNotContain(Canaries.SECRETS));
    }

    /** What a proxy says goes to those who run it. */
    @Test
    void theLetterToItHasNoneEither() throws Exception {
        try (PracticeNetwork refusing = Canaries.refusing().start()) {
            Environment own = Canaries.computer(refusing);
            Report refused = new Doctor(own).start(refusing.options(), _ -> {}).await();
            Redaction late = Redaction.of(refused, Around.of(own));
            Map<String, String> open = Forms.all(late.apply(Set.of()).report(), other);
            assertThat(open.get("letter to it")).contains(Canaries.PROXY);
            open.forEach((form, text) -> assertThat(text).as(form).doesNotContain(Canaries.SECRETS));
            Map<String, String> clean = Forms.all(late.apply(ALL).report(), other);
            assertThat(clean).containsKey("letter to it");
            hasNoName(clean);
        }
    }

    @Test
    void namesThatNobodyWantsOutAreThere() {
        Map<String, String> open = Forms.pages(redaction.apply(Set.of()).report());
        NAMES.forEach((kind, names) -> open.forEach((form, text) -> assertThat(bare(text)).as(form + " with " + kind)
                .contains(names)));
    }

    @Test
    void noNameIsWrittenWhereAllAreTakenOut() {
        hasNoName(Forms.all(redaction.apply(ALL).report(), other));
    }

    @ParameterizedTest
    @EnumSource
    void eachKindIsTakenOutByItself(Kind kind) {
        Redacted one = redaction.apply(EnumSet.of(kind));
        assertThat(one.count(kind)).isPositive();
        assertThat(one.swaps()).extracting(Swap::kind).containsOnly(kind);
        Forms.all(one.report(), other)
                .forEach((form, text) -> assertThat(text).as(form)
                        .doesNotContain(NAMES.get(kind)));
    }

    /** The evidence has each name as often as the preview says. */
    @Test
    void theCountsAreThoseOfTheReport() {
        String open = redaction.apply(Set.of()).report().toString();
        String clean = redaction.apply(EnumSet.of(Kind.ADDRESSES)).report().toString();
        Swap swap = redaction.each()
                .get(Kind.ADDRESSES)
                .swaps()
                .stream()
                .filter(one -> one.before().equals(Canaries.ADDRESS))
                .findAny()
                .orElseThrow();
        int findings = occurrences(report.findings().toString(), Canaries.ADDRESS);
        assertThat(occurrences(open, Canaries.ADDRESS)).isPositive();
        assertThat(swap.count()).isBetween(occurrences(open, Canaries.ADDRESS) - findings,
                occurrences(open, Canaries.ADDRESS));
        assertThat(occurrences(clean, swap.after())).isEqualTo(occurrences(open, Canaries.ADDRESS));
    }

    @Test
    void aPseudonymIsTheSameInEveryForm() {
        Redacted all = redaction.apply(ALL);
        Map<Kind, Map<String, String>> alone = redaction.each()
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> pseudonyms(one.getValue())));
        assertThat(all.swaps()).allSatisfy(swap -> assertThat(alone.get(swap.kind())).containsEntry(swap.before(),
                swap.after()));
        String host = pseudonyms(all).get(Canaries.HOST);
        assertThat(host).isNotNull();
        Forms.pages(all.report()).forEach((form, text) -> assertThat(bare(text)).as(form).contains(host));
    }

    @Test
    void whatIsLeftIsReadJudgedAndComparedAsBefore() throws Exception {
        Report again = reopened(redaction.apply(ALL).report(), "");
        assertThat(again.rejudged()).isNotNull();
        assertThat(again.rejudged().same()).as(again.rejudged().toString()).isTrue();
        assertThat(again.findings()).extracting(Finding::id)
                .containsExactlyElementsOf(report.findings().stream().map(Finding::id).toList());
        assertThat(again.stages()).extracting(StageReport::status)
                .containsExactlyElementsOf(report.stages().stream().map(StageReport::status).toList());
        Report open = reopened(report, "");
        assertThat(Comparer.standard().compare(again, other).remarks().getFirst().id())
                .isEqualTo(Comparer.standard().compare(open, other).remarks().getFirst().id());
        hasNoName(Forms.all(again, other));
    }

    /** Of a program of tomorrow, or of somebody else: what it holds beyond ours is kept, and cleaned as well. */
    @Test
    void whatAnotherProgramAddedIsCleanedAsWell() throws Exception {
        String strange = """
                "tomorrow": {"%1$s": "%2$s", "seen": ["%3$s", {"%4$s": {"by": "%5$s", "said": "Bearer %6$s"}}],
                "%7$s": 1, "at": "https://%1$s:%8$s@%3$s/?access_token=%9$s"},
                """.formatted(Canaries.USER, Canaries.HOME + "/x", Canaries.HOST, Canaries.ADDRESS, Canaries.COMPANY,
                Canaries.SECRETS.get(1), Canaries.COMPUTER, Canaries.SECRETS.get(0), Canaries.SECRETS.get(3));
        Report foreign = reopened(report, strange);
        assertThat(Forms.pages(foreign).get("json")).contains("tomorrow", "\"" + Canaries.COMPUTER + "\"");

        Redaction late = Redaction.of(foreign, Around.of(computer));
        Forms.all(late.apply(Set.of()).report(), other)
                .forEach((form, text) -> assertThat(text).as(form)
                        .doesNotContain(Canaries.SECRETS));
        Map<String, String> clean = Forms.all(late.apply(ALL).report(), other);
        assertThat(clean.get("json")).contains("tomorrow");
        hasNoName(clean);
    }

    private Report reopened(Report written, String more) throws Exception {
        String text = new JsonReport(MESSAGES, Scrubber.NOTHING).write(written)
                .replaceFirst("\\{",
                        "{" + Matcher.quoteReplacement(more));
        return SavedReports.open(Files.writeString(folder.resolve("report.json"), text));
    }

    private static void hasNoName(Map<String, String> forms) {
        forms.forEach((form, text) -> NAMES.values()
                .forEach(names -> names.forEach(
                        name -> assertThat(text).as(form).doesNotContainIgnoringCase(name))));
    }

    private static Map<String, String> pseudonyms(Redacted redacted) {
        return redacted.swaps().stream().collect(Collectors.toMap(Swap::before, Swap::after, (one, _) -> one));
    }

    /** Without what Markdown puts before signs. */
    private static String bare(String text) {
        return text.replace("\\", "");
    }

    private static int occurrences(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }

    private static String key() {
        return network.options().endpoint().key().reveal();
    }
}
