package dev.connectiondoctor.app.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.app.model.Words;
import dev.connectiondoctor.stage.firstbyte.FirstByteEvidence;
import dev.connectiondoctor.stage.http.HttpAnswer;
import dev.connectiondoctor.stage.http.TokenUsage;
import dev.connectiondoctor.stage.longstream.LongStreamEvidence.EndedBy;
import dev.connectiondoctor.stage.longstream.LongStreamEvidence;
import dev.connectiondoctor.stage.models.ModelsEvidence;
import dev.connectiondoctor.stage.shortprompt.ShortPromptEvidence;

/** Lays out what the service answered. */
final class AnswerSections {
    private static final int MODELS_SHOWN = 60;

    private final Words words;

    AnswerSections(Words words) {
        this.words = words;
    }

    List<Section> firstByte(FirstByteEvidence seen) {
        List<Section> all = new ArrayList<>();
        if (!seen.samples().isEmpty()) {
            all.add(new Waterfall(words).samples(seen.samples()));
        }
        all.add(new Section.Table(words.of("evidence.samples"),
                List.of(words.of("evidence.sample"), words.of("evidence.connect"), words.of("evidence.tls-time"),
                        words.of("evidence.first-byte"), words.of("evidence.status")),
                seen.samples().stream().map(this::sample).toList()));
        all.add(new FactList(words).add("answered-by", words.answerer(seen.answeredBy()))
                .add("http-version", seen.httpVersion())
                .add("clock-offset",
                        seen.clockOffsetSeconds() == null ? null : words.duration(seen.clockOffsetSeconds() * 1000.0))
                .under("answer"));
        return all;
    }

    private List<Section.Cell> sample(FirstByteEvidence.Sample one) {
        return Section.Cell.row(words.of(one.cold() ? "evidence.cold" : "evidence.warm"), phase(one.connectMs()),
                phase(one.tlsMs()), words.duration(one.firstByteMs()),
                one.status() == 0 ? words.of("none") : String.valueOf(one.status()));
    }

    private String phase(double millis) {
        return millis == 0 ? words.of("none") : words.duration(millis);
    }

    List<Section> models(ModelsEvidence seen) {
        List<Section> all = new ArrayList<>();
        all.add(new FactList(words).add("status", positive(seen.status()))
                .add("protocol", words.or("protocol." + seen.protocol(), seen.protocol()))
                .yesNo("model-found", seen.modelFound())
                .add("nearest", String.join("\n", seen.nearest()))
                .add("request-id", seen.requestId())
                .under("answer"));
        if (!seen.models().isEmpty()) {
            all.add(new Section.Quote(words.count("evidence.models", seen.models().size()), list(seen.models())));
        }
        if (!seen.variants().isEmpty()) {
            all.add(new Section.Table(words.of("evidence.variants"),
                    List.of(words.of("evidence.address"), words.of("evidence.status"), words.of("evidence.api")),
                    seen.variants()
                            .stream()
                            .map(one -> Section.Cell.row(one.baseUrl(), String.valueOf(one.status()),
                                    words.of(one.api() ? "yes" : "no")))
                            .toList()));
        }
        answer(all, seen.answer());
        return all;
    }

    private String list(List<String> ids) {
        String shown = String.join("\n", ids.subList(0, Math.min(ids.size(), MODELS_SHOWN)));
        return ids.size() <= MODELS_SHOWN ? shown : shown + "\n" + words.count("more", ids.size() - MODELS_SHOWN);
    }

    List<Section> shortPrompt(ShortPromptEvidence seen) {
        List<Section> all = new ArrayList<>();
        all.add(new FactList(words).add("status", positive(seen.status()))
                .add("model", seen.model())
                .add("stop-reason", seen.stopReason())
                .add("usage", usage(seen.usage()))
                .add("request-id", seen.requestId())
                .under("answer"));
        if (!seen.text().isBlank()) {
            all.add(new Section.Quote(words.of("evidence.answer-text"), seen.text()));
        }
        answer(all, seen.answer());
        return all;
    }

    List<Section> longStream(LongStreamEvidence seen) {
        List<Section> all = new ArrayList<>();
        all.add(new Section.Stats(List.of(stat("first-word", duration(seen.firstTokenMs()), false),
                stat("speed", speed(seen.tokensPerSecond()), false),
                stat("longest-silence", words.seconds(seen.maxSilenceMs()), cutAfterSilence(seen)),
                stat("ended-by", words.of("ended." + seen.endedBy().name()), !seen.complete()))));
        if (seen.reads().size() > 1) {
            all.add(new Section.Curve(words.of("evidence.curve"), seen));
        }
        if (seen.headersMs() != null) {
            all.add(new Waterfall(words).stream(seen));
        }
        all.add(new FactList(words).add("status", positive(seen.status()))
                .time("first-byte", seen.firstByteMs())
                .time("first-event", seen.firstEventMs())
                .time("total", seen.totalMs())
                .add("events", seen.events())
                .add("bytes", words.bytes(seen.bytes()))
                .add("usage", usage(seen.usage()))
                .add("stop-reason", seen.finishReason())
                .add("error", error(seen.error()))
                .under("stream"));
        answer(all, seen.answer());
        return all;
    }

    private static boolean cutAfterSilence(LongStreamEvidence seen) {
        return !seen.complete() && seen.endedBy() != EndedBy.NOT_A_STREAM
                && seen.silenceBeforeEndMs() >= seen.maxSilenceMs() && seen.maxSilenceMs() > 0;
    }

    private Section.Stat stat(String label, String value, boolean alarming) {
        return new Section.Stat(words.of("evidence." + label), value, alarming);
    }

    private String duration(@Nullable Double millis) {
        return millis == null ? words.of("none") : words.duration(millis);
    }

    private String speed(@Nullable Double perSecond) {
        return perSecond == null ? words.of("none") : words.of("unit.speed", Map.of("value", Math.round(perSecond)));
    }

    private @Nullable String usage(@Nullable TokenUsage usage) {
        return usage == null
                ? null
                : words.of("evidence.tokens", Map.of("input", usage.inputTokens(), "output", usage.outputTokens()));
    }

    private static @Nullable String error(HttpAnswer.@Nullable ApiError error) {
        return error == null ? null : String.join(" ", error.type(), error.code(), error.message()).strip();
    }

    private static @Nullable Integer positive(int status) {
        return status > 0 ? Integer.valueOf(status) : null;
    }

    private void answer(List<Section> all, @Nullable HttpAnswer answer) {
        if (answer != null) {
            FactList facts = new FactList(words).add("asked-url", answer.method() + " " + answer.url())
                    .add("http-version", answer.httpVersion())
                    .add("answered-by", words.answerer(answer.answeredBy()))
                    .add("error", error(answer.error()))
                    .time("total", answer.totalMs());
            new TreeMap<>(answer.headers()).forEach(facts::named);
            all.add(facts.under("http"));
            if (!answer.isSuccess() && !Objects.requireNonNullElse(answer.body(), "").isBlank()) {
                all.add(new Section.Quote(words.of("evidence.words-of-peer"), answer.body()));
            }
        }
    }
}
