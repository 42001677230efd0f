package dev.connectiondoctor.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import dev.connectiondoctor.report.Report;
import dev.connectiondoctor.report.Samples;
import dev.connectiondoctor.text.Messages;

class JsonComparisonTest {
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(JsonComparison.class.getResourceAsStream("compare-1.schema.json"));

    static java.util.stream.Stream<Report> reports() {
        return Samples.all();
    }

    @ParameterizedTest
    @MethodSource("reports")
    void fitsTheSchema(Report report) {
        assertThat(SCHEMA.validate(write(Samples.healthy(), report), InputFormat.JSON)).isEmpty();
        assertThat(SCHEMA.validate(write(report, Samples.cutStream()), InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"different\" : true", "\"mark\" : \"not-compared\"", "\"matters\" : true",
            "\"route\" : \"direct\"", "\"id\" : \"tls\""})
    void theSchemaNoticesMistakes(String right) {
        String json = write(Samples.healthy(), Samples.intercepted());
        assertThat(json).contains(right);
        String wrong = json.replace(right, right.substring(0, right.indexOf(':')) + ": [1]");
        assertThat(SCHEMA.validate(wrong, InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void leavesNoPlaceholderOpen() {
        assertThat(write(Samples.healthy(), Samples.intercepted())).doesNotContain("compare.", "\"{");
    }

    private static String write(Report a, Report b) {
        return new JsonComparison(Messages.in(Locale.ENGLISH)).write(Comparer.standard().compare(a, b));
    }
}
