package dev.connectiondoctor.fault;

import java.util.List;
import java.util.stream.Stream;

import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.stage.SkipReason;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.dns.DnsEvidence;
import dev.connectiondoctor.stage.longstream.LongStreamEvidence;

/** What is wrong, and what is nearly wrong, with streamed answers, and what the doctor says about itself. */
final class StreamCases {
    private StreamCases() {}

    static List<Case> all() {
        return Stream.of(cuts(), endings(), shortOnes(), doctor()).flatMap(List::stream).toList();
    }

    private static Seen ended(LongStreamEvidence stream, FailureKind kind) {
        return Seen.healthy().put(stream).failed(Stage.LONG_STREAM, kind);
    }

    private static Seen ended(LongStreamEvidence.EndedBy how, FailureKind kind) {
        return ended(Streams.ended(how), kind);
    }

    private static List<Case> cuts() {
        return List.of(
                Case.hit("stream.reset", "reset", ended(LongStreamEvidence.EndedBy.RESET, FailureKind.STREAM_RESET)),
                Case.hit("stream.reset", "through a proxy", Seen.healthy()
                        .throughProxy()
                        .put(Streams.ended(LongStreamEvidence.EndedBy.RESET))
                        .failed(Stage.LONG_STREAM, FailureKind.STREAM_RESET)),
                Case.miss("stream.reset", "closed", ended(LongStreamEvidence.EndedBy.CLOSED, FailureKind.STREAM_CLOSED),
                        "stream.closed-early"),
                Case.hit("stream.closed-early", "closed",
                        ended(LongStreamEvidence.EndedBy.CLOSED, FailureKind.STREAM_CLOSED)),
                Case.miss("stream.closed-early", "ended in order, but unfinished",
                        ended(LongStreamEvidence.EndedBy.CLEAN_END, FailureKind.STREAM_INCOMPLETE),
                        "stream.truncated-hidden"),
                Case.hit("stream.stalled", "silence",
                        ended(LongStreamEvidence.EndedBy.SILENCE, FailureKind.STREAM_SILENT)),
                Case.miss("stream.stalled", "our own limit ended it",
                        Seen.healthy().put(Streams.ended(LongStreamEvidence.EndedBy.LIMIT))));
    }

    private static List<Case> endings() {
        LongStreamEvidence empty = Streams.stream(LongStreamEvidence.EndedBy.CLEAN_END, false, null, null);
        LongStreamEvidence thought = Streams.stream(LongStreamEvidence.EndedBy.TERMINAL_EVENT, true, null, "length");
        LongStreamEvidence marker = Streams.stream(LongStreamEvidence.EndedBy.TERMINAL_EVENT, false, 120.0, null);
        LongStreamEvidence json = Streams.stream(LongStreamEvidence.EndedBy.NOT_A_STREAM, false, null, null,
                Talk.json(200, ""));
        return List.of(
                Case.hit("stream.truncated-hidden", "a marker without a reason",
                        ended(marker, FailureKind.STREAM_INCOMPLETE)),
                Case.hit("stream.truncated-hidden", "a clean end",
                        ended(LongStreamEvidence.EndedBy.CLEAN_END, FailureKind.STREAM_INCOMPLETE)),
                Case.miss("stream.truncated-hidden", "complete without a marker", Seen.healthy()
                        .put(Streams.stream(LongStreamEvidence.EndedBy.CLEAN_END, true, 120.0, "stop"))),
                Case.hit("stream.error-event", "overloaded",
                        ended(LongStreamEvidence.EndedBy.ERROR_EVENT, FailureKind.STREAM_ERROR_EVENT)),
                Case.miss("stream.error-event", "an error instead of a stream", Seen.healthy()
                        .put(Streams.stream(
                                LongStreamEvidence.EndedBy.NOT_A_STREAM, false, null, null, Talk.json(500, "oops")))
                        .failed(Stage.LONG_STREAM, FailureKind.HTTP_STATUS), "request.server-error"),
                Case.hit("stream.not-a-stream", "JSON", ended(json, FailureKind.STREAM_NOT_A_STREAM)),
                Case.miss("stream.not-a-stream", "an empty stream", ended(empty, FailureKind.STREAM_EMPTY),
                        "stream.empty"),
                Case.hit("stream.empty", "nothing in it", ended(empty, FailureKind.STREAM_EMPTY)),
                Case.miss("stream.empty", "a model that spent all on thinking", Seen.healthy().put(thought)));
    }

    /** The same in the short prompt, where no long stream follows. */
    private static List<Case> shortOnes() {
        Seen cut = Seen.healthy().cut(Stage.SHORT_PROMPT, FailureKind.HTTP_RESET).endsAt(Stage.SHORT_PROMPT);
        return List.of(Case.hit("stream.reset", "while the short one came", cut),
                Case.hit("stream.error-event", "in a short answer that began well",
                        Seen.healthy().put(Talk.prompt(Talk.json(200, ""), Talk.brokenStream())).quickly()),
                Case.hit("stream.not-a-stream", "a short one", Seen.healthy()
                        .put(Talk.prompt(Talk.json(200, ""), Talk.html(200, "Welcome", "unknown")))
                        .quickly()),
                shortOne("stream.reset", FailureKind.STREAM_RESET),
                shortOne("stream.closed-early", FailureKind.STREAM_CLOSED),
                shortOne("stream.stalled", FailureKind.STREAM_SILENT),
                shortOne("stream.truncated-hidden", FailureKind.STREAM_INCOMPLETE),
                shortOne("stream.error-event", FailureKind.STREAM_ERROR_EVENT),
                shortOne("stream.empty", FailureKind.STREAM_EMPTY),
                shortOne("stream.not-a-stream", FailureKind.STREAM_NOT_A_STREAM));
    }

    private static Case shortOne(String id, FailureKind kind) {
        return Case.hit(id, "in the short prompt",
                Seen.healthy().failed(Stage.SHORT_PROMPT, kind).endsAt(Stage.SHORT_PROMPT));
    }

    private static List<Case> doctor() {
        String puzzle = "doctor.unexplained-failure";
        Seen proxied = Seen.healthy()
                .throughProxy()
                .put(new DnsEvidence(Seen.HOST, "system", List.of(), 5))
                .failed(Stage.DNS, FailureKind.DNS_TIMEOUT);
        return List.of(Case.hit("doctor.probe-crashed", "in TCP", Seen.healthy().crashed(Stage.TCP)),
                Case.miss("doctor.probe-crashed", "cancelled by the user", Seen.healthy().cancelled(Stage.TCP, false)),
                Case.hit("doctor.time-limit", "while it streamed", Seen.healthy().cancelled(Stage.LONG_STREAM, true)),
                Case.hit("doctor.time-limit", "before it streamed",
                        Seen.healthy().skipped(SkipReason.of(SkipReason.Kind.TIME_LIMIT), Stage.LONG_STREAM)),
                Case.hit("doctor.time-limit", "while it still streamed",
                        Seen.healthy()
                                .put(Streams.ended(LongStreamEvidence.EndedBy.LIMIT))
                                .failed(Stage.LONG_STREAM,
                                        FailureKind.TIME_LIMIT)),
                Case.miss("doctor.time-limit", "not asked for", Seen.healthy().quick()),
                Case.hit(puzzle, "a kind without a rule",
                        Seen.healthy().failed(Stage.TLS, FailureKind.TLS_OTHER).endsAt(Stage.TLS)),
                Case.hit(puzzle, "an answer without a rule", prompted418()),
                new Case(puzzle, "beside a mere warning",
                        Seen.healthy()
                                .tcp("192.0.2.1 CONNECTED", "2001:db8::1 TIMEOUT")
                                .failed(Stage.TLS, FailureKind.TLS_OTHER)
                                .endsAt(Stage.TLS)
                                .observations(),
                        List.of(puzzle, "tcp.ipv6-broken")),
                Case.miss(puzzle, "explained", AnswerCases.always(Talk.json(401, "Invalid API key")),
                        "auth.key-rejected"),
                Case.miss(puzzle, "a name that only the proxy knows", proxied));
    }

    private static Seen prompted418() {
        return Seen.healthy().put(Talk.prompt(Talk.json(418, "I'm a teapot"), Talk.stream()));
    }
}
