package dev.connectiondoctor.stage.longstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.connectiondoctor.Limits;
import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.stage.Collected;
import dev.connectiondoctor.stage.http.Checkup;
import dev.connectiondoctor.stage.http.RawServer;
import dev.connectiondoctor.stage.http.RawServer.Reply;
import dev.connectiondoctor.stage.http.TokenUsage;
import dev.connectiondoctor.stage.longstream.LongStreamEvidence.EndedBy;
import dev.connectiondoctor.target.Protocol;

class LongStreamProbeTest {
    private static final Duration SILENCE = Duration.ofMillis(1_500);
    private static final String SSE = "text/event-stream; charset=utf-8";
    private static final String CHAT_WORD = "data: {\"choices\":[{\"delta\":{\"content\":\"one \"}}]}\n\n";
    private static final String CHAT_FINISH = "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n";
    private static final String DONE = "data: [DONE]\n\n";

    /** Writes the body of a stream. */
    @FunctionalInterface
    private interface Body {
        void write(Reply reply) throws Exception;
    }

    @ParameterizedTest
    @EnumSource(value = Protocol.class, names = "AUTO", mode = EnumSource.Mode.EXCLUDE)
    void followsAHealthyStreamOfEachDialect(Protocol protocol) throws Exception {
        Collected<LongStreamEvidence> collected = collect(protocol, reply -> healthy(protocol, reply));
        LongStreamEvidence stream = collected.evidence();
        assertThat(collected.failure()).isNull();
        assertThat(collected.requests()).isEqualTo(1);
        assertThat(stream.complete()).isTrue();
        assertThat(stream.endedBy()).isEqualTo(EndedBy.TERMINAL_EVENT);
        assertThat(stream.status()).isEqualTo(200);
        assertThat(stream.outputTokens()).isEqualTo(41L);
        assertThat(stream.usage()).isEqualTo(new TokenUsage(9, 41));
        assertThat(stream.eventLines()).isEqualTo(protocol != Protocol.OPENAI_CHAT);
        assertThat(stream.headersMs()).isLessThanOrEqualTo(stream.firstByteMs());
        assertThat(stream.firstByteMs()).isLessThanOrEqualTo(stream.firstEventMs());
        assertThat(stream.firstEventMs()).isLessThanOrEqualTo(stream.firstTokenMs());
        assertThat(stream.firstTokenMs()).isLessThanOrEqualTo(stream.totalMs());
        assertThat(stream.maxContentGapMs()).isLessThanOrEqualTo(stream.totalMs());
        assertThat(stream.reads()).isNotEmpty();
        assertThat(stream.reads().getLast().bytes()).isEqualTo(stream.bytes());
    }

    @Test
    void aResetInTheMiddle() throws Exception {
        CountDownLatch read = new CountDownLatch(1);
        try (RawServer server = new RawServer((_, reply) -> {
            reply.chunked(SSE).chunk(CHAT_WORD);
            read.await();
            reply.reset();
        }); Checkup checkup = new Checkup(server.base("/v1"), Protocol.OPENAI_CHAT)) {
            checkup.onProgress(_ -> read.countDown());
            Collected<LongStreamEvidence> collected = checkup.run(new LongStreamProbe());
            assertThat(collected.failure().kind()).isEqualTo(FailureKind.STREAM_RESET);
            assertReset(collected.evidence());
        }
    }

    private static void assertReset(LongStreamEvidence stream) {
        assertThat(stream.endedBy()).isEqualTo(EndedBy.RESET);
        assertThat(stream.complete()).isFalse();
        assertThat(stream.firstTokenMs()).isNotNull();
    }

    @Test
    void aCloseInTheMiddleOfAChunk() throws Exception {
        LongStreamEvidence stream = chat(FailureKind.STREAM_CLOSED, reply -> reply.chunked(SSE)
                .chunk(CHAT_WORD)
                .write("ff\r\ndata: {")
                .close());
        assertThat(stream.endedBy()).isEqualTo(EndedBy.CLOSED);
        assertThat(stream.events()).isEqualTo(1);
    }

    @Test
    void anEndInOrderWithoutTheLastEvent() throws Exception {
        LongStreamEvidence stream = chat(FailureKind.STREAM_INCOMPLETE, reply -> reply.chunked(SSE)
                .chunk(CHAT_WORD)
                .lastChunk());
        assertThat(stream.endedBy()).isEqualTo(EndedBy.CLEAN_END);
        assertThat(stream.doneMarker()).isFalse();
    }

    @Test
    void aDoneLineWithoutAReasonForStopping() throws Exception {
        LongStreamEvidence stream = chat(FailureKind.STREAM_INCOMPLETE, reply -> reply.chunked(SSE)
                .chunk(CHAT_WORD)
                .chunk(DONE)
                .lastChunk());
        assertThat(stream.doneMarker()).isTrue();
        assertThat(stream.finishReason()).isNull();
        assertThat(stream.complete()).isFalse();
    }

    @Test
    void aReasonForStoppingIsEnoughForChat() throws Exception {
        Collected<LongStreamEvidence> collected = collect(Protocol.OPENAI_CHAT, reply -> reply.chunked(SSE)
                .chunk(CHAT_WORD + CHAT_FINISH)
                .lastChunk());
        assertThat(collected.failure()).isNull();
        assertThat(collected.evidence().complete()).isTrue();
        assertThat(collected.evidence().outputTokens()).isNull();
        assertThat(collected.evidence().tokensPerSecond()).isNull();
    }

    @Test
    void anthropicNeedsItsLastEventToo() throws Exception {
        Collected<LongStreamEvidence> collected = collect(Protocol.ANTHROPIC, reply -> reply.chunked(SSE)
                .chunk("data: {\"type\":\"content_block_delta\",\"delta\":{\"type\":\"text_delta\",\"text\":\"x\"}}\n\n")
                .chunk("data: {\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\"end_turn\"}}\n\n")
                .lastChunk());
        assertThat(collected.failure().kind()).isEqualTo(FailureKind.STREAM_INCOMPLETE);
        assertThat(collected.evidence().finishReason()).isEqualTo("end_turn");
        assertThat(collected.evidence().eventLines()).isFalse();
    }

    @Test
    void silenceInTheMiddle() throws Exception {
        LongStreamEvidence stream = silent(reply -> reply.chunked(SSE).chunk(CHAT_WORD));
        assertThat(stream.endedBy()).isEqualTo(EndedBy.SILENCE);
        assertThat(stream.silenceBeforeEndMs()).isGreaterThanOrEqualTo(SILENCE.toMillis());
        assertThat(stream.maxSilenceMs()).isGreaterThanOrEqualTo(stream.silenceBeforeEndMs());
        assertThat(stream.events()).isEqualTo(1);
    }

    @Test
    void silenceBeforeTheHeaders() throws Exception {
        LongStreamEvidence stream = silent(_ -> {});
        assertThat(stream.endedBy()).isEqualTo(EndedBy.SILENCE);
        assertThat(stream.status()).isZero();
        assertThat(stream.answer()).isNull();
        assertThat(stream.headersMs()).isNull();
    }

    @Test
    void aCommentIsASignOfLifeButNoEvent() throws Exception {
        LongStreamEvidence stream = silent(reply -> reply.chunked(SSE).chunk(": PROCESSING\n\n"));
        assertThat(stream.firstByteMs()).isNotNull();
        assertThat(stream.firstEventMs()).isNull();
        assertThat(stream.events()).isZero();
    }

    @Test
    void anErrorEvent() throws Exception {
        Collected<LongStreamEvidence> collected = collect(Protocol.ANTHROPIC, reply -> reply.chunked(SSE)
                .chunk("event: error\ndata: {\"type\":\"error\",\"error\":{\"type\":\"overloaded_error\","
                        + "\"message\":\"Overloaded " + Checkup.KEY + "\"}}\n\n"));
        assertThat(collected.failure().kind()).isEqualTo(FailureKind.STREAM_ERROR_EVENT);
        assertThat(collected.evidence().endedBy()).isEqualTo(EndedBy.ERROR_EVENT);
        assertThat(collected.evidence().error().type()).isEqualTo("overloaded_error");
        assertThat(collected.evidence().error().message()).isEqualTo("Overloaded [key]");
    }

    @Test
    void nothingOfTheKeyThatComesBackIsKept() throws Exception {
        String key = Checkup.KEY;
        Collected<LongStreamEvidence> collected = collect(Protocol.OPENAI_CHAT, reply -> reply.write(
                "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nX-Request-Id: " + key + "\r\n\r\n")
                .write(": " + key + "\n\n" + CHAT_WORD.replace("one", key) + CHAT_FINISH.replace("stop", key) + DONE));
        assertThat(collected.evidence().finishReason()).isEqualTo("[key]");
        assertThat(collected.evidence().answer().requestId()).isEqualTo("[key]");
        assertThat(collected.toString()).contains("[key]").doesNotContain("canary");
    }

    @Test
    void jsonInsteadOfAStream() throws Exception {
        LongStreamEvidence stream = chat(FailureKind.STREAM_NOT_A_STREAM,
                reply -> reply.answer(200, "application/json", "{\"error\":{\"message\":\"no\"}}"));
        assertThat(stream.endedBy()).isEqualTo(EndedBy.NOT_A_STREAM);
        assertThat(stream.error().message()).isEqualTo("no");
    }

    @Test
    void aPageInsteadOfAStream() throws Exception {
        LongStreamEvidence stream = chat(FailureKind.STREAM_NOT_A_STREAM,
                reply -> reply.answer(200, "text/event-stream", "<html><title>Welcome</title></html>"));
        assertThat(stream.endedBy()).isEqualTo(EndedBy.NOT_A_STREAM);
        assertThat(stream.answer().body()).contains("Welcome");
    }

    @Test
    void aStreamUnderAnotherNameIsReadAllTheSame() throws Exception {
        Collected<LongStreamEvidence> collected = collect(Protocol.OPENAI_CHAT,
                reply -> reply.answer(200, "text/plain", CHAT_WORD + CHAT_FINISH + DONE));
        assertThat(collected.failure()).isNull();
        assertThat(collected.evidence().events()).isEqualTo(3);
    }

    @Test
    void nothingAtAll() throws Exception {
        LongStreamEvidence stream = chat(FailureKind.STREAM_EMPTY, reply -> reply.chunked(SSE).lastChunk());
        assertThat(stream.endedBy()).isEqualTo(EndedBy.CLEAN_END);
        assertThat(stream.bytes()).isZero();
    }

    @Test
    void aRefusalIsTheStatusNotTheStream() throws Exception {
        LongStreamEvidence stream = chat(FailureKind.HTTP_STATUS, reply -> reply.answer(529, "application/json",
                "{\"type\":\"error\",\"error\":{\"type\":\"overloaded_error\",\"message\":\"Overloaded\"}}"));
        assertThat(stream.status()).isEqualTo(529);
        assertThat(stream.error().type()).isEqualTo("overloaded_error");
    }

    @Test
    void aStreamWithoutEndStopsAtTheLimitWithFlatMemory() throws Exception {
        try (RawServer server = new RawServer((_, reply) -> endless(reply));
                Checkup checkup = new Checkup(server.base("/v1"), Protocol.OPENAI_CHAT)) {
            checkup.withLimits(limits -> sized(limits, 8 << 20));
            Collected<LongStreamEvidence> collected = checkup.run(new LongStreamProbe());
            LongStreamEvidence stream = collected.evidence();
            assertThat(stream.endedBy()).isEqualTo(EndedBy.LIMIT);
            assertThat(collected.failure().kind()).isEqualTo(FailureKind.HTTP_TOO_MUCH);
            assertThat(stream.reads()).hasSizeBetween(2, 500);
            assertThat(stream.answer().body()).hasSizeLessThanOrEqualTo(4_096);
            double seconds = stream.totalMs() / 1000;
            assertThat(checkup.told()).hasSizeLessThanOrEqualTo((int) (seconds * 5) + 2);
        }
    }

    @Test
    void anInterruptEndsItAtOnce() throws Exception {
        CountDownLatch streaming = new CountDownLatch(1);
        try (RawServer server = new RawServer((_, reply) -> {
            reply.chunked(SSE).chunk(CHAT_WORD);
            streaming.countDown();
        }); Checkup checkup = new Checkup(server.base("/v1"), Protocol.OPENAI_CHAT)) {
            Checkup.Running<LongStreamEvidence> running = checkup.start(new LongStreamProbe());
            streaming.await();
            assertThat(running.interrupted()).isInstanceOf(InterruptedException.class);
        }
    }

    private static LongStreamEvidence chat(FailureKind expected, Body body) throws Exception {
        Collected<LongStreamEvidence> collected = collect(Protocol.OPENAI_CHAT, body);
        assertThat(collected.failure()).isNotNull();
        assertThat(collected.failure().kind()).isEqualTo(expected);
        return collected.evidence();
    }

    private static Collected<LongStreamEvidence> collect(Protocol protocol, Body body) throws Exception {
        try (RawServer server = new RawServer((_, reply) -> body.write(reply));
                Checkup checkup = new Checkup(server.base("/v1"), protocol)) {
            return checkup.run(new LongStreamProbe());
        }
    }

    private static LongStreamEvidence silent(Body body) throws Exception {
        try (RawServer server = new RawServer((_, reply) -> body.write(reply));
                Checkup checkup = new Checkup(server.base("/v1"), Protocol.OPENAI_CHAT)) {
            checkup.withLimits(limits -> limits.withSilence(SILENCE));
            Collected<LongStreamEvidence> collected = checkup.run(new LongStreamProbe());
            assertThat(collected.failure().kind()).isEqualTo(FailureKind.STREAM_SILENT);
            return collected.evidence();
        }
    }

    private static void healthy(Protocol protocol, Reply reply) throws Exception {
        reply.chunked(SSE);
        for (String part : HealthyStreams.of(protocol)) {
            reply.chunk(part);
        }
        reply.lastChunk();
    }

    private static void endless(Reply reply) throws Exception {
        reply.chunked(SSE);
        String many = CHAT_WORD.repeat(200);
        while (true) {
            reply.chunk(many);
        }
    }

    private static Limits sized(Limits limits, long bytes) {
        return new Limits(limits.connect(), limits.handshake(), limits.answer(), limits.prompt(), limits.silence(),
                limits.stream(), limits.run(), limits.bodyBytes(), bytes, limits.outputTokens(), limits.samples());
    }
}
