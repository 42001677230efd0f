package dev.connectiondoctor.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.connectiondoctor.net.Scrubber;
import dev.connectiondoctor.redact.Around;
import dev.connectiondoctor.redact.Kind;
import dev.connectiondoctor.redact.Redaction;
import dev.connectiondoctor.text.Messages;

/** A bundle that this program packed is opened by it, whatever servers have said; one that was harmed is not. */
class HostileBundlesTest {
    private static final SupportBundle BUNDLE = new SupportBundle(Messages.in(Locale.ENGLISH), Scrubber.NOTHING,
            ZoneOffset.UTC, new SystemFonts(List.of()));

    @ParameterizedTest
    @ValueSource(strings = {"\u0000\u202e\u001b[31m</pre><script>alert(1)</script>{{verdict}}",
            "https://u:p@a.corp/../../../etc/passwd\n\n# x `y`", "\ud800 lone, \uffff none, \ud83d\ude00 real",
            "/home/quillfeather/x on 10.1.2.3 and nas.quillfeather.local"})
    void whatIsPackedIsReadAgain(String text) throws Exception {
        Report report = Filled.with(text);
        SavedReport saved = read(BUNDLE.write(report));
        assertThat(saved.startedAt()).isEqualTo(report.startedAt());
        assertThat(saved.said().findingId()).isEqualTo("auth.forbidden");

        Report clean = Redaction.of(report, Around.UNKNOWN).apply(EnumSet.allOf(Kind.class)).report();
        byte[] packed = BUNDLE.write(clean);
        assertThat(read(packed).said().findingId()).isEqualTo("auth.forbidden");
        assertThat(read(packed).target().baseUrl()).doesNotContain("quillfeather", "10.1.2.3", "u:p@");
    }

    @Test
    void aTornBundleIsOneReason() throws Exception {
        byte[] whole = BUNDLE.write(Samples.intercepted());
        List<UnreadableReport.Reason> reasons = new ArrayList<>();
        for (int end = 1; end < whole.length; end += Math.max(1, whole.length / 60)) {
            try {
                assertThat(read(Arrays.copyOf(whole, end)).said().findingId()).isEqualTo("tls.intercepted-untrusted");
            } catch (UnreadableReport unreadable) {
                reasons.add(unreadable.reason());
            }
        }
        assertThat(reasons).isNotEmpty()
                .isSubsetOf(UnreadableReport.Reason.DAMAGED, UnreadableReport.Reason.NO_REPORT_INSIDE,
                        UnreadableReport.Reason.FOREIGN);
    }

    @Test
    void aBundleOfWhichAByteIsWrongIsReadOrRefused() throws Exception {
        byte[] whole = BUNDLE.write(Samples.intercepted());
        int refused = 0;
        for (int place = 0; place < whole.length; place += Math.max(1, whole.length / 200)) {
            byte[] harmed = whole.clone();
            harmed[place] ^= (byte) 0xff;
            try {
                assertThat(read(harmed).said()).isNotNull();
            } catch (UnreadableReport unreadable) {
                assertThat(unreadable.key()).startsWith("error.");
                refused++;
            }
        }
        assertThat(refused).isPositive();
    }

    private static SavedReport read(byte[] bytes) throws Exception {
        return ReportReader.read(new ByteArrayInputStream(bytes));
    }
}
