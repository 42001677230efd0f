package dev.connectiondoctor.fault;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.stage.http.HttpAnswer;
import dev.connectiondoctor.stage.http.Support;
import dev.connectiondoctor.stage.http.TokenUsage;
import dev.connectiondoctor.stage.longstream.Endurance;
import dev.connectiondoctor.stage.longstream.LongStreamEvidence;
import dev.connectiondoctor.stage.longstream.LongStreamEvidence.EndedBy;
import dev.connectiondoctor.stage.longstream.Rhythm;

/**
 * A long stream, followed to its end, that a test changes in what it is about: 600 numbers in ten seconds, the first
 * after half a second.
 */
record Followed(EndedBy how, String ending, boolean whole, boolean named, double seconds, double silence,
        double survived,
        long bytes,
        double firstToken, double largestGap, @Nullable Double speed, long malformed, Rhythm rhythm,
        HttpAnswer answer, List<LongStreamEvidence> again, @Nullable Endurance endurance, double headers) {

    static Followed complete() {
        return new Followed(EndedBy.TERMINAL_EVENT, "unknown", true, false, 10, 0.05, 0.5, 60_000, 0.5, 0.2, 120.0, 0,
                new Rhythm(300, 2_292, 9_500, 10_000, 9_500, 1, 0, null), Talk.stream(), List.of(), null, 0.09);
    }

    /** Closed in the middle, after so many seconds in all, the last of which were silent. */
    static Followed cut(double seconds, double silence) {
        return complete().with(EndedBy.CLOSED, false, seconds, silence);
    }

    Followed with(EndedBy end, boolean came, double total, double quiet) {
        return new Followed(end, ending, came, named, total, quiet, survived, Math.round(total * 6_000), firstToken,
                largestGap,
                speed, malformed, rhythm, answer, again, endurance, headers);
    }

    /** With this as the end of its bytes. */
    Followed ending(String value) {
        return new Followed(how, value, whole, named, seconds, silence, survived, bytes, firstToken, largestGap, speed,
                malformed, rhythm, answer, again, endurance, headers);
    }

    Followed named(boolean value) {
        return new Followed(how, ending, whole, value, seconds, silence, survived, bytes, firstToken, largestGap, speed,
                malformed, rhythm, answer, again, endurance, headers);
    }

    Followed survived(double value) {
        return new Followed(how, ending, whole, named, seconds, silence, value, bytes, firstToken, largestGap, speed,
                malformed, rhythm, answer, again, endurance, headers);
    }

    Followed bytes(long value) {
        return new Followed(how, ending, whole, named, seconds, silence, survived, value, firstToken, largestGap, speed,
                malformed, rhythm, answer, again, endurance, headers);
    }

    Followed at(@Nullable Double tokensPerSecond, double gap) {
        return new Followed(how, ending, whole, named, seconds, silence, survived, bytes, firstToken, gap,
                tokensPerSecond,
                malformed, rhythm, answer, again, endurance, headers);
    }

    Followed malformed(long value) {
        return new Followed(how, ending, whole, named, seconds, silence, survived, bytes, firstToken, largestGap, speed,
                value,
                rhythm, answer, again, endurance, headers);
    }

    /** The first content after so many seconds, and the last one so much later. */
    Followed rhythm(double first, Rhythm value) {
        return new Followed(how, ending, whole, named, seconds, silence, survived, bytes, first, largestGap, speed,
                malformed,
                value, answer, again, endurance, headers);
    }

    /** With this in a header of the answer. */
    Followed header(String name, String value) {
        return new Followed(how, ending, whole, named, seconds, silence, survived, bytes, firstToken, largestGap, speed,
                malformed, rhythm, Talk.with(answer, Map.of(name, value), null), again, endurance, headers);
    }

    /** With headers that say that the answer came through this edge. */
    Followed through(String edge) {
        Support signed = new Support(null, Map.of(), List.of(), null, edge, false);
        return new Followed(how, ending, whole, named, seconds, silence, survived, bytes, firstToken, largestGap, speed,
                malformed, rhythm, Talk.with(answer, signed), again, endurance, headers);
    }

    Followed again(Followed other) {
        return new Followed(how, ending, whole, named, seconds, silence, survived, bytes, firstToken, largestGap, speed,
                malformed, rhythm, answer, List.of(other.made()), endurance, headers);
    }

    Followed enduring(Endurance value) {
        return new Followed(how, ending, whole, named, seconds, silence, survived, bytes, firstToken, largestGap, speed,
                malformed, rhythm, answer, again, value, headers);
    }

    /** With an answer that began so many seconds after the request. */
    Followed begun(double value) {
        return new Followed(how, ending, whole, named, seconds, silence, survived, bytes, firstToken, largestGap, speed,
                malformed, rhythm, answer, again, endurance, value);
    }

    LongStreamEvidence made() {
        return new LongStreamEvidence(200, headers * 1000, headers * 1000 + 5, headers * 1000 + 10, firstToken * 1000,
                Math.max(silence, survived) * 1000, largestGap * 1000, seconds * 1000, 310, bytes,
                whole ? 1200L : null,
                whole ? speed : null, whole, how, silence * 1000, whole ? "stop" : null, whole, named,
                whole ? new TokenUsage(20, 1200) : null, null, answer, List.of(), firstToken * 1000, 2048, 0, 0,
                malformed, survived * 1000, ending, "HTTP/1.1",
                answer.headers().getOrDefault("content-encoding", "identity"), rhythm, again, endurance);
    }
}
