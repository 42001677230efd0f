package dev.connectiondoctor.app.evidence;

import java.util.List;
import java.util.stream.IntStream;

import dev.connectiondoctor.app.model.Words;
import dev.connectiondoctor.stage.tls.TlsEvidence.Certificate;
import dev.connectiondoctor.stage.tls.TlsEvidence;

/** Says which certificates of a chain are the reason why it is not trusted everywhere. */
final class ChainMarks {
    private final List<Certificate> chain;
    private final dev.connectiondoctor.report.ChainMarks marks;
    private final Words words;

    ChainMarks(TlsEvidence evidence, Words words) {
        chain = evidence.chain();
        marks = new dev.connectiondoctor.report.ChainMarks(evidence);
        this.words = words;
    }

    List<Section.Link> links() {
        return IntStream.range(0, chain.size())
                .mapToObj(index -> new Section.Link(chain.get(index), words(index)))
                .toList();
    }

    private List<String> words(int index) {
        return marks.of(index).stream().map(mark -> words.of("certificate." + key(mark))).toList();
    }

    private static String key(String mark) {
        return switch (mark) {
            case "expired" -> "EXPIRED";
            case "not-yet-valid" -> "NOT_YET_VALID";
            default -> mark;
        };
    }
}
