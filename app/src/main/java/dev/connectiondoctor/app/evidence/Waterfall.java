package dev.connectiondoctor.app.evidence;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.app.model.Words;
import dev.connectiondoctor.stage.firstbyte.FirstByteEvidence;
import dev.connectiondoctor.stage.longstream.LongStreamEvidence;

/** Lays requests out as bars of phases, one below the other on one scale of time. */
final class Waterfall {
    private final Words words;

    Waterfall(Words words) {
        this.words = words;
    }

    /** What a first byte waits for, one bar for every connection that was tried. */
    Section samples(List<FirstByteEvidence.Sample> samples) {
        return new Section.Waterfall(words.of("evidence.waterfall"), samples.stream().map(this::sample).toList());
    }

    private Section.Bar sample(FirstByteEvidence.Sample one) {
        double secured = one.connectMs() + one.tlsMs();
        return bar(words.of(one.cold() ? "evidence.cold" : "evidence.warm"),
                Stream.of(span(Section.Phase.CONNECT, 0.0, one.connectMs()),
                        span(Section.Phase.SECURE, one.connectMs(), secured),
                        span(Section.Phase.WAIT, secured, secured + one.firstByteMs())));
    }

    /** What a streamed answer was doing from the request to its end. */
    Section stream(LongStreamEvidence seen) {
        Double headers = seen.headersMs();
        Double first = seen.firstTokenMs();
        return new Section.Waterfall(words.of("evidence.waterfall"), List.of(bar(words.of("evidence.request"),
                Stream.of(span(Section.Phase.WAIT, 0.0, headers), span(Section.Phase.THINK, headers, first),
                        span(Section.Phase.RECEIVE, first, seen.totalMs())))));
    }

    private Section.Bar bar(String label, Stream<Optional<Section.Span>> spans) {
        List<Section.Span> shown = spans.flatMap(Optional::stream).toList();
        double total = shown.stream().mapToDouble(Section.Span::toMs).reduce(0, Math::max);
        return new Section.Bar(label, shown, words.duration(total));
    }

    /** Nothing for a phase that did not come. */
    private Optional<Section.Span> span(Section.Phase phase, @Nullable Double from, @Nullable Double to) {
        return from == null || to == null || to <= from
                ? Optional.empty()
                : Optional.of(new Section.Span(phase, words.of("phase." + phase.name()), from, to,
                        words.duration(to - from)));
    }
}
