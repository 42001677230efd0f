package dev.connectiondoctor.stage.longstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;

import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.stage.Collected;
import dev.connectiondoctor.stage.http.Checkup;
import dev.connectiondoctor.stage.http.RawServer;
import dev.connectiondoctor.stage.http.RawServer.Reply;
import dev.connectiondoctor.stage.longstream.LongStreamEvidence.EndedBy;
import dev.connectiondoctor.target.Protocol;

/** What is asked for once more, and what a stream looks like that nobody meets every day. */
class StreamTrialsTest {
    private static final String SSE = "text/event-stream";
    private static final String WORD = "data: {\"choices\":[{\"delta\":{\"content\":\"one hundred \"}}]}\n\n";
    private static final String END = "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n";
    private static final Pattern TOKENS = Pattern.compile("\"max_completion_tokens\":(\\d+)");

    /** Answers one request. */
    @FunctionalInterface
    private interface Answering {
        void answer(Reply reply) throws Exception;
    }

    private static Collected<LongStreamEvidence> collect(int tokens, Answering answering, List<Integer> asked)
            throws Exception {
        try (RawServer server = new RawServer((_, reply) -> answering.answer(reply));
                Checkup checkup = new Checkup(server.base("/v1"), Protocol.OPENAI_CHAT)) {
            checkup.withLimits(limits -> limits.withOutputTokens(tokens));
            Collected<LongStreamEvidence> collected = checkup.run(new LongStreamProbe());
            server.requests().forEach(request -> asked.add(tokens(request.body())));
            return collected;
        }
    }

    private static int tokens(String body) {
        Matcher found = TOKENS.matcher(body);
        return found.find() ? Integer.parseInt(found.group(1)) : 0;
    }

    @Test
    void aStreamThatWentWellIsNotAskedForAgain() throws Exception {
        List<Integer> asked = new ArrayList<>();
        Collected<LongStreamEvidence> collected = collect(500,
                reply -> reply.chunked(SSE).chunk(WORD.repeat(30) + END).lastChunk(), asked);
        assertThat(asked).containsExactly(500);
        assertThat(collected.evidence().again()).isEmpty();
        assertThat(collected.experiments()).isEmpty();
    }

    @Test
    void aStreamThatWasCutIsAskedForOnceMoreWithTheTokensThatAreLeft() throws Exception {
        List<Integer> asked = new ArrayList<>();
        Collected<LongStreamEvidence> collected = collect(500,
                reply -> reply.chunked(SSE).chunk(WORD.repeat(20)).write("ff\r\ndata: {").close(), asked);
        long spent = 20 * "one hundred ".length() / 2;
        assertThat(asked).containsExactly(500, (int) (500 - spent));
        assertThat(collected.requests()).isEqualTo(2);
        assertThat(collected.evidence().again()).singleElement().satisfies(second -> {
            assertThat(second.endedBy()).isEqualTo(EndedBy.CLOSED);
            assertThat(second.endedHow()).isEqualTo("premature-chunk-end");
            assertThat(second.reads()).isEmpty();
            assertThat(second.askedTokens()).isEqualTo(500 - spent);
        });
        assertThat(collected.experiments()).singleElement()
                .satisfies(made -> assertThat(made.id()).isEqualTo("flowing-stream"))
                .satisfies(made -> assertThat(made.outcome()).isEqualTo("different"));
    }

    @Test
    void aStreamThatIsCutBeforeItsFirstWordIsComparedToo() throws Exception {
        Collected<LongStreamEvidence> collected = collect(500,
                reply -> reply.chunked(SSE).write("ff\r\n").close(), new ArrayList<>());
        assertThat(collected.evidence().events()).isZero();
        assertThat(collected.evidence().again()).hasSize(1);
    }

    @Test
    void aCutThatIsHiddenIsComparedToo() throws Exception {
        Collected<LongStreamEvidence> collected = collect(500,
                reply -> reply.chunked(SSE).chunk(WORD.repeat(20) + "data: [DONE]\n\n").lastChunk(), new ArrayList<>());
        assertThat(collected.failure().kind()).isEqualTo(FailureKind.STREAM_INCOMPLETE);
        assertThat(collected.experiments()).extracting(made -> made.outcome()).containsExactly("different");
    }

    @Test
    void whereTheTokensAreSpentNothingIsAskedForAgain() throws Exception {
        List<Integer> asked = new ArrayList<>();
        Collected<LongStreamEvidence> collected = collect(130,
                reply -> reply.chunked(SSE).chunk(WORD.repeat(20)).write("ff\r\ndata: {").close(), asked);
        assertThat(asked).containsExactly(130);
        assertThat(collected.experiments()).isEmpty();
        assertThat(collected.failure().kind()).isEqualTo(FailureKind.STREAM_CLOSED);
    }

    @Test
    void aPackedStreamIsReadAsItComes() throws Exception {
        LongStreamEvidence stream = collect(500, reply -> packed(reply, "gzip"), new ArrayList<>()).evidence();
        assertThat(stream.complete()).isTrue();
        assertThat(stream.encoding()).isEqualTo("gzip");
        assertThat(stream.events()).isEqualTo(6);
        assertThat(stream.answer().body()).startsWith("data: {");
    }

    @Test
    void aStreamInAnUnknownPackingIsNoEmptyStream() throws Exception {
        Collected<LongStreamEvidence> collected = collect(500, reply -> packed(reply, "br"), new ArrayList<>());
        assertThat(collected.evidence().endedBy()).isEqualTo(EndedBy.NOT_A_STREAM);
        assertThat(collected.evidence().encoding()).isEqualTo("br");
        assertThat(collected.failure().kind()).isEqualTo(FailureKind.STREAM_NOT_A_STREAM);
    }

    private static void packed(Reply reply, String coding) throws Exception {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        reply.write("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nContent-Encoding: " + coding
                + "\r\nConnection: close\r\n\r\n");
        try (GZIPOutputStream packed = new GZIPOutputStream(line, 512, true)) {
            for (String event : List.of(WORD, WORD, WORD, WORD, END)) {
                packed.write(event.getBytes(StandardCharsets.UTF_8));
                packed.flush();
                reply.write(line.toByteArray());
                line.reset();
            }
        }
        reply.close();
    }

    @Test
    void damagedEventsAndSignsOfLifeAreCounted() throws Exception {
        String together = "data: {\"choices\":[]}\ndata: {\"choices\":[]}\n\n";
        LongStreamEvidence stream = collect(500, reply -> reply.chunked(SSE)
                .chunk(": hello\n\ndata: \n\ndata: {\"type\":\"ping\"}\n\n" + WORD)
                .chunk(together + "data: {\"choices\":[{\"del\n\n" + "{\"stray\":1}\n" + END)
                .lastChunk(), new ArrayList<>()).evidence();
        assertThat(stream.malformed()).isEqualTo(3);
        assertThat(stream.comments()).isEqualTo(1);
        assertThat(stream.pings()).isEqualTo(1);
    }

    @Test
    void aLineOfTenMegabytesIsCutHereAndNotDamagedThere() throws Exception {
        String huge = "data: {\"choices\":[{\"delta\":{\"content\":\"" + "x".repeat(10 << 20) + "\"}}]}\n\n";
        LongStreamEvidence stream = collect(500,
                reply -> reply.chunked(SSE).chunk("\uFEFF" + WORD).chunk(huge).chunk(WORD + END).lastChunk(),
                new ArrayList<>()).evidence();
        assertThat(stream.complete()).isTrue();
        assertThat(stream.malformed()).isZero();
        assertThat(stream.events()).isEqualTo(5);
    }

    @Test
    void anEventThatTheEndOfTheStreamCutIsNotDamaged() throws Exception {
        LongStreamEvidence stream = collect(500, reply -> reply.chunked(SSE)
                .chunk(WORD + "data: {\"choices\":[{\"del")
                .lastChunk(), new ArrayList<>()).evidence();
        assertThat(stream.malformed()).isZero();
        assertThat(stream.endedBy()).isEqualTo(EndedBy.CLEAN_END);
    }
}
