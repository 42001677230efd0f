package dev.connectiondoctor.stage.longstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.longstream.LongStreamEvidence.EndedBy;

/** What another way tells about a stream that is cut or held back. */
class WayOutcomeTest {
    private static final Rhythm FLOWING = new Rhythm(100, 800, 4_000, 4_500, 4_000, 1, 0, null);
    private static final Rhythm AT_ONCE = new Rhythm(100, 800, 50, 4_500, 50, 1, 0, null);

    private static LongStreamEvidence stream(EndedBy end, double total, double silence, double survived, Rhythm rhythm,
            String version) {
        return stream(end, total, (long) (total * 10), silence, survived, rhythm, version);
    }

    private static LongStreamEvidence stream(EndedBy end, double total, long bytes, double silence, double survived,
            Rhythm rhythm, String version) {
        boolean complete = end == EndedBy.TERMINAL_EVENT;
        double first = rhythm.untilMs() - rhythm.spanMs();
        return new LongStreamEvidence(200, 90.0, 95.0, 100.0, first, Math.max(silence, survived), 200, total,
                rhythm.contents(), bytes, complete ? 200L : null, null, complete, end, silence, null,
                complete, false, null, null, null, List.of(), first, 500, 0, 0, 0, survived, "unknown", version,
                "identity", rhythm, List.of(), null);
    }

    private static LongStreamEvidence cut(double total, double silence) {
        return stream(EndedBy.CLOSED, total, silence, 100, FLOWING, "HTTP/1.1");
    }

    private static LongStreamEvidence whole(double total, double survived) {
        return stream(EndedBy.TERMINAL_EVENT, total, 0, survived, FLOWING, "HTTP/1.1");
    }

    private static LongStreamEvidence bytes(double total, long bytes) {
        return stream(EndedBy.TERMINAL_EVENT, total, bytes, 0, 100, FLOWING, "HTTP/1.1");
    }

    private static LongStreamEvidence complete(Rhythm rhythm) {
        return stream(EndedBy.TERMINAL_EVENT, 4_600, 0, 100, rhythm, "HTTP/2");
    }

    private static WayOutcome outcome(LongStreamEvidence usual, LongStreamEvidence other) {
        return WayOutcome.of(List.of(usual), other);
    }

    @Test
    void onlyALongerSilenceThatIsSurvivedClearsTheWay() {
        assertThat(outcome(cut(9_000, 5_000), whole(12_000, 6_000))).isEqualTo(WayOutcome.COMES_THROUGH);
        assertThat(outcome(cut(9_000, 5_000), whole(12_000, 3_000))).isEqualTo(WayOutcome.UNCLEAR);
        assertThat(outcome(cut(9_000, 5_000), cut(12_000, 5_000))).isEqualTo(WayOutcome.SAME);
    }

    @Test
    void onlyALongerAnswerClearsTheWayOfALimitOnTheWhole() {
        assertThat(outcome(cut(9_000, 100), whole(12_000, 100))).isEqualTo(WayOutcome.COMES_THROUGH);
        assertThat(outcome(cut(9_000, 100), whole(5_000, 100))).isEqualTo(WayOutcome.UNCLEAR);
    }

    @Test
    void whatWasCutAtDifferentTimesNeedNotComeLaterButFarther() {
        List<LongStreamEvidence> cuts = List.of(cut(9_000, 100), cut(11_000, 100));
        assertThat(WayOutcome.of(cuts, bytes(8_000, 130_000))).isEqualTo(WayOutcome.COMES_THROUGH);
        assertThat(WayOutcome.of(cuts, bytes(8_000, 115_000))).isEqualTo(WayOutcome.UNCLEAR);
        assertThat(WayOutcome.of(cuts, cut(20_000, 100))).isEqualTo(WayOutcome.SAME);
    }

    @Test
    void ofTwoThatAClockCutTheShorterOneCounts() {
        List<LongStreamEvidence> cuts = List.of(cut(9_900, 100), cut(9_000, 100));
        assertThat(WayOutcome.of(cuts, whole(10_000, 100))).isEqualTo(WayOutcome.COMES_THROUGH);
        assertThat(WayOutcome.of(cuts, bytes(8_000, 130_000))).isEqualTo(WayOutcome.UNCLEAR);
    }

    @Test
    void aStreamThatStallsOnOneWayOnly() {
        LongStreamEvidence stalled = stream(EndedBy.SILENCE, 60_000, 59_000, 100, FLOWING, "HTTP/1.1");
        assertThat(outcome(stalled, whole(9_000, 100))).isEqualTo(WayOutcome.COMES_THROUGH);
        assertThat(outcome(stalled, stalled)).isEqualTo(WayOutcome.SAME);
    }

    @Test
    void whatIsHeldBackOnOneWayOnly() {
        assertThat(outcome(complete(AT_ONCE), complete(FLOWING))).isEqualTo(WayOutcome.COMES_THROUGH);
        assertThat(outcome(complete(AT_ONCE), complete(AT_ONCE))).isEqualTo(WayOutcome.SAME);
        Rhythm tooShort = new Rhythm(100, 800, 50, 900, 50, 1, 0, null);
        assertThat(outcome(complete(AT_ONCE), complete(tooShort))).isEqualTo(WayOutcome.UNCLEAR);
    }

    @Test
    void wordsInBlocksAreComparedWithAnAnswerOfSeveralBlocks() {
        Rhythm blocks = new Rhythm(300, 2_400, 8_000, 9_000, 0, 8, 0, new Rhythm.Blocks(8, 8_192, 1, 40, 900, 0.9));
        LongStreamEvidence blocked = stream(EndedBy.TERMINAL_EVENT, 9_100, 0, 900, blocks, "HTTP/2");
        assertThat(outcome(blocked, complete(FLOWING))).isEqualTo(WayOutcome.COMES_THROUGH);
        assertThat(outcome(blocked, blocked)).isEqualTo(WayOutcome.SAME);
        LongStreamEvidence small = stream(EndedBy.TERMINAL_EVENT, 1_000, 0, 100, FLOWING, "HTTP/2");
        assertThat(outcome(blocked, small)).isEqualTo(WayOutcome.UNCLEAR);
    }

    @Test
    void otherWaysAreGoneOnlyWhereSomethingIsWrongAndTheyDiffer() {
        Observations seen = Observations.none();
        LongStreamEvidence held = complete(AT_ONCE);
        LongStreamEvidence shorter = stream(EndedBy.TERMINAL_EVENT, 1_200, 0, 100,
                new Rhythm(30, 200, 20, 1_200, 20, 1, 0, null), "HTTP/2");
        assertThat(WayTrials.ways(seen, held, Optional.of(shorter)))
                .containsExactly(StreamWay.HTTP1, StreamWay.PACKED);
        assertThat(WayTrials.ways(seen, complete(FLOWING), Optional.empty())).isEmpty();
        assertThat(WayTrials.ways(seen, cut(9_000, 100), Optional.of(cut(9_000, 100)))).isEmpty();
        LongStreamEvidence newer = stream(EndedBy.RESET, 9_000, 100, 100, FLOWING, "HTTP/2");
        assertThat(WayTrials.ways(seen, newer, Optional.of(newer))).containsExactly(StreamWay.HTTP1);
        assertThat(WayTrials.ways(seen, newer, Optional.of(whole(9_000, 100)))).isEmpty();
    }
}
