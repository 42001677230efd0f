package dev.connectiondoctor.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.connectiondoctor.stage.dns.DnsEvidence;
import dev.connectiondoctor.stage.firstbyte.FirstByteEvidence;
import dev.connectiondoctor.stage.longstream.LongStreamEvidence;
import dev.connectiondoctor.stage.tls.TlsEvidence;

/** The charts of a page: what there is to draw. */
final class PageCharts {
    private final Wording words;

    PageCharts(Wording words) {
        this.words = words;
    }

    List<Page.Chart> of(Report report) {
        return Stream.of(phases(report), chain(report), stream(report)).flatMap(Optional::stream).toList();
    }

    private Optional<Page.Chart> chain(Report report) {
        return report.stages()
                .stream()
                .map(stage -> stage.result().evidenceOrNull())
                .filter(TlsEvidence.class::isInstance)
                .map(TlsEvidence.class::cast)
                .filter(seen -> !seen.chain().isEmpty())
                .findFirst()
                .map(seen -> new ChainChart(words).of(seen));
    }

    /** The steps of the first new connection that was answered. */
    private Optional<Page.Chart> phases(Report report) {
        return report.stages()
                .stream()
                .map(stage -> stage.result().evidenceOrNull())
                .filter(FirstByteEvidence.class::isInstance)
                .map(FirstByteEvidence.class::cast)
                .flatMap(seen -> seen.samples().stream())
                .filter(sample -> sample.cold() && sample.status() > 0)
                .findFirst()
                .map(sample -> new PhaseChart(words).of(look(report), sample));
    }

    private static double look(Report report) {
        return report.stages()
                .stream()
                .map(stage -> stage.result().evidenceOrNull())
                .filter(DnsEvidence.class::isInstance)
                .mapToDouble(evidence -> ((DnsEvidence) evidence).durationMs())
                .findFirst()
                .orElse(0);
    }

    private Optional<Page.Chart> stream(Report report) {
        return report.stages()
                .stream()
                .map(stage -> stage.result().evidenceOrNull())
                .filter(LongStreamEvidence.class::isInstance)
                .map(LongStreamEvidence.class::cast)
                .filter(seen -> seen.reads().size() > 1 && seen.totalMs() > 0)
                .findFirst()
                .map(seen -> new StreamChart(words).of(seen));
    }
}
