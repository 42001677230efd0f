package dev.connectiondoctor.app.evidence;

import java.util.List;
import java.util.TreeMap;

import dev.connectiondoctor.app.model.Words;
import dev.connectiondoctor.stage.tls.AddressTrial;
import dev.connectiondoctor.stage.tls.SizeTrial;
import dev.connectiondoctor.stage.tls.TlsEvidence;

/** Lays out what the handshake showed, and what further trials of the line did. */
final class TlsSections {
    private static final int PRINT = 12;

    private final Words words;

    TlsSections(Words words) {
        this.words = words;
    }

    List<Section> of(TlsEvidence seen) {
        Layout all = new Layout(words);
        if (!seen.trust().isEmpty()) {
            all.add(new TrustSection(words).of(seen.trust()));
        }
        if (!seen.chain().isEmpty()) {
            all.add(new Section.Chain(words.of("evidence.chain"), new ChainMarks(seen, words).links()));
        }
        all.facts(line(seen), "line");
        if (seen.verification() != null) {
            all.facts(verification(seen.verification()), "verification");
        }
        return all.table("tls-addresses", all.columns("address", "family", "outcome", "duration", "shown"),
                seen.signals().addresses(), this::address)
                .table("sizes", all.columns("direction", "size", "packets", "tries", "answered"),
                        seen.signals().sizes(), this::size)
                .quote("words-of-peer", seen.plainAnswer())
                .done();
    }

    private FactList line(TlsEvidence seen) {
        FactList line = new FactList(words).add("intercepted-by", seen.interceptedBy())
                .add("tls", seen.protocol())
                .add("cipher", seen.cipher())
                .add("alpn", seen.alpn())
                .add("alert", seen.alert())
                .time("handshake", seen.handshakeMs());
        new TreeMap<>(seen.versions()).forEach(line::named);
        return line;
    }

    private FactList verification(TlsEvidence.Verification seen) {
        return new FactList(words).yesNo("public-roots", seen.publicRoots())
                .yesNo("system-roots", seen.systemRoots())
                .yesNo("host-matches", seen.hostMatches())
                .constant("validity", seen.validity())
                .yesNo("ordered", seen.ordered())
                .add("top-issuer", seen.topIssuer())
                .add("completed-by", seen.completedBy());
    }

    private List<Section.Cell> address(AddressTrial one) {
        String print = one.leafSha256();
        return List.of(Section.Cell.of(one.address()), Section.Cell.of(words.of("family." + one.family())),
                Section.Cell.good(one.stands(), words.or("handshake." + one.outcome(), one.outcome())),
                Section.Cell.of(words.duration(one.durationMs())),
                Section.Cell.of(print == null
                        ? words.of("none")
                        : print.substring(0, Math.min(PRINT, print.length())) + "…"));
    }

    private List<Section.Cell> size(SizeTrial one) {
        return List.of(Section.Cell.of(words.or("direction." + one.direction(), one.direction())),
                Section.Cell.of(one.bytes() == 0 ? words.of("evidence.handshake") : words.bytes(one.bytes())),
                Section.Cell.of(words.of(one.smallPackets() ? "packets.small" : "packets.usual")),
                Section.Cell.of(String.valueOf(one.tries())),
                Section.Cell.good(one.passed(), String.valueOf(one.answered())));
    }
}
