package dev.connectiondoctor.fault;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.stage.http.BodyEnd;
import dev.connectiondoctor.stage.longstream.LongStreamEvidence;

/** What the way in which the bytes of a stream ended says about who ended it. */
final class StreamEnding {
    private StreamEnding() {}

    /** Whether the stream alone was reset, on a connection that lived on. */
    static boolean streamAlone(@Nullable LongStreamEvidence stream) {
        return stream != null && stream.endedHow().startsWith(BodyEnd.RST_STREAM);
    }

    /** A sentence about it, where it says something. */
    static List<String> notes(@Nullable LongStreamEvidence stream) {
        if (streamAlone(stream)) {
            return List.of("ended-rst-stream");
        }
        return switch (stream == null ? BodyEnd.UNKNOWN : stream.endedHow()) {
            case BodyEnd.GOAWAY -> List.of("ended-goaway");
            case BodyEnd.NO_CLOSE_NOTIFY -> List.of("ended-without-farewell");
            default -> List.of();
        };
    }
}
