package dev.connectiondoctor.fault;

import java.util.List;
import java.util.Map;

import dev.connectiondoctor.stage.Experiment;

/** A handshake made as a program would make it after its fix. */
record Proof(Experiment experiment) {
    private static final String WITH_ROOT = "program-with-root";
    private static final String WITHOUT_FILE = "program-without-file";

    static boolean isOne(Experiment experiment) {
        return experiment.id().equals(WITH_ROOT) || experiment.id().equals(WITHOUT_FILE);
    }

    /** @param program its id */
    boolean of(String program) {
        return experiment.variant().get("ids") instanceof List<?> ids && ids.contains(program);
    }

    /** The fix was to take a setting back, and it helps. */
    boolean withoutFile() {
        return experiment.id().equals(WITHOUT_FILE) && verified();
    }

    /** Where it depends on the version, which nobody tried, there is no proof. */
    Trial asTrial(String program, String issuer) {
        Map<String, Object> params = Map.of("program", Followers.name(program).orElse(program), "issuer",
                issuer);
        String key = experiment.id() + "." + experiment.outcome();
        if (experiment.outcome().equals("verified-but-form")) {
            return Trial.NOT_TRIED;
        }
        return verified() ? new Trial.Proven(key, params) : new Trial.Disproven(key, params);
    }

    private boolean verified() {
        return experiment.outcome().equals("verified");
    }
}
