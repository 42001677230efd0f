package dev.connectiondoctor.report.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.connectiondoctor.net.Scrubber;
import dev.connectiondoctor.report.Report;
import dev.connectiondoctor.report.Samples;
import dev.connectiondoctor.report.TargetFacts;

class MetricsReportTest {
    private static final String SUBJECT = "{base_url=\"https://api.example.com\",route=\"direct\"";

    static Stream<Report> reports() {
        return Samples.all();
    }

    @Test
    void aHealthyCheckIsSaidInNumbers() {
        assertThat(lines(Samples.healthy())).contains(
                "connection_doctor_last_check_timestamp_seconds" + SUBJECT + "} " + "1.778051291468E9",
                "connection_doctor_check_duration_seconds" + SUBJECT + "} 2.345",
                "connection_doctor_check_complete" + SUBJECT + "} 1",
                "connection_doctor_verdict" + SUBJECT + ",verdict=\"healthy\"} 1",
                "connection_doctor_verdict" + SUBJECT + ",verdict=\"broken\"} 0",
                "connection_doctor_stage_status" + SUBJECT + ",stage=\"tls\",status=\"passed\"} 1",
                "connection_doctor_stage_status" + SUBJECT + ",stage=\"tls\",status=\"failed\"} 0",
                "connection_doctor_requests" + SUBJECT + "} 9",
                "gen_ai_client_token_usage" + SUBJECT + ",gen_ai_operation_name=\"chat\",gen_ai_provider_name="
                        + "\"anthropic\",gen_ai_request_model=\"claude-sonnet\",server_address=\"api.example.com\","
                        + "server_port=\"443\",gen_ai_token_type=\"output\"} 120",
                "# EOF");
        assertThat(lines(Samples.healthy())).noneMatch(line -> line.startsWith("connection_doctor_finding"));
    }

    @Test
    void theLineAndTheModelAreMeasured() {
        String text = new MetricsReport(Scrubber.NOTHING).write(Samples.healthy());
        assertThat(text).contains(
                "connection_doctor_first_byte_seconds" + SUBJECT + ",connection=\"new\",bound=\"min\"}",
                "connection_doctor_certificate_not_after_timestamp_seconds" + SUBJECT + ",certificate=\"leaf\"}",
                "connection_doctor_time_to_first_token_seconds" + SUBJECT + "}",
                "# UNIT gen_ai_client_operation_time_to_first_chunk_seconds seconds",
                "prompt=\"long-stream\"}");
    }

    @Test
    void whatWasFoundIsSaidWithItsCause() {
        assertThat(lines(Samples.cutStream())).contains(
                "connection_doctor_finding" + SUBJECT
                        + ",finding=\"stream.reset\",severity=\"problem\",culprit=\"network\",cause=\"true\"} 1",
                "connection_doctor_finding" + SUBJECT
                        + ",finding=\"tcp.ipv6-broken\",severity=\"warning\",culprit=\"network\",cause=\"false\"} 1");
        assertThat(lines(Samples.cancelled())).contains("connection_doctor_check_complete" + SUBJECT + "} 0");
        assertThat(lines(Samples.intercepted())).noneMatch(line -> line.startsWith("gen_ai_"));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void eachMetricIsOneGroupWithItsHelpFirst(Report report) {
        List<String> lines = lines(report);
        List<String> names = lines.stream()
                .filter(line -> line.startsWith("# HELP "))
                .map(line -> line.split(" ")[2])
                .toList();
        assertThat(names).isNotEmpty().doesNotHaveDuplicates();
        assertThat(lines.stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('{')))
                .distinct()
                .toList()).isEqualTo(names);
        assertThat(lines).doesNotHaveDuplicates().last().isEqualTo("# EOF");
        assertThat(lines.stream().filter(line -> !line.startsWith("#"))).allMatch(
                line -> line.matches("[a-z_]+\\{([a-z_]+=\"[^\"]*\",?)+} -?[0-9.]+(E-?[0-9]+)?"));
    }

    @Test
    void whatComesFromOutsideStaysWithinItsQuotes() {
        Report hostile = aimed(target -> new TargetFacts("https://me:secret@gate\"way/v1\n\u202e\\?token=abc#x",
                "gate\"}\nway", 1, target.protocol(), "m\u0000o\"del\\" + "x".repeat(400), target.depth(),
                target.route(), target.key()));
        List<String> lines = lines(hostile);
        assertThat(lines).allMatch(line -> line.startsWith("# ") || line.matches("[a-z_]+\\{.*} [0-9.E+-]+"));
        assertThat(String.join("", lines)).doesNotContain("secret", "token=abc", "\u202e", "\u0000")
                .contains("base_url=\"https://gate\\\"way/v1\\\\\",route", "server_address=\"gate\\\"}way\"",
                        "gen_ai_request_model=\"mo\\\"del\\\\xxx")
                .doesNotContain("x".repeat(201));
    }

    @Test
    void theKeyIsNotInIt() {
        Report told = aimed(target -> new TargetFacts("https://" + Samples.CANARY, Samples.CANARY, 1,
                target.protocol(), Samples.CANARY, target.depth(), target.route(), target.key()));
        Scrubber scrubber = text -> text.replace(Samples.CANARY, "[key]");
        assertThat(new MetricsReport(scrubber).write(told)).contains("[key]").doesNotContain(Samples.CANARY);
    }

    @Test
    void aNumberThatIsNoneIsLeftOut() {
        Exposition to = new Exposition(Scrubber.NOTHING);
        to.add("connection_doctor_requests", Double.NaN, Map.of());
        to.add("connection_doctor_requests", Double.POSITIVE_INFINITY, Map.of());
        assertThat(to.text()).isEqualTo("# EOF\n");
    }

    private static Report aimed(UnaryOperator<TargetFacts> change) {
        Report usual = Samples.healthy();
        return new Report(usual.doctor(), usual.startedAt(), usual.finishedAt(), usual.complete(),
                change.apply(usual.target()), usual.verdict(), usual.stages(), usual.experiments(), usual.findings(),
                usual.usage());
    }

    private static List<String> lines(Report report) {
        return new MetricsReport(Scrubber.NOTHING).write(report).lines().toList();
    }
}
