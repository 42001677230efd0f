package dev.connectiondoctor.stage.longstream;

import java.io.ByteArrayOutputStream;
import java.util.Optional;

import dev.connectiondoctor.stage.http.Arrivals;
import dev.connectiondoctor.stage.http.Opened;
import dev.connectiondoctor.stage.http.RawAnswer;
import dev.connectiondoctor.stage.http.SseParser;
import dev.connectiondoctor.stage.http.StreamUnpacker;

import org.jspecify.annotations.Nullable;

/** What of a streamed answer has come so far: bytes, and once unpacked, events. */
final class StreamBody implements AutoCloseable {
    private static final int KEPT = 1 << 16;

    private final Opened.Answer answer;
    private final StreamTally tally;
    private final SseParser parser;
    private final String coding;
    private final Optional<StreamUnpacker> unpacker;
    private final long most;
    private final ReadLog log = new ReadLog();
    private final Beat beat = new Beat();
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final ByteArrayOutputStream start = new ByteArrayOutputStream();
    private long bytes;
    private long unpacked;
    private long cuts;
    private @Nullable Long firstByte;
    private boolean parsed;

    /** @param most bytes, packed or not, after which there is no more reading */
    StreamBody(Opened.Answer answer, long most) {
        this.answer = answer;
        this.most = most;
        tally = new StreamTally(answer.request().dialect(), answer.sentNanos());
        parser = new SseParser(this::event);
        coding = StreamUnpacker.name(raw(false, answer.headersNanos()).header("content-encoding"));
        unpacker = StreamUnpacker.of(coding);
    }

    void take(Arrivals.Bytes arrived) {
        boolean first = firstByte == null;
        firstByte = first ? Long.valueOf(arrived.nanos()) : firstByte;
        bytes += arrived.bytes().length;
        kept.write(arrived.bytes(), 0, Math.min(arrived.bytes().length, KEPT - kept.size()));
        log.add(new LongStreamEvidence.Read(answer.millisTo(arrived.nanos()), bytes));
        tally.at(arrived.nanos());
        unpacker.ifPresentOrElse(packed -> packed.unpack(arrived.bytes(), most - unpacked, this::read),
                () -> read(arrived.bytes()));
        beat.mark(arrived.nanos(), bytes, tally.events(), parser.inEvent());
    }

    private void read(byte[] text) {
        if (unpacked == 0) {
            parsed = readable() && StreamShape.isStream(raw(false, answer.headersNanos()).contentType(), text);
        }
        unpacked += text.length;
        start.write(text, 0, Math.min(text.length, StreamShape.LOOKED_AT - Math.min(StreamShape.LOOKED_AT,
                start.size())));
        if (parsed) {
            parser.read(text);
        }
    }

    private void event(SseParser.Event event) {
        tally.add(event, parser.cuts() == cuts);
        cuts = parser.cuts();
    }

    /** The body came to its end in order. */
    void end(long at) {
        tally.at(at);
        tally.ending();
        parser.end();
    }

    /** Whether what came is no stream of events. */
    boolean isOther() {
        return bytes > 0 && (!parsed || tally.events() == 0 && StreamShape.isOther(start.toByteArray()));
    }

    /** Whether more came than is read of any stream. */
    boolean overSize() {
        return bytes >= most || unpacked >= most;
    }

    /** Whether it came packed in no way, or in one that can be undone. */
    boolean readable() {
        return StreamUnpacker.readable(coding);
    }

    RawAnswer raw(boolean complete, long endNanos) {
        return answer.raw(kept.toByteArray(), bytes, complete, endNanos);
    }

    Rhythm rhythm() {
        ContentTimes content = tally.content();
        return new Rhythm(content.pieces(), content.characters(), content.spanMs(), content.untilMs(), content.flowMs(),
                content.bursts(),
                tally.hiddenReasoning(), beat.blocks());
    }

    StreamTally tally() {
        return tally;
    }

    ReadLog log() {
        return log;
    }

    /** Events that cannot be read, and lines of JSON that belong to none. */
    long malformed() {
        return tally.malformed() + parser.strays();
    }

    long comments() {
        return parser.comments();
    }

    String coding() {
        return coding;
    }

    long bytes() {
        return bytes;
    }

    @Nullable
    Long firstByte() {
        return firstByte;
    }

    @Override
    public void close() {
        unpacker.ifPresent(StreamUnpacker::close);
    }
}
