package dev.connectiondoctor.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import dev.connectiondoctor.net.Scrubber;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.text.Messages;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonReportTest {
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(JsonReport.class.getResourceAsStream("report-1.schema.json"));

    static Stream<Report> reports() {
        return Samples.all();
    }

    @ParameterizedTest
    @MethodSource("reports")
    void fitsTheSchema(Report report) {
        assertThat(SCHEMA.validate(write(report), InputFormat.JSON)).isEmpty();
    }

    @Test
    void whatNameServersSaidFitsTheSchema() {
        String json = write(Samples.withHiddenName());
        assertThat(SCHEMA.validate(json, InputFormat.JSON)).isEmpty();
        assertThat(read(json).at("/stages/1/evidence/servers/1/outcome").stringValue()).isEqualTo("not-awaited");
        assertThat(read(json).at("/stages/1/evidence/addresses/0/range").stringValue()).isEqualTo("unspecified");
        String wrong = json.replace("\"transport\" : \"https\"", "\"transport\" : \"pigeon\"");
        assertThat(SCHEMA.validate(wrong, InputFormat.JSON)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"status\" : \"healthy\"", "\"id\" : \"dns\"", "\"complete\" : true",
            "\"firstByteMs\" : 123.457", "\"outcome\" : \"connected\"", "\"endedBy\" : \"terminal-event\"",
            "\"endedHow\" : \"rst-stream:stream-cancelled\"", "\"torn\" : 0.900", "\"outcome\" : \"not-opened\"",
            "\"startedAt\" : \"2026-05-06T07:08:09.123Z\"", "\"requests\" : 9"})
    void theSchemaNoticesMistakes(String right) {
        String json = write(Samples.healthy());
        assertThat(json).contains(right);
        String wrong = json.replace(right, right.substring(0, right.indexOf(':')) + ": \"no such thing\"");
        assertThat(SCHEMA.validate(wrong, InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void theSchemaAllowsKeysToBeAdded() {
        String json = write(Samples.healthy()).replaceFirst("\\{", "{ \"added\" : 1,");
        assertThat(SCHEMA.validate(json, InputFormat.JSON)).isEmpty();
    }

    @Test
    void scriptsFindTheKeysTheyRelyOn() {
        JsonNode report = read(write(Samples.healthy()));
        assertThat(report.at("/stages/1/evidence/addresses/0").propertyNames()).contains("address", "family", "source");
        assertThat(report.at("/stages/2/evidence").propertyNames()).contains("url", "source", "connectStatus",
                "authenticate", "body");
        assertThat(report.at("/stages/3/evidence/attempts/0").propertyNames()).contains("address", "family", "outcome",
                "durationMs");
        assertThat(report.at("/stages/4/evidence").propertyNames()).contains("protocol", "cipher", "alpn", "versions",
                "chain", "interceptedBy", "trust");
        assertThat(report.at("/stages/5/evidence/samples/0").propertyNames()).contains("cold", "connectMs", "tlsMs",
                "firstByteMs", "status");
        assertThat(report.at("/stages/6/evidence").propertyNames()).contains("status", "models", "requestId");
        assertThat(report.at("/stages/7/evidence").propertyNames()).contains("status", "requestId", "text", "usage");
        assertThat(report.at("/stages/8/evidence").propertyNames()).contains("status", "headersMs", "firstByteMs",
                "firstEventMs", "firstTokenMs", "maxSilenceMs", "maxContentGapMs", "totalMs", "events", "outputTokens",
                "tokensPerSecond", "complete", "endedBy", "silenceBeforeEndMs", "firstVisibleTextMs", "pings",
                "comments",
                "endedHow", "httpVersion", "encoding", "rhythm", "again", "endurance");
    }

    @Test
    void evidenceHoldsNothingButItsComponents() {
        JsonNode report = read(write(Samples.healthy()));
        assertThat(report.at("/stages/7/evidence/answer").propertyNames()).contains("status", "error")
                .doesNotContain("success", "redirect", "json", "html");
        assertThat(report.at("/stages/0/evidence/address").propertyNames()).doesNotContain("usable", "secure");
    }

    @Test
    void valuesAreWrittenAsScriptsExpectThem() {
        JsonNode report = read(write(Samples.healthy()));
        assertThat(report.at("/stages/0/durationMs").decimalValue()).isEqualByComparingTo("12.346");
        assertThat(report.at("/stages/3/evidence/attempts/0/durationMs").decimalValue()).isEqualByComparingTo("31.416");
        assertThat(report.at("/stages/3/evidence/attempts/0/outcome").stringValue()).isEqualTo("connected");
        assertThat(report.at("/stages/8/evidence/endedBy").stringValue()).isEqualTo("terminal-event");
        assertThat(report.at("/stages/2/evidence/url").isNull()).isTrue();
        assertThat(report.at("/verdict/findingId").isNull()).isTrue();
        assertThat(report.at("/experiments/0/variant/tookMs").decimalValue()).isEqualByComparingTo("1.235");
    }

    @Test
    void stepsAndTrialsAreWords() {
        JsonNode finding = read(write(Samples.intercepted())).at("/findings/0");
        assertThat(finding.at("/fixes/1/steps/0/kind").stringValue()).isEqualTo("env");
        assertThat(finding.at("/fixes/1/steps/0/value").stringValue())
                .isEqualTo("NODE_EXTRA_CA_CERTS=/etc/corp root.pem");
        assertThat(finding.at("/fixes/0/steps").values()).extracting(step -> step.at("/kind").stringValue())
                .containsExactly("text", "link", "setting");
        assertThat(finding.at("/fixes").values()).extracting(fix -> fix.at("/trial").stringValue())
                .containsExactly("not-tried", "proven", "disproven");
        assertThat(finding.at("/fixes/0/trialDetail").isNull()).isTrue();
        assertThat(finding.at("/fixes/1/trialDetail").stringValue()).isNotBlank();
        assertThat(finding.at("/evidence/0").stringValue()).isEqualTo("/stages/4/evidence/chain/0/issuer");
    }

    @Test
    void theVerdictIsTheCause() {
        JsonNode report = read(write(Samples.cutStream()));
        assertThat(report.at("/verdict/findingId").stringValue()).isEqualTo("stream.reset");
        assertThat(report.at("/verdict/confidence").stringValue()).isEqualTo("likely");
        assertThat(report.at("/verdict/culprit").stringValue()).isEqualTo("network");
        assertThat(report.at("/verdict/title")).isEqualTo(report.at("/findings/0/title"));
        assertThat(report.at("/stages/3/findingIds/0").stringValue()).isEqualTo("tcp.ipv6-broken");
    }

    @Test
    void whatWasNotRunSaysWhy() {
        JsonNode stage = read(write(Samples.unusableAddress())).at("/stages/1");
        assertThat(stage.at("/status").stringValue()).isEqualTo("skipped");
        assertThat(stage.at("/skippedBecause").stringValue()).isEqualTo("needs-settings");
        assertThat(stage.at("/evidence").isEmpty()).isTrue();
        assertThat(stage.at("/startedAt").isNull()).isTrue();
    }

    @Test
    void everyTextGoesThroughTheScrubber() {
        String json = new JsonReport(Messages.in(Locale.ENGLISH), text -> text.replace("example", "[key]"))
                .write(Samples.intercepted());
        assertThat(json).contains("https://api.[key].com").doesNotContain("example");
        assertThat(read(json).at("/stages").size()).isEqualTo(Stage.values().length);
    }

    @Test
    void aSecretThatLooksLikeJsonCannotBreakTheDocument() {
        String secret = "\" : \"";
        String json = new JsonReport(Messages.in(Locale.ENGLISH), text -> text.replace(secret, "[key]"))
                .write(Samples.healthy());
        assertThat(SCHEMA.validate(json, InputFormat.JSON)).isEmpty();
    }

    private static String write(Report report) {
        return new JsonReport(Messages.in(Locale.ENGLISH), Scrubber.NOTHING).write(report);
    }

    private static JsonNode read(String json) {
        return new JsonMapper().readTree(json);
    }
}
