package dev.connectiondoctor.app.evidence;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.connectiondoctor.app.model.Words;
import dev.connectiondoctor.stage.dns.DnsEvidence;

/** Lays out how the name was turned into addresses. */
final class DnsSections {
    private final Words words;

    DnsSections(Words words) {
        this.words = words;
    }

    List<Section> of(DnsEvidence seen) {
        Layout all = new Layout(words);
        return all.facts(asked(seen), "asked")
                .add(new Section.Table(words.of("evidence.addresses"), all.columns("address", "family", "source"),
                        seen.addresses().stream().map(this::address).toList()))
                .table("servers", all.columns("server", "transport", "outcome", "addresses", "duration", "source"),
                        Stream.concat(seen.servers().stream(), Stream.ofNullable(seen.secondOpinion())).toList(),
                        this::server)
                .done();
    }

    private FactList asked(DnsEvidence seen) {
        return new FactList(words).add("host", seen.host())
                .add("resolver", seen.resolver())
                .time("duration", seen.durationMs())
                .add("hosts-file",
                        said(seen.hostsFile(), entry -> entry.file() + ", " + entry.line() + ": " + entry.address()))
                .add("search-domains", String.join(", ", seen.searchDomains()))
                .add("answered-as", seen.answeredAs())
                .add("certificates", said(seen.certificates(),
                        shown -> shown.address() + ": " + (shown.shown() ? shown.subject() : "-")));
    }

    private List<Section.Cell> address(DnsEvidence.Resolved one) {
        return Section.Cell.row(one.address(), words.of("family." + one.family()), one.source());
    }

    private List<Section.Cell> server(DnsEvidence.ServerAnswer one) {
        return Section.Cell.row(one.server(), words.constant(one.transport().name()),
                words.constant(one.outcome().name()),
                String.join(", ", one.addresses()), words.duration(one.durationMs()), one.source());
    }

    private static <T> String said(List<T> things, Function<T, String> words) {
        return things.stream().map(words).collect(Collectors.joining("\n"));
    }
}
