package dev.connectiondoctor.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.app.model.Words;
import dev.connectiondoctor.kept.history.History;
import dev.connectiondoctor.report.Report;
import dev.connectiondoctor.report.TargetFacts;
import dev.connectiondoctor.stage.Environment;
import dev.connectiondoctor.target.BaseUrl;
import dev.connectiondoctor.target.Endpoint;
import dev.connectiondoctor.target.Protocol;
import dev.connectiondoctor.target.found.Os;

/** A user's history, filled with checks that never happened. */
public final class SampleHistory {
    private final Environment surroundings;
    private final Words words = TestWindow.words();

    /** @param home that user's home */
    public SampleHistory(Path home) {
        surroundings = new Environment(Map.of(), home);
    }

    public Environment surroundings() {
        return surroundings;
    }

    public History history() {
        return History.in(surroundings, Os.LINUX);
    }

    /** @param hours how long after the first check it was */
    public SampleHistory with(Report report, String address, String route, int hours) {
        Instant begin = Samples.BEGIN.plus(Duration.ofHours(hours));
        TargetFacts was = report.target();
        Report kept = new Report(report.doctor(), begin, begin.plusSeconds(3), report.complete(),
                new TargetFacts(address, was.host(), was.port(), was.protocol(), was.model(), was.depth(), route,
                        was.key()),
                report.verdict(), report.stages(), report.experiments(), report.findings(), report.usage());
        Options options = Options.of(new Endpoint(BaseUrl.parse(address), Protocol.AUTO, null, null));
        try {
            history().keep(begin, words.documents().json(kept, options));
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A gateway that fails now and then, and a service that works. */
    public SampleHistory filled() {
        for (int i = 0; i < 24; i++) {
            with(i % 7 == 3 ? Samples.cut() : Samples.healthy(), "https://gateway.example.com/v1", "proxy", i);
        }
        return with(Samples.stopped(), "https://gateway.example.com/v1", "proxy", 24)
                .with(Samples.healthy(), "https://api.anthropic.com", "direct", 25)
                .with(Samples.intercepted(), "https://api.anthropic.com", "direct", 26);
    }
}
