package dev.connectiondoctor.fault;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.http.HttpAnswer;
import dev.connectiondoctor.stage.longstream.CutPattern;
import dev.connectiondoctor.stage.longstream.LongStreamEvidence;
import dev.connectiondoctor.stage.longstream.Timeout;
import dev.connectiondoctor.stage.longstream.Timeouts;
import dev.connectiondoctor.stage.longstream.Timeouts.Suspect;

/**
 * A long stream that was cut in the middle, compared with the second one where there is one.
 *
 * @param pattern what the two have in common
 */
record StreamCut(LongStreamEvidence stream, CutPattern pattern) {
    private static final int MOST_SUSPECTS = 4;
    /** A server that stumbles and falls is silent for a moment too: seen only once, that says nothing of a limit. */
    private static final double TELLING_MS = 4_000;

    /** One that was cut openly. */
    static Optional<StreamCut> of(Observations seen) {
        return seen.longStream().filter(CutPattern::isCut).map(StreamCut::compared);
    }

    /** Whatever its end looked like. */
    static StreamCut compared(LongStreamEvidence stream) {
        return new StreamCut(stream, CutPattern.of(stream, stream.again().stream().findFirst().orElse(null)));
    }

    /** Cut by a limit, of whichever kind: then nothing else has to be said of it. */
    static boolean byLimit(Observations seen) {
        return of(seen).flatMap(StreamCut::limit).isPresent();
    }

    /** The kind of limit that cut it, if one did. */
    Optional<Timeout.Kind> limit() {
        return switch (pattern) {
            case SAME_SILENCE, SAME_SILENCE_AND_TIME -> Optional.of(Timeout.Kind.IDLE);
            case SILENCE_SEEN_ONCE ->
                Optional.of(Timeout.Kind.IDLE).filter(_ -> stream.silenceBeforeEndMs() >= TELLING_MS);
            case SAME_TIME -> Optional.of(Timeout.Kind.TOTAL);
            case SAME_TIME_AND_AMOUNT, FLOW_SEEN_ONCE ->
                Optional.of(Timeout.Kind.TOTAL).filter(kind -> suspects(kind).stream().anyMatch(Suspect::fits));
            case DIFFERENT, ONCE -> Optional.empty();
        };
    }

    /** Begins the finding about a limit. */
    Finding.Builder finding(String id, Observations seen, Timeout.Kind kind) {
        Subject subject = StreamWays.subject(seen);
        boolean proxyIsIt = StreamWays.proxyIsIt(seen);
        List<Suspect> suspects = suspects(kind).stream().filter(suspect -> !proxyIsIt || !suspect.seen()).toList();
        Finding.Builder finding = subject.name(Finding.problem(id, Stage.LONG_STREAM, culprit(subject, suspects)))
                .with("silence", Seconds.of(silence(kind)))
                .with("seconds", Seconds.of(stream.totalMs()))
                .with("tries", tries())
                .with("suspects", names(suspects))
                .with("variant", suspects.isEmpty() ? "" : "known")
                .notes(StreamEnding.notes(stream))
                .notes(StreamWays.notes(seen))
                .because("endedBy")
                .because("endedHow")
                .because("silenceBeforeEndMs")
                .because("totalMs")
                .becauseIf(!stream.again().isEmpty(), "again/0/totalMs");
        AddressEdge.hint(finding, seen, stream.answer());
        if (!suspects.isEmpty()) {
            finding.fix(Fixes.words("raise-known-timeout", "set").forAudience(Fix.Audience.IT));
        }
        return proxyIsIt && pattern != CutPattern.SAME_TIME_AND_AMOUNT ? finding : sure(finding, suspects);
    }

    /** A limit on silence lets all of them be so long; one on the whole shows best where it flowed. */
    private double silence(Timeout.Kind kind) {
        double other = stream.again()
                .stream()
                .findFirst()
                .map(LongStreamEvidence::silenceBeforeEndMs)
                .orElse(
                        stream.silenceBeforeEndMs());
        return kind == Timeout.Kind.IDLE ? stream.silenceBeforeEndMs() : Math.min(stream.silenceBeforeEndMs(), other);
    }

    /** How many streams were cut alike. */
    int tries() {
        return switch (pattern) {
            case SAME_SILENCE, SAME_TIME, SAME_SILENCE_AND_TIME, SAME_TIME_AND_AMOUNT -> 2;
            case SILENCE_SEEN_ONCE, FLOW_SEEN_ONCE, DIFFERENT, ONCE -> 1;
        };
    }

    /** The names of those whose limit it may be, the likeliest first; empty if no product is known by this time. */
    String suspected(Timeout.Kind kind) {
        return names(suspects(kind));
    }

    /** That it is a limit, two streams prove; whose it is, only the mark of a product whose usual time it is. */
    private Finding.Builder sure(Finding.Builder finding, List<Suspect> suspects) {
        boolean known = suspects.stream().limit(1).anyMatch(suspect -> suspect.seen() && suspect.fits());
        return switch (pattern) {
            case SAME_SILENCE, SAME_TIME -> finding.likelyUnless(known);
            case SAME_SILENCE_AND_TIME, SAME_TIME_AND_AMOUNT -> finding.likely();
            default -> suspects.stream().anyMatch(Suspect::fits) ? finding.likely() : finding.possible();
        };
    }

    /** Whose mark is on the answer stands in front of the service; else the likeliest to cut. */
    private static Culprit culprit(Subject subject, List<Suspect> suspects) {
        boolean inFront = subject.proxy() == null && suspects.stream().limit(1).anyMatch(Suspect::seen);
        return inFront ? subject.service() : subject.cutter();
    }

    private List<Suspect> suspects(Timeout.Kind kind) {
        double millis = kind == Timeout.Kind.IDLE ? stream.silenceBeforeEndMs() : stream.totalMs();
        HttpAnswer answer = stream.answer();
        return Timeouts.known().suspects(kind, millis / 1000, answer == null ? Map.of() : answer.headers());
    }

    private static String names(List<Suspect> suspects) {
        return suspects.stream()
                .limit(MOST_SUSPECTS)
                .map(suspect -> suspect.timeout().product() + ": " + suspect.timeout().setting()
                        + (suspect.fits() ? " (" + suspect.timeout().seconds() + " s)" : ""))
                .distinct()
                .collect(Collectors.joining("; "));
    }
}
