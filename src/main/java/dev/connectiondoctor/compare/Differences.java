package dev.connectiondoctor.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.compare.Pair.Both;
import dev.connectiondoctor.fault.Finding;
import dev.connectiondoctor.fault.Severity;
import dev.connectiondoctor.net.Failure;
import dev.connectiondoctor.report.StageReport;
import dev.connectiondoctor.stage.Evidence;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.StageResult;
import dev.connectiondoctor.stage.firstbyte.FirstByteEvidence;
import dev.connectiondoctor.stage.longstream.LongStreamEvidence;
import dev.connectiondoctor.stage.models.ModelsEvidence;
import dev.connectiondoctor.stage.settings.SettingsEvidence;
import dev.connectiondoctor.stage.shortprompt.ShortPromptEvidence;

/** In what a stage differs that was run on both sides: how it ended, what was found, what was seen. */
final class Differences {
    private Differences() {}

    static List<Difference> of(Pair pair, Stage stage) {
        List<Difference> all = new ArrayList<>();
        StageReport a = pair.a().stage(stage);
        StageReport b = pair.b().stage(stage);
        Difference.of("status", a.status().id(), b.status().id(), true).forEach(all::add);
        Difference.of("findings", String.join(", ", a.findingIds()), String.join(", ", b.findingIds()),
                !harm(pair, Side.A, stage).equals(harm(pair, Side.B, stage))).forEach(all::add);
        Difference.of("failure", failure(a), failure(b), false).forEach(all::add);
        seen(pair, stage).forEach(all::add);
        return List.copyOf(all);
    }

    private static Set<String> harm(Pair pair, Side side, Stage stage) {
        return pair.report(side)
                .findings()
                .stream()
                .filter(finding -> finding.stage() == stage && finding.severity() != Severity.INFO)
                .map(Finding::id)
                .collect(Collectors.toSet());
    }

    private static String failure(StageReport report) {
        return report.result() instanceof StageResult.Failed failed ? kind(failed.failure()) : "";
    }

    private static String kind(Failure failure) {
        return failure.kind().id();
    }

    private static Stream<Difference> seen(Pair pair, Stage stage) {
        return switch (stage) {
            case SETTINGS -> of(pair.both(stage, SettingsEvidence.class), both -> settings(pair, both));
            case DNS, PROXY, TCP, TLS -> LineDifferences.of(pair, stage);
            case FIRST_BYTE -> of(pair.both(stage, FirstByteEvidence.class), both -> firstByte(pair, both));
            case MODELS -> of(pair.both(stage, ModelsEvidence.class), Differences::models);
            case SHORT_PROMPT -> of(pair.both(stage, ShortPromptEvidence.class), Differences::prompt);
            case LONG_STREAM -> of(pair.both(stage, LongStreamEvidence.class), Differences::stream);
        };
    }

    private static <E extends Evidence> Stream<Difference> of(Optional<Both<E>> both,
            Function<Both<E>, Stream<Difference>> differences) {
        return both.stream().flatMap(differences);
    }

    /** What was asked for is chosen, so it is no news that it is another. */
    private static Stream<Difference> settings(Pair pair, Both<SettingsEvidence> both) {
        return Stream.of(
                Difference.of("base-url", pair.a().target().baseUrl(), pair.b().target().baseUrl(), false),
                Difference.of("protocol", pair.a().target().protocol(), pair.b().target().protocol(), false),
                Difference.of("model", text(pair.a().target().model()), text(pair.b().target().model()), false),
                Difference.of("key", key(pair, Side.A), key(pair, Side.B), false),
                Difference.of("tool", text(both.a().tool()), text(both.b().tool()), false))
                .flatMap(one -> one);
    }

    private static String key(Pair pair, Side side) {
        var key = pair.report(side).target().key();
        return key.present() ? key.prefix() + "… (" + key.length() + ")" : "";
    }

    private static Stream<Difference> firstByte(Pair pair, Both<FirstByteEvidence> both) {
        boolean known = Answering.known(both.a().answeredBy()) && Answering.known(both.b().answeredBy());
        return Stream.of(
                Difference.of("answered-by", both.a().answeredBy(), both.b().answeredBy(), known && pair.sameService()),
                Difference.of("http-version", text(both.a().httpVersion()), text(both.b().httpVersion()), false),
                FirstByteTimes.difference(both))
                .flatMap(one -> one);
    }

    private static Stream<Difference> models(Both<ModelsEvidence> both) {
        return Stream.of(Difference.of("http-status", both.a().status(), both.b().status(), true),
                Difference.of("model-listed", text(both.a().modelFound()), text(both.b().modelFound()), true),
                Difference.of("models", both.a().models().size(), both.b().models().size(), false))
                .flatMap(one -> one);
    }

    private static Stream<Difference> prompt(Both<ShortPromptEvidence> both) {
        return Stream.of(Difference.of("http-status", both.a().status(), both.b().status(), true),
                Difference.of("stop-reason", text(both.a().stopReason()), text(both.b().stopReason()), false))
                .flatMap(one -> one);
    }

    private static Stream<Difference> stream(Both<LongStreamEvidence> both) {
        boolean oneIsCut = both.a().complete() != both.b().complete();
        return Stream.of(Difference.of("http-status", both.a().status(), both.b().status(), true),
                Difference.of("stream-complete", both.a().complete(), both.b().complete(), true),
                Difference.of("ended-by", Difference.word(both.a().endedBy()), Difference.word(both.b().endedBy()),
                        oneIsCut),
                Times.difference("first-token", both.a().firstTokenMs(), both.b().firstTokenMs()),
                Times.difference("longest-silence", both.a().maxSilenceMs(), both.b().maxSilenceMs()))
                .flatMap(one -> one);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
