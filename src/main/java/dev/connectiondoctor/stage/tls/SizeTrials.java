package dev.connectiondoctor.stage.tls;

import java.util.List;
import java.util.Map;

import dev.connectiondoctor.stage.Experiment;
import dev.connectiondoctor.stage.Stage;

/** What trials that differ in the size of their packets come to. */
final class SizeTrials {
    static final String SMALL_PACKETS = "small-packets";

    private SizeTrials() {}

    /** Does what was met with silence get through in small packets? */
    static Experiment experiment(List<SizeTrial> trials) {
        SizeTrial small = trials.getLast();
        List<SizeTrial> usual = trials.stream().filter(trial -> !trial.smallPackets()).toList();
        return new Experiment(SMALL_PACKETS, Stage.TLS, shown(usual), shown(List.of(small)), outcome(usual, small));
    }

    /** One that was refused, for example, was not met with silence and did not get through either. */
    private static String outcome(List<SizeTrial> usual, SizeTrial small) {
        if (usual.stream().anyMatch(SizeTrial::swallowed)) {
            return small.passed() ? "passes" : "fails-too";
        }
        return usual.stream().allMatch(trial -> trial.answered() > 0) ? "all-pass" : "unclear";
    }

    private static Map<String, Object> shown(List<SizeTrial> trials) {
        return Map.of("tries", trials.stream().mapToInt(SizeTrial::tries).sum(), "answered",
                trials.stream().mapToInt(SizeTrial::answered).sum());
    }
}
