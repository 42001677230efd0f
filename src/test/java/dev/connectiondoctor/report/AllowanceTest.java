package dev.connectiondoctor.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;

import org.junit.jupiter.api.Test;

class AllowanceTest {
    private static final String USUAL = "usual words of some length ".repeat(20);

    @Test
    void whatIsAllowedStays() {
        Allowance allowance = new Allowance(10_000);
        assertThat(allowance.of(USUAL)).isEqualTo(USUAL);
        assertThat(allowance.used()).isBetween(USUAL.length(), USUAL.length() * 2);
        assertThat(allowance.usedUp()).isFalse();
    }

    @Test
    void longWordsAreDearerThanUsualOnes() {
        Allowance words = new Allowance(100_000);
        Allowance word = new Allowance(100_000);
        words.of(USUAL);
        word.of("x".repeat(USUAL.length()));
        assertThat(word.used() / 300.0).isGreaterThan(2.0 * words.used() / USUAL.length());
        assertThat(word.of("x".repeat(1000))).hasSize(301).endsWith("x…");
    }

    @Test
    void whereItIsUsedUpOnlyBeginningsAreLeft() {
        Allowance allowance = new Allowance(1_000);
        int written = 0;
        for (int i = 0; i < 1_000; i++) {
            written += allowance.of(USUAL).length();
        }
        assertThat(allowance.usedUp()).isTrue();
        assertThat(allowance.used()).isLessThanOrEqualTo(1_000);
        assertThat(written).isLessThan(1_000 * 130);
        assertThat(allowance.of("short")).isEqualTo("short");
    }

    /** A page of usual size is printed whole, one that somebody has filled up is not. */
    @Test
    void thePageOfAReportFitsIn() {
        Samples.all().forEach(report -> assertThat(work(report)).isLessThan(Allowance.WORK / 4));
        assertThat(work(Filled.with("longword".repeat(4000)))).isGreaterThan(Allowance.WORK / 4);
    }

    private static int work(Report report) {
        Allowance endless = new Allowance(Integer.MAX_VALUE);
        var messages = dev.connectiondoctor.text.Messages.in(Locale.ENGLISH);
        Page page = new PageWriter(messages, dev.connectiondoctor.net.Scrubber.NOTHING, java.time.ZoneId.of("UTC"))
                .page(report);
        new PageValues(endless::of).of(page, false);
        return endless.used();
    }
}
