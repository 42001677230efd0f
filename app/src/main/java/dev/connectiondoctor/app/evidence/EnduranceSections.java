package dev.connectiondoctor.app.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.app.model.Words;
import dev.connectiondoctor.stage.longstream.Endurance;
import dev.connectiondoctor.stage.longstream.LongStreamEvidence;

/** Lays out what a long answer is compared with: the same once more, connections at rest, and an answer in one piece. */
final class EnduranceSections {
    private static final double SECOND = 1000;

    private final Words words;

    EnduranceSections(Words words) {
        this.words = words;
    }

    /** The streams side by side; nothing if there was but one. */
    List<Section> streams(LongStreamEvidence first) {
        if (first.again().isEmpty()) {
            return List.of();
        }
        List<List<Section.Cell>> rows = new ArrayList<>();
        rows.add(stream(words.of("evidence.stream.first"), first));
        for (int i = 0; i < first.again().size(); i++) {
            rows.add(stream(words.of("evidence.stream.again", Map.of("number", i + 2)), first.again().get(i)));
        }
        Layout all = new Layout(words);
        return all.table("streams",
                all.columns("stream-name", "first-word", "longest-silence", "total", "bytes", "ended-by"), rows,
                row -> row)
                .done();
    }

    private List<Section.Cell> stream(String name, LongStreamEvidence one) {
        String asked = one.askedTokens() == 0
                ? name
                : name + "\n" + words.count("evidence.asked-tokens", one.askedTokens());
        return List.of(Section.Cell.of(asked), Section.Cell.of(duration(one.firstTokenMs())),
                Section.Cell.of(words.seconds(one.maxSilenceMs())), Section.Cell.of(words.duration(one.totalMs())),
                Section.Cell.of(words.bytes(one.bytes())),
                Section.Cell.good(one.complete(), words.of("ended." + one.endedBy().name())));
    }

    List<Section> of(@Nullable Endurance seen) {
        if (seen == null) {
            return List.of();
        }
        Layout all = new Layout(words);
        all.table("holds", all.columns("rest", "left-alone", "kept-alive"), seen.holds(), hold -> hold(seen, hold));
        Endurance.SilentAnswer silent = seen.silentAnswer();
        return silent == null
                ? all.done()
                : all.facts(new FactList(words).status(silent.status())
                        .time("total", silent.totalMs())
                        .yesNo("came-whole", silent.complete())
                        .add("error", silent.failure() == null ? null : silent.failure().replaceAll("[-_]", " ")),
                        "silent-answer").done();
    }

    private List<Section.Cell> hold(Endurance seen, Endurance.Hold hold) {
        return List.of(Section.Cell.of(words.seconds(hold.askedSeconds() * SECOND)), became(hold),
                seen.probed(hold).map(this::became).orElse(Section.Cell.of(words.of("none"))));
    }

    /** One that was closed in order is no fault: programs notice, and open another. */
    private Section.Cell became(Endurance.Hold hold) {
        String text = words.of("hold." + hold.outcome().name());
        if (hold.outcome() == Endurance.Outcome.CLOSED || hold.outcome() == Endurance.Outcome.RESET) {
            text += " " + words.of("hold.after", Map.of("time", words.seconds(hold.endedMs())));
        }
        return switch (hold.outcome()) {
            case ANSWERED -> Section.Cell.good(true, text);
            case CLOSED -> Section.Cell.of(text);
            case RESET, SILENT -> hold.dropped() ? Section.Cell.good(false, text) : Section.Cell.of(text);
            case NOT_OPENED -> Section.Cell.good(false, text);
        };
    }

    private String duration(@Nullable Double millis) {
        return millis == null ? words.of("none") : words.duration(millis);
    }
}
