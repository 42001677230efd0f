package dev.connectiondoctor.stage.longstream;

import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.Limits;
import dev.connectiondoctor.net.Failure;
import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.net.Operation;
import dev.connectiondoctor.stage.Collected;
import dev.connectiondoctor.stage.Depth;
import dev.connectiondoctor.stage.ProbeContext;
import dev.connectiondoctor.stage.http.Conversation;
import dev.connectiondoctor.stage.http.HttpAnswer;
import dev.connectiondoctor.stage.http.LlmClient;
import dev.connectiondoctor.stage.http.LlmRequest;
import dev.connectiondoctor.stage.http.Opened;
import dev.connectiondoctor.stage.http.Outcome;
import dev.connectiondoctor.stage.http.StatusFailure;
import dev.connectiondoctor.stage.longstream.LongStreamEvidence.EndedBy;
import dev.connectiondoctor.target.Prompt;

/** Asks for long answers and follows each to its end. */
final class StreamAsking {
    private static final String IDENTITY = "identity";

    private final ProbeContext context;
    private final Conversation conversation;
    private final LlmClient client;
    private final String packing;
    private final Limits limits;

    StreamAsking(ProbeContext context, Conversation conversation) {
        this(context, conversation, new LlmClient(context), IDENTITY);
    }

    private StreamAsking(ProbeContext context, Conversation conversation, LlmClient client, String packing) {
        this.context = context;
        this.conversation = conversation;
        this.client = client;
        this.packing = packing;
        limits = patient(context);
    }

    /**
     * The same by another way; requests are counted together.
     *
     * @throws IOException if there is no such way
     */
    StreamAsking by(StreamWay way) throws IOException {
        return switch (way) {
            case DIRECT -> new StreamAsking(context, conversation, client.over(context.network().directly()), packing);
            case HTTP1 -> new StreamAsking(context, conversation, client.overHttp1(), packing);
            case PACKED -> new StreamAsking(context, conversation, client, "gzip");
        };
    }

    /** A check that waits for minutes waits for a silent stream as long as for a connection at rest. */
    private static Limits patient(ProbeContext context) {
        Limits limits = context.limits();
        boolean minutes = context.options().depth() == Depth.ENDURANCE;
        Duration longest = limits.holds().stream().max(Comparator.naturalOrder()).orElse(Duration.ZERO);
        return minutes && longest.compareTo(limits.silence()) > 0 ? limits.withSilence(longest) : limits;
    }

    int requests() {
        return client.requests();
    }

    /**
     * One streamed answer.
     *
     * @param tokens most tokens of it
     * @param limit how long it is followed at most
     */
    Collected<LongStreamEvidence> stream(int tokens, Duration limit) throws InterruptedException {
        return switch (client.open(request(tokens, true), limits.silence())) {
            case Opened.Lost lost -> lost(lost);
            case Opened.Answer answer when answer.isSuccess() -> follow(answer, tokens, limit);
            case Opened.Answer answer -> refused(client.finish(answer, context.limits().prompt()));
        };
    }

    /** Whether an API answers here, by an empty prompt without a key, which uses no tokens. */
    boolean isThere() throws InterruptedException {
        LlmRequest knock = LlmRequest.knock(conversation.base(), conversation.dialect());
        return client.send(knock, context.limits().connect()) instanceof Outcome.Answered answered
                && !answered.answer().isHtml() && !answered.answer().isRedirect();
    }

    /** The same answer in one piece: while it is written, the line is silent. */
    Outcome whole(int tokens, Duration limit) throws InterruptedException {
        return client.send(request(tokens, false), limit);
    }

    Conversation conversation() {
        return conversation;
    }

    private LlmRequest request(int tokens, boolean streamed) {
        return LlmRequest.prompt(conversation.base(), conversation.dialect(),
                Prompt.lengthy(conversation.model(), tokens, nonce())
                        .withStreamed(streamed)
                        .withTokenLimitName(Conversation.tokenLimitName(context)))
                .withHeader("accept-encoding", packing);
    }

    private Collected<LongStreamEvidence> follow(Opened.Answer answer, int tokens, Duration limit)
            throws InterruptedException {
        try (answer;
                StreamReading reading = new StreamReading(answer, limits.withStream(limit),
                        context.network().ticker(), context.progress())) {
            EndedBy endedBy = reading.read();
            StreamReport report = new StreamReport(reading, endedBy, tokens, client.answers(), context.scrubber(),
                    client.tlsEnd(answer));
            LongStreamEvidence evidence = report.evidence();
            Failure failure = report.failure(evidence);
            return failure == null ? Collected.complete(evidence) : Collected.failed(evidence, failure);
        }
    }

    private static Collected<LongStreamEvidence> refused(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Answered answered -> Collected.failed(
                    nothing(answered.answer().totalMs(), EndedBy.NOT_A_STREAM, answered.answer()),
                    StatusFailure.of(answered.answer()));
            case Outcome.Lost lost -> Collected.failed(nothing(0, EndedBy.CLOSED, lost.answer()), lost.failure());
        };
    }

    private static Collected<LongStreamEvidence> lost(Opened.Lost lost) {
        Failure failure = lost.failure();
        return switch (failure.kind()) {
            case HTTP_TIMEOUT -> Collected.failed(nothing(lost.afterMs(), EndedBy.SILENCE, null),
                    new Failure(FailureKind.STREAM_SILENT, Operation.STREAM, failure.text()));
            case HTTP_RESET -> Collected.failed(nothing(lost.afterMs(), EndedBy.RESET, null), failure);
            default -> Collected.failed(nothing(lost.afterMs(), EndedBy.CLOSED, null), failure);
        };
    }

    /** The evidence of a stream that never began. */
    static LongStreamEvidence nothing(double afterMs, EndedBy endedBy, @Nullable HttpAnswer answer) {
        return new LongStreamEvidence(answer == null ? 0 : answer.status(),
                answer == null ? null : Double.valueOf(answer.headersMs()), null, null, null, afterMs, 0, afterMs, 0,
                answer == null ? 0 : answer.bodyBytes(), null, null, false, endedBy, answer == null ? afterMs : 0, null,
                false, false, null, answer == null ? null : answer.error(), answer, List.of());
    }

    private static String nonce() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }
}
