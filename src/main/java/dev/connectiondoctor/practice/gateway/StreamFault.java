package dev.connectiondoctor.practice.gateway;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;

import dev.connectiondoctor.practice.http.Answer;
import dev.connectiondoctor.practice.http.Frame;

/** What can happen to a stream on its way. The faults of the middle leave short answers alone, as such faults do. */
public sealed interface StreamFault extends Function<Answer.Events, Answer> {
    /** Slow enough to be looked at, and fast enough for a lesson. */
    Duration PACE = Duration.ofMillis(14);
    int LONG = 20;

    /** Whether an answer is too short for a fault of the middle. */
    static boolean isShort(Answer.Events events) {
        return events.frames().size() < LONG;
    }

    private static byte[] joined(Answer.Flow flow) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        flow.pieces().forEach(all::writeBytes);
        return all.toByteArray();
    }

    /** The stream breaks off after a part of its events. */
    record BreaksOff(Answer.End end, List<Frame> lastWords) implements StreamFault {
        private static final int PART = 3;

        public static BreaksOff by(Answer.End end) {
            return new BreaksOff(end, List.of());
        }

        /** Ends in order after a part of its events and then these. */
        public static BreaksOff saying(Frame lastWords) {
            return new BreaksOff(Answer.End.IN_ORDER, List.of(lastWords));
        }

        @Override
        public Answer apply(Answer.Events events) {
            if (isShort(events)) {
                return events;
            }
            List<Frame> frames = new ArrayList<>(events.frames().subList(0, events.frames().size() / PART));
            frames.addAll(lastWords);
            return events.ending(frames, end);
        }
    }

    /** Somebody on the way ends the stream when nothing has come for a while, and the model takes a long pause. */
    record CutAfterSilence(Duration limit) implements StreamFault {
        private static final int SOONEST = 6;
        private static final int LATEST = 2;

        @Override
        public Answer apply(Answer.Events events) {
            if (isShort(events)) {
                return events;
            }
            int size = events.frames().size();
            int part = ThreadLocalRandom.current().nextInt(size / SOONEST, size / LATEST);
            return Answer.Flow.of(events.ending(events.frames().subList(0, part), Answer.End.IN_ORDER), PACE)
                    .silentBeforeEnd(limit, Answer.End.CLOSED);
        }
    }

    /** Somebody on the way ends every stream after a time, and the model is now faster and now slower. */
    record CutAtTotalTime(Duration limit) implements StreamFault {
        @Override
        public Answer apply(Answer.Events events) {
            if (isShort(events)) {
                return events;
            }
            long more = ThreadLocalRandom.current().nextLong(limit.toMillis() / 2);
            Duration pace = limit.plusMillis(limit.toMillis() / 4 + more).dividedBy(events.frames().size());
            return Answer.Flow.of(events, pace).within(limit, Answer.End.CLOSED);
        }
    }

    /** Somebody on the way ends every stream after a time, and the model writes at its own pace. */
    record EndsAfter(Duration limit, Answer.End end) implements StreamFault {
        @Override
        public Answer apply(Answer.Events events) {
            return isShort(events) ? events : Answer.Flow.of(events, events.pace()).within(limit, end);
        }
    }

    /** Somebody on the way collects the whole answer before passing it on. */
    record HeldBack() implements StreamFault {
        @Override
        public Answer apply(Answer.Events events) {
            Answer.Flow flow = Answer.Flow.of(events, PACE);
            return isShort(events)
                    ? events
                    : flow.inPieces(List.of(joined(flow)), PACE.multipliedBy(flow.pieces().size()));
        }
    }

    /** The model thinks for a while before it writes; nobody is to blame who waits for it. */
    record Thinks(Duration time) implements StreamFault {
        @Override
        public Answer apply(Answer.Events events) {
            Answer.Flow flow = Answer.Flow.of(events, PACE);
            return isShort(events) ? events : flow.inPieces(List.of(joined(flow)), time);
        }
    }

    /** Somebody on the way passes the answer on when a buffer is full. */
    record InBlocks(int size) implements StreamFault {
        @Override
        public Answer apply(Answer.Events events) {
            if (isShort(events)) {
                return events;
            }
            Answer.Flow flow = Answer.Flow.of(events, PACE);
            byte[] all = joined(flow);
            List<byte[]> blocks = new ArrayList<>();
            for (int at = 0; at < all.length; at += size) {
                blocks.add(Arrays.copyOfRange(all, at, Math.min(all.length, at + size)));
            }
            return flow.inPieces(blocks, PACE.multipliedBy(flow.pieces().size()).dividedBy(blocks.size()));
        }
    }

    /** The model writes slowly. */
    record Slow(Duration pace) implements StreamFault {
        private static final int ONE_WORD = 8;

        /** An answer of one word is there at once, so that nobody waits for what shows nothing. */
        @Override
        public Answer apply(Answer.Events events) {
            return events.frames().size() < ONE_WORD
                    ? events
                    : new Answer.Events(events.headers(), events.frames(), pace, events.end());
        }
    }

    /** The events' names are left out. */
    record Nameless() implements StreamFault {
        @Override
        public Answer apply(Answer.Events events) {
            return events.ending(events.frames().stream().map(Frame::nameless).toList(), events.end());
        }
    }

    /** Some of the empty lines between events are lost, so that events run together. */
    record RunTogether() implements StreamFault {
        private static final int EACH = 10;

        @Override
        public Answer apply(Answer.Events events) {
            if (isShort(events)) {
                return events;
            }
            Answer.Flow flow = Answer.Flow.of(events, events.pace());
            List<byte[]> pieces = new ArrayList<>();
            for (int at = 0; at < flow.pieces().size(); at++) {
                byte[] piece = flow.pieces().get(at);
                boolean lost = at % EACH == EACH / 2;
                pieces.add(lost ? Arrays.copyOf(piece, piece.length - 1) : piece);
            }
            return flow.inPieces(pieces, events.pace());
        }
    }

    /** The stream begins and ends, and nothing comes in between. */
    record Empty() implements StreamFault {
        @Override
        public Answer apply(Answer.Events events) {
            return events.ending(List.of(), Answer.End.IN_ORDER);
        }
    }

    /** Something else comes that is no stream. */
    record Replaced(Answer.Page page) implements StreamFault {
        @Override
        public Answer apply(Answer.Events events) {
            return page;
        }
    }
}
