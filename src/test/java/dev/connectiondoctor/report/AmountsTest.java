package dev.connectiondoctor.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {
    @ParameterizedTest
    @CsvSource({"0, <1 ms", "0.9, <1 ms", "0.95, 1 ms", "4, 4 ms", "310.4, 310 ms", "999.4, 999 ms", "999.6, 1.0 s",
            "1149, 1.1 s", "59949, 59.9 s", "59990, 1:00", "84000, 1:24", "600000, 10:00"})
    void durationsAreShort(double millis, String expected) {
        assertThat(Amounts.duration(millis)).isEqualTo(expected);
    }

    @Test
    void smallNumbersHaveOneDecimal() {
        assertThat(Amounts.number(7.14)).isEqualTo("7.1");
        assertThat(Amounts.number(71.4)).isEqualTo("71");
        assertThat(Amounts.number(9.96)).isEqualTo("10");
    }
}
