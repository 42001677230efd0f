package dev.connectiondoctor.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.connectiondoctor.Doctor;
import dev.connectiondoctor.compare.CompareWords;
import dev.connectiondoctor.compare.Comparer;
import dev.connectiondoctor.compare.Comparison;
import dev.connectiondoctor.compare.Remark;
import dev.connectiondoctor.compare.StageComparison;
import dev.connectiondoctor.net.Scrubber;
import dev.connectiondoctor.report.JsonReport;
import dev.connectiondoctor.report.Report;
import dev.connectiondoctor.report.SavedReports;
import dev.connectiondoctor.report.UnreadableReport;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.text.Messages;

/** Two checks of practice networks, saved and read again, lead to the sentence that the difference between them says. */
class ComparedRunsTest {
    private static final Messages ENGLISH = Messages.in(Locale.ENGLISH);
    private static final Map<String, Report> MADE = new ConcurrentHashMap<>();

    @TempDir static Path folder;

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({
            "healthy, intercepted, inspected-on-one-side, Only in B (later) is the encrypted line inspected on the way.",
            "intercepted, healthy, inspected-on-one-side, Only in A (earlier) is the encrypted line inspected on the way.",
            "healthy-past-the-proxy, proxy-wants-login, proxy-stops-it, "
                    + "The same key works in A (direct) and fails in B (through the proxy): it is the way through the proxy.",
            "proxy-required, healthy-through-proxy, proxy-needed, "
                    + "It fails in A (direct) and works in B (through the proxy): this network most likely lets only its "
                    + "proxy out.",
            "key-rejected, healthy, changed-over-time, The fault of A (earlier) is gone in B (later).",
            "healthy, key-rejected, changed-over-time, It worked in A (earlier) and fails in B (later).",
            "stream-cut-by-proxy, healthy-past-the-proxy, stream-cut-on-one-side, "
                    + "Long answers are cut in A (through the proxy) and come whole in B (direct).",
            "model-missing, model-missing, model-missing-on-both, The model {model} is missing on both sides.",
            "key-rejected, rate-limited, other-faults, A (earlier) and B (later) fail for different reasons.",
            "expired, expired, same-fault, Both have the same fault: {cause}",
            "ipv4-broken, ipv6-broken, family-on-one-side, IPv6 works in A (earlier) and fails in B (later).",
            "healthy, intercepted-trusted, inspected-on-one-side, "
                    + "Only in B (later) is the encrypted line inspected on the way."})
    void sayWhatTheDifferenceSays(String a, String b, String remark, String sentence) throws Exception {
        Report earlier = run(a, 0);
        Comparison comparison = compare(earlier, after(earlier, run(b, 1)));
        Remark first = comparison.remarks().getFirst();

        assertThat(first.id()).as(() -> comparison.remarks().toString()).isEqualTo(remark);
        String said = new CompareWords(ENGLISH).title(first, comparison.pair());
        assertThat(sentence.contains("{") ? said.substring(0, 10) : said)
                .isEqualTo(sentence.contains("{") ? sentence.substring(0, 10) : sentence);
        assertThat(comparison.different()).isEqualTo(!a.equals(b));
    }

    /** Times and addresses vary, keys and certificates are other ones, and the ports, too. */
    @ParameterizedTest
    @CsvSource({"healthy", "healthy-anthropic", "healthy-through-proxy"})
    void healthyLinesDoNotDiffer(String name) throws Exception {
        Comparison comparison = compare(run(name, 0), run(name, 1));

        assertThat(comparison.remarks()).extracting(Remark::id).containsExactly("no-difference");
        assertThat(comparison.different()).isFalse();
        assertThat(comparison.stages()).extracting(StageComparison::mark)
                .doesNotContain(StageComparison.Mark.DIFFERENT);
    }

    @Test
    void whatWasNotRunOnBothSidesIsNotCompared() throws Exception {
        List<StageComparison> stages = compare(run("healthy", 0), run("intercepted", 1)).stages();

        for (Stage stage : List.of(Stage.FIRST_BYTE, Stage.MODELS, Stage.SHORT_PROMPT, Stage.LONG_STREAM)) {
            assertThat(stages.get(stage.ordinal()).compared()).as(stage.id()).isFalse();
            assertThat(stages.get(stage.ordinal()).differences()).isEmpty();
        }
    }

    /** Runs are made but once, in any order. */
    private static Report after(Report earlier, Report report) {
        return new Report(report.doctor(), earlier.finishedAt().plusSeconds(60), earlier.finishedAt().plusSeconds(65),
                report.complete(), report.target(), report.verdict(), report.stages(), report.experiments(),
                report.findings(), report.usage());
    }

    private static Comparison compare(Report a, Report b) {
        return Comparer.standard().compare(a, b);
    }

    /** @param which the first or the second run of the same network */
    private static Report run(String name, int which) {
        return MADE.computeIfAbsent(name + which, _ -> run(name));
    }

    private static Report run(String name) {
        try (PracticeNetwork network = Scenarios.byName(name).orElseThrow().start()) {
            Report report = new Doctor(network.environment()).start(network.options(), _ -> {}).await();
            String saved = new JsonReport(ENGLISH, Scrubber.NOTHING).write(report);
            return SavedReports.open(Files.writeString(Files.createTempFile(folder, name, ".json"), saved));
        } catch (IOException | InterruptedException | UnreadableReport failed) {
            throw new AssertionError(failed);
        }
    }
}
