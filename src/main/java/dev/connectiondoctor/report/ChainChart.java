package dev.connectiondoctor.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import dev.connectiondoctor.stage.tls.TlsEvidence;
import dev.connectiondoctor.stage.tls.TlsEvidence.Certificate;

/** The certificates as boxes, each standing on the one that issued it, with what is wrong with it. */
final class ChainChart {
    private static final double WIDTH = 680;
    private static final double BOX = 50;
    private static final double GAP = 22;
    private static final double INDENT = 14;
    private static final int LONGEST_NAME = 80;
    private static final int MOST = 12;

    private final Wording words;

    ChainChart(Wording words) {
        this.words = words;
    }

    /** @param seen with at least one certificate */
    Page.Chart of(TlsEvidence seen) {
        ChainMarks marks = new ChainMarks(seen);
        List<Certificate> chain = seen.chain().stream().limit(MOST).toList();
        List<Page.Bar> bars = new ArrayList<>();
        List<Page.Label> labels = new ArrayList<>();
        for (int index = 0; index < chain.size(); index++) {
            certificate(chain, index, marks.of(index), bars, labels);
        }
        beyond(seen, chain, bars, labels);
        double height = bars.stream().mapToDouble(bar -> bar.y() + bar.height()).max().orElse(BOX) + 1;
        String text = words.text("page.chart.chain.text", Map.of("count", chain.size(), "leaf",
                CertificateSummaries.common(chain.getFirst().subject()), "issuer",
                CertificateSummaries.common(chain.getLast().issuer())));
        return new Page.Chart(words.text("page.chart.chain"), text, WIDTH, height, "", bars, labels);
    }

    private void certificate(List<Certificate> chain, int index, List<String> marks, List<Page.Bar> bars,
            List<Page.Label> labels) {
        Certificate one = chain.get(index);
        if (index > 0) {
            joint(index, chain.get(index - 1).issuer().equals(one.subject()), bars, labels);
        }
        boolean bad = !marks.isEmpty() && !Objects.equals(marks, List.of("known-here"));
        box(index, bad ? "box-bad" : "box", one.subject(), bars, labels);
        String dates = words.text("page.chain.dates", Map.of("from", CertificateSummaries.day(one.notBefore()), "to",
                CertificateSummaries.day(one.notAfter())));
        String said = marks.stream()
                .map(mark -> " · " + words.text("page.chain." + mark))
                .collect(
                        Collectors.joining());
        labels.add(new Page.Label(bad ? "bad" : "soft", "start", INDENT, top(index) + 39, dates + said));
    }

    /** What the chain leads to but does not hold. */
    private void beyond(TlsEvidence seen, List<Certificate> chain, List<Page.Bar> bars, List<Page.Label> labels) {
        Certificate last = chain.getLast();
        if (last.selfSigned() || chain.size() < seen.chain().size()) {
            return;
        }
        Certificate root = seen.root();
        boolean here = root != null && !seen.chain().contains(root) && root.subject().equals(last.issuer());
        joint(chain.size(), true, bars, labels);
        box(chain.size(), "box", last.issuer(), bars, labels);
        labels.add(new Page.Label("soft", "start", INDENT, top(chain.size()) + 39,
                words.text(here ? "page.chain.found-here" : "page.chain.not-sent")));
    }

    private static void box(int index, String kind, String name, List<Page.Bar> bars, List<Page.Label> labels) {
        bars.add(new Page.Bar(kind, 1, top(index), WIDTH - 2, BOX));
        labels.add(new Page.Label("strong", "start", INDENT, top(index) + 21,
                Cut.to(LONGEST_NAME, CertificateSummaries.common(name))));
    }

    private void joint(int index, boolean fits, List<Page.Bar> bars, List<Page.Label> labels) {
        bars.add(new Page.Bar(fits ? "axis" : "cut", 2 * INDENT, top(index) - GAP, 2, GAP));
        labels.add(new Page.Label(fits ? "soft" : "bad", "start", 2 * INDENT + 10, top(index) - 7,
                words.text(fits ? "page.chain.issued-by" : "page.chain.not-issued-by")));
    }

    private static double top(int index) {
        return 1 + index * (BOX + GAP);
    }
}
