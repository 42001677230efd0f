package dev.connectiondoctor.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.stage.Experiment;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.longstream.Rhythm;

/** Who is blamed for a stream, once it was asked for by another way. */
class StreamWaysTest {
    private static Finding cut(Seen seen, String outcome) {
        Experiment made = new Experiment("stream-direct", Stage.LONG_STREAM, Map.of(), Map.of(), outcome);
        seen.put(Followed.cut(9, 5).header("server", "nginx").again(Followed.cut(12.5, 5.2)).made())
                .failed(Stage.LONG_STREAM, FailureKind.STREAM_CLOSED)
                .made(Stage.LONG_STREAM, made);
        return new StreamCutAfterSilence().judge(seen.observations()).orElseThrow();
    }

    private static Finding held(Seen seen, String id, String outcome) {
        seen.put(Followed.complete()
                .rhythm(0.9, new Rhythm(300, 2_292, 8_000, 9_000, 8_000, 1, 0,
                        new Rhythm.Blocks(8, 8_192, 1, 40, 600, 0.9)))
                .made())
                .made(Stage.LONG_STREAM, new Experiment(id, Stage.LONG_STREAM, Map.of(), Map.of(), outcome));
        return new StreamBlockBuffered().judge(seen.observations()).orElseThrow();
    }

    @Test
    void theProxyIsBlamedForCertainWhereTheStreamCameThroughPastIt() {
        Finding finding = cut(Seen.healthy().throughProxy(), "comes-through");
        assertThat(finding.culprit()).isEqualTo(Culprit.PROXY);
        assertThat(finding.confidence()).isEqualTo(Confidence.CERTAIN);
        assertThat(finding.notes()).containsExactly("stream-comes-direct");
        assertThat(String.valueOf(finding.params().get("suspects"))).doesNotContain("nginx:");
        assertThat(finding.fixes()).filteredOn(fix -> fix.id().equals("exempt-stream-from-proxy"))
                .singleElement()
                .satisfies(fix -> assertThat(fix.trial().id()).isEqualTo("proven"));
    }

    @Test
    void theProxyIsLeftAloneWhereTheStreamIsCutPastItToo() {
        Finding finding = cut(Seen.healthy().throughProxy(), "same");
        assertThat(finding.culprit()).isEqualTo(Culprit.GATEWAY);
        assertThat(finding.confidence()).isEqualTo(Confidence.LIKELY);
        assertThat(finding.notes()).containsExactly("stream-direct-same");
        assertThat(finding.fixes()).extracting(Fix::id).doesNotContain("exempt-stream-from-proxy");
    }

    @Test
    void whatCouldNotBeSeenChangesNothing() {
        Finding finding = cut(Seen.healthy().throughProxy(), "unclear");
        assertThat(finding.culprit()).isEqualTo(Culprit.PROXY);
        assertThat(finding.confidence()).isEqualTo(Confidence.LIKELY);
        assertThat(finding.notes()).isEmpty();
    }

    @Test
    void packingIsNamedWhereItWasTried() {
        assertThat(held(Seen.healthy(), "stream-packed", "same").notes()).containsExactly("stream-packed-same");
        assertThat(held(Seen.healthy(), "stream-packed", "comes-through").notes())
                .containsExactly("stream-comes-packed");
        assertThat(held(Seen.healthy().throughProxy(), "stream-direct", "same").culprit()).isEqualTo(Culprit.GATEWAY);
    }
}
