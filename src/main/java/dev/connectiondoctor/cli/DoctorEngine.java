package dev.connectiondoctor.cli;

import java.util.List;
import java.util.function.Consumer;

import dev.connectiondoctor.Doctor;
import dev.connectiondoctor.Options;
import dev.connectiondoctor.Run;
import dev.connectiondoctor.RunEvent;
import dev.connectiondoctor.net.Scrubber;
import dev.connectiondoctor.net.SecretScrubber;
import dev.connectiondoctor.practice.Scenario;
import dev.connectiondoctor.practice.Scenarios;
import dev.connectiondoctor.stage.Environment;

/** The engine that ships with this command line. */
final class DoctorEngine implements Engine {
    @Override
    public Run start(Environment environment, Options options, Consumer<RunEvent> observer) {
        return new Doctor(environment).start(options, observer);
    }

    @Override
    public List<Scenario> scenarios() {
        return Scenarios.all();
    }

    @Override
    public Scrubber scrubber(Options options) {
        return SecretScrubber.of(options.endpoint().key(), null);
    }
}
