package dev.connectiondoctor.app.evidence;

import java.util.List;

import dev.connectiondoctor.app.model.Words;
import dev.connectiondoctor.stage.firstbyte.FirstByteEvidence;

/** Lays out how quickly the service answers. */
final class FirstByteSections {
    private final Words words;

    FirstByteSections(Words words) {
        this.words = words;
    }

    List<Section> of(FirstByteEvidence seen) {
        Layout all = new Layout(words);
        if (!seen.samples().isEmpty()) {
            all.add(new Waterfall(words).samples(seen.samples()));
        }
        return all
                .table("samples", all.columns("sample", "connect", "tls-time", "first-byte", "status"), seen.samples(),
                        this::sample)
                .facts(new FactList(words).add("answered-by", words.answerer(seen.answeredBy()))
                        .add("http-version", seen.httpVersion())
                        .add("clock-offset",
                                seen.clockOffsetSeconds() == null
                                        ? null
                                        : words.duration(seen.clockOffsetSeconds() * 1000.0)),
                        "answer")
                .done();
    }

    private List<Section.Cell> sample(FirstByteEvidence.Sample one) {
        return Section.Cell.row(words.of(one.cold() ? "evidence.cold" : "evidence.warm"), phase(one.connectMs()),
                phase(one.tlsMs()), words.duration(one.firstByteMs()),
                one.status() == 0 ? words.of("none") : String.valueOf(one.status()));
    }

    private String phase(double millis) {
        return millis == 0 ? words.of("none") : words.duration(millis);
    }
}
