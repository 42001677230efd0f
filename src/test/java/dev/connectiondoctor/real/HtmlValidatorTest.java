package dev.connectiondoctor.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.connectiondoctor.Doctor;
import dev.connectiondoctor.net.Scrubber;
import dev.connectiondoctor.practice.PracticeNetwork;
import dev.connectiondoctor.practice.Scenario;
import dev.connectiondoctor.practice.Scenarios;
import dev.connectiondoctor.real.Program.Ended;
import dev.connectiondoctor.report.Filled;
import dev.connectiondoctor.report.HtmlReport;
import dev.connectiondoctor.report.Report;
import dev.connectiondoctor.text.Messages;

/** The Nu Html Checker, which checks the pages of the W3C, has nothing to say about a report's page. */
@RealPart
class HtmlValidatorTest {
    /** Pages that differ in what is on them: fixes, charts, answers, tables, skipped steps. */
    private static final List<String> SCENARIOS = List.of("healthy", "intercepted", "expired", "wrong-order",
            "missing-intermediate", "certificate-too-large", "proxy-wants-login", "proxy-required", "captive-portal",
            "name-not-found", "editor-without-variable", "block-page", "key-rejected", "edge-timeout", "stream-reset",
            "stream-cut-after-silence", "time-limit");
    private static final List<String> HOSTILE = List.of("</p></style></title><script>alert(1)</script>",
            "\" onload=\"x' ` = <!-- ]]> --> &lt; \u202e\u200b\u0000\u009b\ud800\uffff\ufffe\u000b",
            "word".repeat(5000));

    private final HtmlReport html = new HtmlReport(Messages.in(Locale.ENGLISH), Scrubber.NOTHING, ZoneId.of("UTC"));

    @TempDir Path folder;

    @Test
    void findsNothingWrong() throws Exception {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-jar", NpmParts.folder().resolve("node_modules/vnu-jar/build/dist/vnu.jar").toString(),
                "--no-langdetect"));
        for (String name : SCENARIOS) {
            command.add(page(name, checked(name)));
        }
        for (int i = 0; i < HOSTILE.size(); i++) {
            command.add(page("hostile-" + i, Filled.with(HOSTILE.get(i))));
        }
        Ended ended = Program.end(folder, System.getenv(), command);
        assertThat(ended.output()).doesNotContain("error:", "warning:");
        assertThat(ended.code()).as(ended.output()).isZero();
        // Proof that it would speak.
        String broken = Files.writeString(folder.resolve("broken.html"), "<p><section></p>").toString();
        command.subList(4, command.size()).clear();
        command.add(broken);
        assertThat(Program.end(folder, System.getenv(), command).output()).contains("error:");
    }

    private String page(String name, Report report) throws Exception {
        return Files.writeString(folder.resolve(name + ".html"), html.write(report)).toString();
    }

    private static Report checked(String name) throws Exception {
        Scenario scenario = Scenarios.all().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
        try (PracticeNetwork network = scenario.start()) {
            return new Doctor(network.environment()).start(network.options(), _ -> {}).await();
        }
    }
}
