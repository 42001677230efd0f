package dev.connectiondoctor.app;

import java.io.IOException;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.app.model.CheckRequest;
import dev.connectiondoctor.practice.PracticeNetwork;
import dev.connectiondoctor.practice.Scenario;
import dev.connectiondoctor.stage.Environment;

/** A situation that starts nothing. */
public record SampleScenario(String name, @Nullable String findingId, Options options) implements Scenario {
    public static List<Scenario> all(Options options) {
        return List.of(new SampleScenario("sample-healthy", null, options),
                new SampleScenario("sample-intercepted", "tls.intercepted", options),
                new SampleScenario("sample-expired", "tls.expired", options),
                new SampleScenario("sample-login", "proxy.auth-required", options),
                new SampleScenario("sample-cut", "stream.cut-after-silence", options));
    }

    @Override
    public PracticeNetwork start() throws IOException {
        return new CheckRequest.Existing(options, Environment.empty());
    }
}
