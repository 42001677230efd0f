package dev.connectiondoctor.app.evidence;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.app.model.CertificateTexts;
import dev.connectiondoctor.app.model.Words;
import dev.connectiondoctor.report.ItFacts;
import dev.connectiondoctor.report.Report;

/** Lays out what those who run a network ask first: what to change, what to let through, and what the line showed. */
public final class ItSections {
    private final Words words;

    public ItSections(Words words) {
        this.words = words;
    }

    /** In the order in which they are asked for; a part of which nothing is known is left out. */
    public List<Section> of(Report report) {
        ItFacts facts = ItFacts.of(report);
        Layout all = new Layout(words);
        return all.table("it.changes", List.of(words.engine("support.table.changes.1")), facts.exempt(), this::change)
                .table("it.allow",
                        List.of(words.engine("support.table.others.1"), words.engine("support.table.others.2"),
                                words.engine("support.table.others.3")),
                        facts.allow(), this::allowed)
                .facts(line(facts), "it.line")
                .quote("words-of-proxy", facts.proxy() == null ? null : facts.proxy().body())
                .facts(chain(facts), "it.chain")
                .done();
    }

    private List<Section.Cell> change(ItFacts.Exemption one) {
        return Section.Cell.row(words.engine("letter.wish." + one.kind(), Map.of("value", one.value())));
    }

    private List<Section.Cell> allowed(ItFacts.Allowed one) {
        return Section.Cell.row(one.host(), String.valueOf(one.port()),
                words.engine("letter.fact.allow." + one.why()));
    }

    private FactList line(ItFacts facts) {
        FactList line = new FactList(words);
        add(line, "addresses", String.join(", ", facts.addresses()));
        ItFacts.Inspection inspection = facts.inspection();
        if (inspection != null) {
            add(line, "product", inspection.product());
            add(line, "issuer", inspection.issuer());
            add(line, "sha256", CertificateTexts.fingerprint(inspection.sha256()));
            add(line, "root", inspection.root());
            add(line, "root-sha256",
                    inspection.rootSha256() == null ? null : CertificateTexts.fingerprint(inspection.rootSha256()));
        }
        if (facts.proxy() != null) {
            proxy(line, facts.proxy());
        }
        facts.timeouts()
                .forEach(time -> add(line, "timeout." + time.kind(), words.seconds(time.seconds() * 1000)));
        return line;
    }

    private void proxy(FactList line, ItFacts.ProxyWords proxy) {
        add(line, "allow.proxy", proxy.url());
        add(line, "proxy-status", proxy.connectStatus());
        add(line, "proxy-login", String.join(", ", proxy.authenticate()));
        proxy.headers().forEach(line::named);
    }

    /** By the name that a letter to them gives it. */
    private void add(FactList line, String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            line.named(words.engine("letter.fact." + name), value.toString());
        }
    }

    private FactList chain(ItFacts facts) {
        FactList chain = new FactList(words);
        facts.chain()
                .forEach(one -> chain.named(CertificateTexts.commonName(one.subject()),
                        words.of("evidence.it.certificate", Map.of("issuer", CertificateTexts.commonName(one.issuer()),
                                "from", CertificateTexts.day(one.notBefore()), "to",
                                CertificateTexts.day(one.notAfter()))) + "\n"
                                + CertificateTexts.fingerprint(one.sha256())));
        return chain;
    }
}
