package dev.connectiondoctor.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import dev.connectiondoctor.Doctor;
import dev.connectiondoctor.RunEvent;
import dev.connectiondoctor.net.Scrubber;
import dev.connectiondoctor.redact.Around;
import dev.connectiondoctor.redact.Kind;
import dev.connectiondoctor.redact.Redaction;
import dev.connectiondoctor.report.Addressee;
import dev.connectiondoctor.report.HtmlReport;
import dev.connectiondoctor.report.JsonReport;
import dev.connectiondoctor.report.Letters;
import dev.connectiondoctor.report.MarkdownReport;
import dev.connectiondoctor.report.Report;
import dev.connectiondoctor.report.TextReport;
import dev.connectiondoctor.report.TextStyle;
import dev.connectiondoctor.stage.Environment;
import dev.connectiondoctor.text.Messages;

/** Secrets get out in no form; names do unless they are taken out. */
class CanariesTest {
    private static final Messages MESSAGES = Messages.in(Locale.ENGLISH);
    private static final Map<Kind, List<String>> NAMES = Map.of(Kind.USER, List.of(Canaries.USER), Kind.HOME,
            List.of(Canaries.HOME), Kind.HOSTS, List.of(Canaries.HOST, Canaries.PROXY, Canaries.COMPUTER),
            Kind.ADDRESSES, List.of(Canaries.ADDRESS), Kind.COMPANY, List.of(Canaries.COMPANY));

    @Test
    void staysWhereTheyAre() throws Exception {
        List<RunEvent> events = Collections.synchronizedList(new ArrayList<>());
        try (PracticeNetwork network = Canaries.situation().start()) {
            Environment computer = Canaries.computer(network);
            Report report = new Doctor(computer).start(network.options(), events::add).await();
            String key = network.options().endpoint().key().reveal();
            assertThat(events.toString() + report).as("what the program keeps")
                    .doesNotContain(key)
                    .doesNotContain(Canaries.SECRETS);

            Redaction redaction = Redaction.of(report, Around.of(computer));
            Map<String, String> open = written(redaction.apply(Set.of()).report());
            open.forEach((form, text) -> assertThat(text).as(form)
                    .doesNotContain(key)
                    .doesNotContain(Canaries.SECRETS));
            assertThat(open).containsKey("letter to support");
            NAMES.forEach((kind, names) -> assertThat(open.get("json")).as("not asked for: " + kind).contains(names));

            written(redaction.apply(EnumSet.allOf(Kind.class)).report()).forEach((form, text) -> NAMES.values()
                    .forEach(names -> names.forEach(
                            name -> assertThat(text).as(form).doesNotContainIgnoringCase(name))));
            NAMES.forEach((kind, names) -> {
                var one = redaction.apply(EnumSet.of(kind));
                assertThat(one.count(kind)).as("count of " + kind).isPositive();
                written(one.report()).forEach((form, text) -> assertThat(text).as(form + " without " + kind)
                        .doesNotContain(names));
            });
        }
    }

    private static Map<String, String> written(Report report) {
        Map<String, String> forms = new LinkedHashMap<>();
        for (Addressee addressee : Addressee.values()) {
            new Letters(MESSAGES).to(addressee, report)
                    .ifPresent(letter -> forms.put("letter to " + addressee.id(), letter.whole("")));
        }
        forms.put("json", new JsonReport(MESSAGES, Scrubber.NOTHING).write(report));
        forms.put("html", new HtmlReport(MESSAGES, Scrubber.NOTHING, ZoneOffset.UTC).write(report));
        forms.put("markdown", new MarkdownReport(MESSAGES, Scrubber.NOTHING, ZoneOffset.UTC).write(report));
        forms.put("text", new TextReport(MESSAGES, TextStyle.FILE, Scrubber.NOTHING).write(report));
        return forms;
    }
}
