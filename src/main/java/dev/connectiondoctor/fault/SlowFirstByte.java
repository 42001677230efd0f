package dev.connectiondoctor.fault;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.firstbyte.FirstByteEvidence;

/** The service answers, but slowly, again and again. */
final class SlowFirstByte implements FaultRule {
    private static final int FEWEST = 3;
    private static final double SLOW_MS = 1000;
    /** A request costs one round trip, as a connection does: an answer within a few of them was slowed by the way. */
    private static final double ROUND_TRIPS = 4;

    @Override
    public String id() {
        return "http.slow-first-byte";
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        List<FirstByteEvidence.Sample> answered = seen.firstByte()
                .map(FirstByteEvidence::samples)
                .orElse(List.of())
                .stream()
                .filter(SlowFirstByte::isOfTheService)
                .toList();
        double wait = median(answered.stream().mapToDouble(FirstByteEvidence.Sample::firstByteMs));
        return answered.size() >= FEWEST && wait > SLOW_MS
                ? Optional.of(finding(Subject.of(seen), answered, wait))
                : Optional.empty();
    }

    /** A server in front that gives up says so late: that is no answer of a slow service. */
    private static boolean isOfTheService(FirstByteEvidence.Sample sample) {
        return sample.status() > 0 && sample.status() < 500;
    }

    private Finding finding(Subject subject, List<FirstByteEvidence.Sample> answered, double wait) {
        double connect = median(answered.stream()
                .filter(FirstByteEvidence.Sample::cold)
                .mapToDouble(FirstByteEvidence.Sample::connectMs));
        boolean slowWay = connect * ROUND_TRIPS > wait;
        return subject.name(Finding.warning(id(), Stage.FIRST_BYTE, slowWay ? subject.between() : subject.service()))
                .likely()
                .with("seconds", Seconds.of(wait))
                .with("connect", Seconds.of(connect))
                .with("count", answered.size())
                .because("samples")
                .fix(slowWay ? Fixes.otherNetwork() : Fixes.words("other-model-or-time", "try"))
                .fix(Fixes.tellOperator(null))
                .build();
    }

    private static double median(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        int middle = sorted.length / 2;
        if (sorted.length == 0) {
            return 0;
        }
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
