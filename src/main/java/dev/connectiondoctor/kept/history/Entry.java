package dev.connectiondoctor.kept.history;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.fault.Verdict;
import dev.connectiondoctor.net.ProxyUrl;
import dev.connectiondoctor.report.SavedReport;
import dev.connectiondoctor.stage.firstbyte.FirstByteEvidence;
import dev.connectiondoctor.stage.firstbyte.FirstByteEvidence.Sample;

/**
 * A run that was kept, in short.
 *
 * @param id names it among all runs; later runs have later ids
 * @param bytes size of its report
 * @param baseUrl the address as it was given
 * @param route {@code direct} or {@code proxy}
 * @param status the verdict as it was said then
 * @param findingId the cause as it was said then; null if there was none
 * @param title the verdict's words of then, fit to be shown
 * @param complete false if the run was ended early
 * @param firstByteMs time to first byte of every answer to a question without a key, milliseconds
 */
public record Entry(String id, long bytes, Instant startedAt, String baseUrl, String route, Verdict.Status status,
        @Nullable String findingId, String title, boolean complete, List<Double> firstByteMs) {

    private static final String DIRECT = "direct";
    private static final String PROXY = "proxy";
    private static final Pattern FINDING = Pattern.compile("[a-z0-9.-]{1,80}");
    private static final Pattern STEERING = Pattern.compile("[\\p{Cntrl}\\p{Cf}]");
    private static final int MOST_SAMPLES = 20;
    private static final int MOST_ADDRESS = 300;

    public Entry {
        firstByteMs = List.copyOf(firstByteMs);
    }

    /** What a file says, kept to what a run can say. */
    static Entry of(String id, long bytes, SavedReport report) {
        SavedReport.Said said = report.said();
        String finding = said.findingId();
        return new Entry(id, bytes, report.startedAt(), shown(report.target().baseUrl()),
                report.target().route().equals(PROXY) ? PROXY : DIRECT,
                status(said.status()),
                finding != null && FINDING.matcher(finding).matches() ? finding : null, said.title(),
                report.complete(),
                report.seen().firstByte().stream().flatMap(Entry::answered).limit(MOST_SAMPLES).toList());
    }

    private static Verdict.Status status(String word) {
        return Arrays.stream(Verdict.Status.values())
                .filter(status -> status.id().equals(word))
                .findFirst()
                .orElse(Verdict.Status.INCONCLUSIVE);
    }

    private static Stream<Double> answered(FirstByteEvidence evidence) {
        return evidence.samples().stream().filter(sample -> sample.status() > 0).map(Sample::firstByteMs);
    }

    private static String shown(String address) {
        String clean = STEERING.matcher(ProxyUrl.withoutPassword(address)).replaceAll("\uFFFD");
        return clean.length() <= MOST_ADDRESS ? clean : clean.substring(0, MOST_ADDRESS) + "…";
    }

    public boolean healthy() {
        return status == Verdict.Status.HEALTHY;
    }
}
