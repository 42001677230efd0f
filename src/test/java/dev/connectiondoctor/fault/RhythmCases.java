package dev.connectiondoctor.fault;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.stage.Experiment;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.dns.DnsEvidence;
import dev.connectiondoctor.stage.http.TokenUsage;
import dev.connectiondoctor.stage.longstream.Endurance;
import dev.connectiondoctor.stage.longstream.Endurance.Hold;
import dev.connectiondoctor.stage.longstream.Endurance.Outcome;
import dev.connectiondoctor.stage.longstream.LongStreamEvidence.EndedBy;
import dev.connectiondoctor.stage.longstream.Rhythm;
import dev.connectiondoctor.stage.shortprompt.ShortPromptEvidence;

/** What is wrong, and what is nearly wrong, with the time in which streams come, and with their form. */
final class RhythmCases {
    private static final String SILENCE = "stream.cut-after-silence";
    private static final String TOTAL = "stream.cut-at-total-time";
    private static final String WHOLE = "stream.buffered";
    private static final String BLOCKS = "stream.block-buffered";
    private static final String SLOW = "stream.slow";
    private static final String NAMELESS = "stream.no-event-lines";
    private static final String MALFORMED = "stream.malformed";
    private static final String ONLY_STREAMED = "stream.works-only-streamed";
    private static final String DROPPED = "stream.idle-connection-dropped";
    private static final String HTTP1 = "stream.works-only-over-http1";
    private static final String CLOSED = "stream.closed-early";

    private RhythmCases() {}

    static List<Case> all() {
        return Stream
                .of(afterSilence(), otherWays(), atTotalTime(), heldBack(), inBlocks(), slow(), forms(), onlyStreamed(),
                        resting())
                .flatMap(List::stream)
                .toList();
    }

    private static Seen cut(Followed stream) {
        return Seen.healthy().put(stream.made()).failed(Stage.LONG_STREAM, FailureKind.STREAM_CLOSED);
    }

    private static Seen whole(Followed stream) {
        return Seen.healthy().put(stream.made());
    }

    private static List<Case> afterSilence() {
        Followed once = Followed.cut(9, 5);
        return List.of(
                Case.hit(SILENCE, "the same silence at different times", cut(once.again(Followed.cut(12.5, 5.2)))),
                Case.hit(SILENCE, "the same silence at the same time", cut(once.again(Followed.cut(9.2, 5)))),
                Case.hit(SILENCE, "nginx, by its usual time",
                        cut(Followed.cut(71, 60.1).header("server", "nginx/1.24.0").again(Followed.cut(90, 60.1)))),
                Case.hit(SILENCE, "seen once, by no known time", cut(once)),
                Case.hit(SILENCE, "seen once, and the second was not as silent",
                        cut(once.again(Followed.complete().survived(1)))),
                Case.miss(SILENCE, "a stumble, seen once", cut(Followed.cut(9, 1.5).again(Followed.complete())),
                        CLOSED),
                Case.miss(SILENCE, "the second survived as much", cut(once.again(Followed.complete().survived(6))),
                        CLOSED),
                Case.miss(SILENCE, "it had survived as much before", cut(Followed.cut(20, 5).survived(5.5)), CLOSED),
                Case.miss(SILENCE, "another silence each time", cut(once.again(Followed.cut(30, 21))), CLOSED),
                Case.miss(SILENCE, "a hiccup before a cut in full flow", cut(Followed.cut(9, 0.8).survived(0.1)),
                        CLOSED));
    }

    /** A stream that was cut through a proxy, and what came of asking for it past the proxy. */
    private static Seen proxied(Followed stream, String id, String outcome) {
        return Seen.healthy()
                .throughProxy()
                .put(stream.made())
                .failed(Stage.LONG_STREAM, FailureKind.STREAM_CLOSED)
                .made(Stage.LONG_STREAM, new Experiment(id, Stage.LONG_STREAM, Map.of(), Map.of(), outcome));
    }

    private static DnsEvidence atEdge(String... addresses) {
        return new DnsEvidence(Seen.HOST, "system", Stream.of(addresses)
                .map(address -> new DnsEvidence.Resolved(address, address.contains(":") ? "ipv6" : "ipv4", "system"))
                .toList(), 5);
    }

    private static Experiment overHttp1(String outcome) {
        return new Experiment("stream-over-http1", Stage.LONG_STREAM, Map.of(), Map.of(), outcome);
    }

    private static List<Case> otherWays() {
        Followed silent = Followed.cut(9, 5).again(Followed.cut(12.5, 5.2));
        Followed flowing = Followed.cut(8, 0.1).again(Followed.cut(8.2, 0.02).bytes(41_000));
        return List.of(
                Case.hit(SILENCE, "not past the proxy", proxied(silent, "stream-direct", "comes-through")),
                Case.hit(SILENCE, "past the proxy too", proxied(silent, "stream-direct", "same")),
                Case.hit(SILENCE, "over HTTP/1.1 too", proxied(silent, "stream-over-http1", "same")),
                Case.hit(TOTAL, "not past the proxy", proxied(flowing, "stream-direct", "comes-through")),
                Case.miss(TOTAL, "not over HTTP/1.1", proxied(flowing, "stream-over-http1", "comes-through"), HTTP1),
                Case.hit(HTTP1, "in full flow, twice", proxied(flowing, "stream-over-http1", "comes-through")),
                Case.hit(HTTP1, "after a silence", proxied(silent, "stream-over-http1", "comes-through")),
                Case.hit("stream.reset", "one stream alone", Seen.healthy()
                        .put(Followed.complete()
                                .with(EndedBy.RESET, false, 4, 0.1)
                                .ending("rst-stream:internal-error")
                                .made())
                        .failed(Stage.LONG_STREAM, FailureKind.STREAM_RESET)),
                Case.hit(CLOSED, "after a GOAWAY", cut(Followed.cut(4, 0.1).ending("goaway"))),
                Case.hit(CLOSED, "without a farewell", cut(Followed.cut(4, 0.1).ending("tls-close-without-notify"))),
                Case.hit(SILENCE, "one stream alone", cut(silent.ending("rst-stream:cancel"))),
                Case.hit(CLOSED, "at addresses of an edge", cut(Followed.cut(4, 0.1)).put(atEdge("104.16.1.1"))),
                Case.hit(HTTP1, "hung", Seen.healthy()
                        .put(Followed.complete().with(EndedBy.SILENCE, false, 70, 60).made())
                        .failed(Stage.LONG_STREAM, FailureKind.STREAM_SILENT)
                        .made(Stage.LONG_STREAM, overHttp1("comes-through"))),
                Case.hit(HTTP1, "held back", whole(shorter(2)).made(Stage.LONG_STREAM, overHttp1("comes-through"))),
                Case.miss(HTTP1, "over HTTP/1.1 too", proxied(flowing, "stream-over-http1", "same"), TOTAL),
                Case.miss(HTTP1, "over before it could tell", proxied(silent, "stream-over-http1", "unclear"),
                        SILENCE),
                Case.miss(SILENCE, "at different times, and not past the proxy",
                        proxied(Followed.cut(9, 5).again(Followed.cut(30, 21)), "stream-direct", "comes-through"),
                        CLOSED));
    }

    private static List<Case> atTotalTime() {
        Followed once = Followed.cut(8, 0.1);
        return List.of(
                Case.hit(TOTAL, "the same time in full flow", cut(once.again(Followed.cut(8.2, 0.02).bytes(41_000)))),
                Case.hit(TOTAL, "the same time, flowing and silent", cut(once.again(Followed.cut(8.1, 3)))),
                Case.hit(TOTAL, "Envoy, by its usual time", cut(Followed.cut(15.1, 0.1).header("server", "envoy"))),
                Case.hit(TOTAL, "the same time and amount, at a known time",
                        cut(Followed.cut(30, 0.1).bytes(50_000).again(Followed.cut(30.2, 0.1).bytes(50_010)))),
                Case.miss(TOTAL, "the same time and amount",
                        cut(once.bytes(50_000).again(Followed.cut(8, 0.1).bytes(50_001))),
                        CLOSED),
                Case.hit(TOTAL, "the same time since each answer began, the first of them late",
                        cut(Followed.cut(9.4, 0.1).begun(1.5).again(once.bytes(41_000)))),
                Case.hit(TOTAL, "the same time since the request, the first answer late",
                        cut(once.begun(1.5).again(once.bytes(41_000)))),
                Case.miss(TOTAL, "at different times, one of them late",
                        cut(Followed.cut(12, 0.1).begun(1.5).again(once)),
                        CLOSED),
                Case.miss(TOTAL, "at different times", cut(once.again(Followed.cut(12, 0.1))), CLOSED),
                Case.miss(TOTAL, "seen once", cut(once), CLOSED),
                Case.miss(TOTAL, "only once of two", cut(once.again(Followed.complete())), CLOSED),
                Case.miss(TOTAL, "sooner than any timer",
                        cut(Followed.cut(0.3, 0.1).again(Followed.cut(0.3, 0.1).bytes(9))),
                        CLOSED));
    }

    private static Rhythm rhythm(double span, double until, Rhythm.@Nullable Blocks blocks) {
        return new Rhythm(300, 2_292, span * 1000, until * 1000, span * 1000, 1, 0, blocks);
    }

    private static Followed shorter(double first) {
        return Followed.complete().rhythm(first, new Rhythm(75, 500, 20, first * 1000 + 20, 20, 1, 0, null));
    }

    private static List<Case> heldBack() {
        Followed held = Followed.complete().rhythm(9.8, rhythm(0.1, 9.9, null)).at(null, 0.01);
        Rhythm thought = new Rhythm(300, 2_292, 100, 9_900, 100, 1, 800, null);
        Rhythm twoGoes = new Rhythm(300, 2_292, 3_000, 9_900, 80, 2, 0, null);
        Rhythm manyGoes = new Rhythm(300, 2_292, 3_000, 9_900, 80, 9, 0, null);
        return List.of(Case.hit(WHOLE, "in two goes", whole(held.rhythm(6.9, twoGoes).again(shorter(1.8)))),
                Case.miss(WHOLE, "in two goes, with nothing to compare", whole(held.rhythm(6.9, twoGoes))),
                Case.miss(WHOLE, "in many goes", whole(held.rhythm(6.9, manyGoes).again(shorter(1.8)))),
                Case.miss(WHOLE, "a shorter one that flows", whole(held.again(
                        Followed.complete().rhythm(2.6, new Rhythm(75, 500, 2_000, 4_600, 2_000, 1, 0, null))))),
                Case.hit(WHOLE, "a shorter one came sooner", whole(held.again(shorter(2.6)))),
                Case.hit(WHOLE, "with nothing to compare", whole(held)),
                Case.hit(WHOLE, "through a proxy", Seen.healthy().throughProxy().put(held.again(shorter(2.6)).made())),
                Case.miss(WHOLE, "a model that thinks first", whole(held.again(shorter(9.1)))),
                Case.miss(WHOLE, "thoughts that were counted", whole(held.rhythm(9.8, thought))),
                Case.miss(WHOLE, "a fast model", whole(Followed.complete().rhythm(0.4, rhythm(0.6, 1, null)))),
                Case.miss(WHOLE, "a fast model that thinks first, with nothing to compare",
                        whole(held.rhythm(9.8, rhythm(0.3, 10.1, null)))),
                Case.miss(WHOLE, "too quick to matter",
                        whole(Followed.complete().rhythm(0.9, rhythm(0.01, 0.91, null)))));
    }

    private static Seen blocks(int count, long bytes, double alike, double events, double pause, double torn) {
        return whole(blocked(count, bytes, alike, events, pause, torn));
    }

    private static Followed blocked(int count, long bytes, double alike, double events, double pause, double torn) {
        return Followed.complete()
                .rhythm(0.9, rhythm(8, 9,
                        new Rhythm.Blocks(count, bytes, alike, events, pause * 1000, torn)));
    }

    private static Seen packed(String outcome) {
        return blocks(8, 8_192, 1, 40, 0.6, 0.9).made(Stage.LONG_STREAM,
                new Experiment("stream-packed", Stage.LONG_STREAM, Map.of(), Map.of(), outcome));
    }

    private static List<Case> inBlocks() {
        return List.of(Case.hit(BLOCKS, "cut anywhere", blocks(8, 8_192, 1, 40, 0.6, 0.9)),
                Case.hit(BLOCKS, "the same size twice",
                        whole(blocked(8, 8_300, 0.9, 40, 0.6, 0).again(blocked(6, 8_250, 0.9, 40, 0.6, 0)))),
                Case.hit(BLOCKS, "packed, though nobody asked for it",
                        whole(blocked(8, 8_192, 1, 40, 0.6, 0.9).header("content-encoding", "gzip"))),
                Case.hit(BLOCKS, "packed or not", packed("same")),
                Case.hit(BLOCKS, "only as long as it is not packed", packed("comes-through")),
                Case.miss(BLOCKS, "whole events, seen once", blocks(8, 8_300, 0.9, 40, 0.6, 0)),
                Case.miss(BLOCKS, "another size each time",
                        whole(blocked(8, 8_300, 0.9, 40, 0.6, 0).again(blocked(6, 4_000, 0.9, 20, 0.6, 0)))),
                Case.miss(BLOCKS, "a model that writes in bursts", blocks(8, 2_000, 0.4, 12, 0.6, 0)),
                Case.miss(BLOCKS, "a slow model", blocks(40, 190, 1, 1, 0.6, 0)),
                Case.miss(BLOCKS, "pauses that no one sees", blocks(40, 8_192, 1, 40, 0.2, 0.9)));
    }

    private static List<Case> slow() {
        Followed late = Followed.complete().rhythm(12, rhythm(10, 22, null));
        return List.of(Case.hit(SLOW, "slower than people read", whole(Followed.complete().at(4.0, 1))),
                Case.hit(SLOW, "slower than most", whole(Followed.complete().at(12.0, 1))),
                Case.hit(SLOW, "late to begin", whole(late)),
                Case.miss(SLOW, "one long pause", whole(Followed.complete().at(4.0, 8))),
                Case.miss(SLOW, "as most", whole(Followed.complete().at(30.0, 1))),
                Case.miss(SLOW, "cut", cut(Followed.cut(9, 0.1).at(4.0, 1)), CLOSED));
    }

    private static List<Case> forms() {
        Followed nothing = Followed.complete().with(EndedBy.CLEAN_END, false, 3, 0.1);
        return List.of(
                Case.hit(NAMELESS, "Anthropic's events", Seen.healthy("anthropic").put(Followed.complete().made())),
                Case.miss(NAMELESS, "events that have no names", whole(Followed.complete())),
                Case.miss(NAMELESS, "named", Seen.healthy("anthropic").put(Followed.complete().named(true).made())),
                Case.hit(MALFORMED, "some of them", whole(Followed.complete().malformed(3))),
                Case.hit(MALFORMED, "and the end went missing with them", Seen.healthy()
                        .put(nothing.malformed(30).made())
                        .failed(Stage.LONG_STREAM, FailureKind.STREAM_INCOMPLETE)),
                Case.hit("stream.truncated-hidden", "a limit on silence", hidden(64, 60.1, 80, 60.2)),
                Case.hit("stream.truncated-hidden", "a limit on the whole", hidden(30, 0.1, 30.3, 0.2)),
                Case.hit("stream.truncated-hidden", "at different times", hidden(30, 0.1, 12, 0.2)),
                Case.miss(MALFORMED, "only the end is missing", Seen.healthy()
                        .put(nothing.made())
                        .failed(Stage.LONG_STREAM, FailureKind.STREAM_INCOMPLETE), "stream.truncated-hidden"));
    }

    /** Two streams that end in good order and are not complete. */
    private static Seen hidden(double seconds, double silence, double again, double silenceAgain) {
        Followed other = Followed.complete().with(EndedBy.CLEAN_END, false, again, silenceAgain);
        Followed first = Followed.complete().with(EndedBy.TERMINAL_EVENT, false, seconds, silence).again(other);
        return Seen.healthy().put(first.made()).failed(Stage.LONG_STREAM, FailureKind.STREAM_INCOMPLETE);
    }

    private static ShortPromptEvidence unanswered(@Nullable FailureKind kind) {
        return new ShortPromptEvidence(0, null, "", TokenUsage.NONE, "small-1", null, null, Talk.stream(), kind);
    }

    private static Endurance silentAnswer(int status, boolean complete, @Nullable String failure) {
        return new Endurance(List.of(), List.of(),
                new Endurance.SilentAnswer(61_000, status, complete, failure, TokenUsage.NONE));
    }

    private static List<Case> onlyStreamed() {
        return List.of(
                Case.hit(ONLY_STREAMED, "nginx gave up",
                        Seen.healthy().put(Talk.prompt(Talk.html(504, "Gateway Time-out", "nginx"), Talk.stream()))),
                Case.hit(ONLY_STREAMED, "Cloudflare gave up",
                        Seen.healthy()
                                .put(Talk.prompt(Talk.html(524, "A timeout occurred", "cloudflare"), Talk.stream()))),
                Case.hit(ONLY_STREAMED, "no answer in one piece",
                        Seen.healthy().put(unanswered(FailureKind.HTTP_TIMEOUT))),
                Case.hit(ONLY_STREAMED, "a long one",
                        whole(Followed.complete().enduring(silentAnswer(0, false, "http_closed")))),
                Case.hit(ONLY_STREAMED, "a long one, with a page",
                        whole(Followed.complete().enduring(silentAnswer(504, false, null)))),
                Case.miss(ONLY_STREAMED, "a long one came",
                        whole(Followed.complete().enduring(silentAnswer(200, true, null)))),
                Case.miss(ONLY_STREAMED, "both gave up",
                        Seen.healthy()
                                .put(Talk.prompt(Talk.html(504, "time", "nginx"), Talk.html(504, "time", "nginx")))
                                .quickly(),
                        "request.gateway-timeout"));
    }

    private static Seen rested(Outcome outcome, boolean inUse) {
        return rested(outcome, inUse, outcome);
    }

    private static Seen rested(Outcome outcome, boolean inUse, Outcome probed) {
        Hold sound = new Hold(30, Outcome.ANSWERED, 30_100, true);
        return whole(Followed.complete()
                .enduring(new Endurance(List.of(sound, new Hold(240, outcome, 270_000, inUse)),
                        List.of(sound, new Hold(240, probed, 270_000, inUse)), null)));
    }

    private static List<Case> resting() {
        return List.of(Case.hit(DROPPED, "silently", rested(Outcome.SILENT, true)),
                Case.hit(DROPPED, "unless it is kept alive", rested(Outcome.SILENT, true, Outcome.ANSWERED)),
                Case.hit(DROPPED, "with a reset when it was used", rested(Outcome.RESET, true)),
                Case.miss(DROPPED, "with a reset that is noticed", rested(Outcome.RESET, false)),
                Case.miss(DROPPED, "closed in order, as servers do", rested(Outcome.CLOSED, false)),
                Case.miss(DROPPED, "alive", rested(Outcome.ANSWERED, true)));
    }
}
