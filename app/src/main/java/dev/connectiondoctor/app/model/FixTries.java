package dev.connectiondoctor.app.model;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;

import dev.connectiondoctor.fault.Finding;
import dev.connectiondoctor.fault.Fix;
import dev.connectiondoctor.practice.PracticeNetwork;
import dev.connectiondoctor.proof.FixTrial;
import dev.connectiondoctor.report.Report;

/** The fixes of a check that can be tried now. */
public final class FixTries {
    /** Nothing can be tried, as long as nothing is known. */
    static final FixTries NONE = new FixTries(Map.of());

    private final Map<Key, FixTry> all;

    private FixTries(Map<Key, FixTry> all) {
        this.all = Map.copyOf(all);
    }

    private record Key(String finding, Fix fix) {}

    /** Looks at every fix; on any thread. */
    static FixTries of(Report report, PracticeNetwork target, Checks checks, Executor window) {
        Map<Key, FixTry> tries = new HashMap<>();
        for (Finding finding : report.findings()) {
            for (Fix fix : finding.fixes()) {
                FixTrial.of(finding, fix, target.options(), target.environment())
                        .ifPresent(trial -> tries.put(new Key(finding.id(), fix),
                                new FixTry(trial, target, checks, window)));
            }
        }
        return new FixTries(tries);
    }

    /** How to try a fix; empty where it cannot be tried from here. */
    public Optional<FixTry> of(Finding finding, Fix fix) {
        return Optional.ofNullable(all.get(new Key(finding.id(), fix)));
    }

    void stop() {
        all.values().forEach(FixTry::stop);
    }
}
