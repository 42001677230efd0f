package dev.connectiondoctor.stage.portal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.connectiondoctor.stage.Collected;
import dev.connectiondoctor.stage.Evidence;
import dev.connectiondoctor.stage.Experiment;
import dev.connectiondoctor.stage.Probe;
import dev.connectiondoctor.stage.ProbeContext;
import dev.connectiondoctor.stage.Stage;

/**
 * A probe that has an eye on what comes of another: where that looks as it does on a network that wants one to sign in
 * first, it is found out whether this is one. On a healthy line nothing is added.
 */
public final class PortalWatch<E extends Evidence> implements Probe<E> {
    private final Probe<E> probe;

    private PortalWatch(Probe<E> probe) {
        this.probe = probe;
    }

    public static <E extends Evidence> PortalWatch<E> over(Probe<E> probe) {
        return new PortalWatch<>(probe);
    }

    @Override
    public Stage stage() {
        return probe.stage();
    }

    @Override
    public Collected<E> collect(ProbeContext context) throws InterruptedException {
        Collected<E> collected = probe.collect(context);
        if (!Suspicion.of(collected, context)) {
            return collected;
        }
        boolean besideProxy = Suspicion.proxyNotReached(collected.evidence());
        Optional<Experiment> made = new PortalTrial(context, besideProxy).run(stage());
        List<Experiment> all = Stream.concat(collected.experiments().stream(), made.stream()).toList();
        return collected.withExperiments(all);
    }
}
