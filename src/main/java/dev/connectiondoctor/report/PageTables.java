package dev.connectiondoctor.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.proxy.ProxyEvidence;
import dev.connectiondoctor.stage.proxy.RouteRow;
import dev.connectiondoctor.stage.tcp.TcpEvidence;
import dev.connectiondoctor.stage.tls.TlsEvidence;

/** What was tried, and what those who run the network want to know. */
final class PageTables {
    private static final int MOST_ROWS = 40;

    private final Wording words;

    PageTables(Wording words) {
        this.words = words;
    }

    /** Tables that have rows. */
    List<Page.Table> of(Report report) {
        Observations seen = report.stages()
                .stream()
                .reduce(Observations.none(), (all, stage) -> all.with(stage.result()), (one, _) -> one);
        return Stream.of(experiments(report), allow(report), addresses(seen), proxy(seen), routes(seen),
                certificates(seen), trust(seen))
                .filter(table -> !table.rows().isEmpty())
                .toList();
    }

    private Page.Table experiments(Report report) {
        return table("experiments", 2,
                report.experiments().stream().map(made -> row(words.question(made), words.conclusion(made))));
    }

    private Page.Table allow(Report report) {
        String host = report.target().host();
        List<Page.Row> rows = new ArrayList<>();
        if (host != null) {
            rows.add(row(host, report.target().port(), words.text("page.allow.service")));
        }
        return table("allow", 3, rows.stream());
    }

    private Page.Table addresses(Observations seen) {
        return table("addresses", 4, seen.tcp()
                .stream()
                .map(TcpEvidence::attempts)
                .flatMap(List::stream)
                .map(
                        tried -> row(tried.address(), tried.family(), PlainValues.kebab(tried.outcome()),
                                Amounts.duration(tried.durationMs()))));
    }

    private Page.Table proxy(Observations seen) {
        List<Page.Row> rows = new ArrayList<>();
        seen.proxy().filter(proxy -> proxy.url() != null).ifPresent(proxy -> {
            rows.add(row(words.text("page.proxy.url"), proxy.url()));
            rows.add(row(words.text("page.proxy.source"), proxy.source()));
            rows.add(row(words.text("page.proxy.status"), proxy.connectStatus()));
            rows.add(row(words.text("page.proxy.authenticate"), String.join(", ", proxy.authenticate())));
            proxy.headers().forEach((name, value) -> rows.add(row(name, value)));
            rows.add(row(words.text("page.proxy.body"), proxy.body()));
        });
        return table("proxy", 2, rows.stream().filter(row -> !row.cells().getLast().isBlank()));
    }

    private Page.Table routes(Observations seen) {
        return table("routes", 6, seen.proxy()
                .stream()
                .map(ProxyEvidence::routes)
                .flatMap(List::stream)
                .map(
                        this::route));
    }

    private Page.Row route(RouteRow way) {
        RouteRow.Connect connect = way.connect();
        RouteRow.Handshake tls = way.tls();
        RouteRow.Request request = way.request();
        return row(way.route(), way.proxy(), connect == null ? null : connect.outcome(),
                tls == null ? null : tls.outcome() + (tls.issuer() == null ? "" : " (" + tls.issuer() + ")"),
                request == null ? null : request.status(),
                words.text(way.works() ? "page.route.works" : "page.route.fails"));
    }

    private Page.Table certificates(Observations seen) {
        Stream<TlsEvidence.Certificate> chain = seen.tls()
                .stream()
                .flatMap(tls -> Stream.concat(tls.chain().stream(),
                        Stream.ofNullable(tls.root()).filter(root -> !tls.chain().contains(root))));
        return table("certificates", 4, chain.map(one -> row(one.subject(), one.issuer(),
                one.notBefore() + " – " + one.notAfter(), one.sha256())));
    }

    private Page.Table trust(Observations seen) {
        return table("trust", 5, seen.tls()
                .stream()
                .map(TlsEvidence::trust)
                .flatMap(List::stream)
                .map(
                        who -> row(who.program(), who.store(), trusts(who.today()), trusts(who.afterFix()),
                                who.why().isEmpty() ? null : words.text("trust.why." + who.why()))));
    }

    /** A sign and the word: a matrix that is read without colours needs no chart. */
    private String trusts(String answer) {
        String sign = switch (answer) {
            case "trusts" -> "✓ ";
            case "refuses" -> "✗ ";
            default -> "? ";
        };
        return sign + words.text("page.trust." + answer);
    }

    private Page.Table table(String name, int columns, Stream<Page.Row> rows) {
        List<String> heads = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
            heads.add(words.text("page.table." + name + "." + i));
        }
        return new Page.Table(words.text("page.table." + name), heads, rows.limit(MOST_ROWS).toList());
    }

    private static Page.Row row(@Nullable Object... cells) {
        return new Page.Row(Arrays.stream(cells).map(cell -> cell == null ? "" : cell.toString()).toList());
    }
}
