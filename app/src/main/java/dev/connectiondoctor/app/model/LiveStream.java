package dev.connectiondoctor.app.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.connectiondoctor.app.evidence.StreamCurve;
import dev.connectiondoctor.stage.Progress;
import dev.connectiondoctor.stage.longstream.LongStreamEvidence.Read;

/**
 * A streamed answer while it comes in. However long it lasts, it keeps no more than {@value #MOST} points: when there
 * are more, every second one is left out.
 */
public final class LiveStream {
    static final int MOST = 500;
    private static final String KEY = "stream";
    private static final String AGAIN = "stream-again";

    private final List<Read> points = new ArrayList<>();
    private double lateMs;
    private int number = 1;

    /**
     * Takes in what the running stage says, if it is about a stream. Another stream begins when the stage says so, or
     * when time goes back.
     *
     * @param elapsedMs how long the stage had been running then
     */
    void take(Progress said, double elapsedMs) {
        if (said.key().equals(AGAIN)) {
            beginAnew();
        } else if (said.key().equals(KEY) && said.params().get("atMs") instanceof Number at
                && said.params().get("bytes") instanceof Number bytes) {
            if (!points.isEmpty() && at.doubleValue() < points.getLast().atMs()) {
                beginAnew();
            }
            points.add(new Read(at.doubleValue(), bytes.longValue()));
            lateMs = elapsedMs - at.doubleValue();
            thin();
        }
    }

    private void beginAnew() {
        number += points.isEmpty() ? 0 : 1;
        points.clear();
    }

    /** Which stream of the stage this is, from 1. */
    public int number() {
        return number;
    }

    private void thin() {
        if (points.size() > MOST) {
            List<Read> kept = new ArrayList<>();
            for (int i = points.size() - 1; i >= 0; i -= 2) {
                kept.addFirst(points.get(i));
            }
            points.clear();
            points.addAll(kept);
        }
    }

    /**
     * What came up to now; empty before the first byte.
     *
     * @param elapsedMs how long the stage has been running
     */
    public Optional<StreamCurve> curve(double elapsedMs) {
        return points.isEmpty() ? Optional.empty() : Optional.of(StreamCurve.of(points, elapsedMs - lateMs));
    }
}
