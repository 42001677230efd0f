package dev.connectiondoctor.practice.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import dev.connectiondoctor.practice.http.Answer;
import dev.connectiondoctor.practice.http.Frame;

/** What can happen to a stream on its way. The faults of the middle leave short answers alone, as such faults do. */
public sealed interface StreamFault extends Function<Answer.Events, Answer> {

    /** The stream breaks off after a part of its events. */
    record BreaksOff(Answer.End end, List<Frame> lastWords) implements StreamFault {
        private static final int LONG = 20;
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
            if (events.frames().size() < LONG) {
                return events;
            }
            List<Frame> frames = new ArrayList<>(events.frames().subList(0, events.frames().size() / PART));
            frames.addAll(lastWords);
            return events.ending(frames, end);
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
