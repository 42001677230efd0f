package dev.connectiondoctor;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

import dev.connectiondoctor.fault.Judge;
import dev.connectiondoctor.fault.Rulebook;
import dev.connectiondoctor.net.LiveNetwork;
import dev.connectiondoctor.net.Network;
import dev.connectiondoctor.stage.Environment;
import dev.connectiondoctor.stage.Probe;
import dev.connectiondoctor.stage.Probes;
import dev.connectiondoctor.stage.tls.ToldRoots;

/**
 * The engine's front door: starts checks. Stateless; any number of checks may run at once.
 */
public final class Doctor {
    private final Environment environment;
    private final Clock clock;
    private final NetworkFactory networks;
    private final List<? extends Probe<?>> probes;
    private final Judge judge;

    /** Opens the network of one run. */
    @FunctionalInterface
    public interface NetworkFactory {
        /** @throws IOException if a file that the options name cannot be read */
        Network open(Options options, Environment environment) throws IOException;
    }

    /** @param environment what the run may know of its surroundings */
    public Doctor(Environment environment) {
        this(environment, Clock.systemUTC(), Doctor::live, Probes.all(), new Judge(Rulebook.rules()));
    }

    public Doctor(Environment environment, Clock clock, NetworkFactory networks, List<? extends Probe<?>> probes,
            Judge judge) {
        this.environment = environment;
        this.clock = clock;
        this.networks = networks;
        this.probes = List.copyOf(probes);
        this.judge = judge;
    }

    /** The real network, verified as the programs in question verify it. */
    private static Network live(Options options, Environment environment) throws IOException {
        return LiveNetwork.open(options, environment, () -> ToldRoots.of(options.tool(), environment));
    }

    /**
     * Starts a check and returns at once.
     *
     * @param observer told what happens, one event at a time, on threads of the run
     */
    public Run start(Options options, Consumer<RunEvent> observer) {
        Check check = new Check(options, environment, clock, networks, probes, judge, observer);
        check.start();
        return check;
    }
}
