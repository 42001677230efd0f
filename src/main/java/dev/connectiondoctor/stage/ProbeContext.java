package dev.connectiondoctor.stage;

import java.util.function.Consumer;

import dev.connectiondoctor.Limits;
import dev.connectiondoctor.Options;
import dev.connectiondoctor.net.Network;
import dev.connectiondoctor.net.Scrubber;
import dev.connectiondoctor.target.Endpoint;

/**
 * All that a probe may know and use.
 *
 * @param seen what the earlier stages brought back
 * @param progress told in passing what is going on (never required)
 */
public record ProbeContext(Options options, Environment environment, Network network, Observations seen,
        Consumer<Progress> progress) {

    public Endpoint endpoint() {
        return options.endpoint();
    }

    public Limits limits() {
        return options.limits();
    }

    public Scrubber scrubber() {
        return network.scrubber();
    }
}
