package dev.connectiondoctor.app.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.app.model.Words;
import dev.connectiondoctor.stage.dns.DnsEvidence;
import dev.connectiondoctor.stage.proxy.ProxyEvidence;
import dev.connectiondoctor.stage.settings.SettingsEvidence;
import dev.connectiondoctor.stage.tcp.TcpEvidence;
import dev.connectiondoctor.stage.tls.TlsEvidence;

/** Lays out what was seen before the first request. */
final class LineSections {
    private final Words words;

    LineSections(Words words) {
        this.words = words;
    }

    List<Section> settings(SettingsEvidence seen) {
        FactList told = new FactList(words).add("address", seen.address().given())
                .add("key", seen.key().present() ? seen.key().prefix() + "… (" + seen.key().length() + ")" : null)
                .add("protocol", words.or("protocol." + seen.protocol(), seen.protocol()))
                .add("model", seen.model())
                .add("provider", words.provider(seen.provider()));
        FactList sources = new FactList(words);
        new TreeMap<>(seen.sources()).forEach(sources::named);
        FactList variables = new FactList(words);
        new TreeMap<>(seen.variables()).forEach(variables::named);
        List<Section> all = new ArrayList<>(List.of(told.under("told")));
        addUnlessEmpty(all, sources, "sources");
        addUnlessEmpty(all, variables, "variables");
        all.addAll(new ComputerSections(words).of(seen.computer()));
        return all;
    }

    List<Section> dns(DnsEvidence seen) {
        FactList asked = new FactList(words).add("host", seen.host())
                .add("resolver", seen.resolver())
                .time("duration", seen.durationMs());
        asked.add("hosts-file", said(seen.hostsFile(), entry -> entry.file() + ", " + entry.line() + ": "
                + entry.address()))
                .add("search-domains", String.join(", ", seen.searchDomains()))
                .add("answered-as", seen.answeredAs())
                .add("certificates", said(seen.certificates(),
                        shown -> shown.address() + ": " + (shown.shown() ? shown.subject() : "-")));
        List<Section> all = new ArrayList<>(List.of(asked.under("asked"), new Section.Table(
                words.of("evidence.addresses"), columns("address", "family", "source"),
                seen.addresses()
                        .stream()
                        .map(one -> Section.Cell.row(one.address(), family(one.family()), one.source()))
                        .toList())));
        if (!seen.servers().isEmpty() || seen.secondOpinion() != null) {
            all.add(servers(seen));
        }
        return all;
    }

    private static <T> String said(List<T> things, Function<T, String> words) {
        return things.stream().map(words).collect(Collectors.joining("\n"));
    }

    private Section servers(DnsEvidence seen) {
        return new Section.Table(words.of("evidence.servers"),
                columns("server", "transport", "outcome", "addresses", "duration", "source"),
                Stream.concat(seen.servers().stream(), Stream.ofNullable(seen.secondOpinion()))
                        .map(one -> Section.Cell.row(one.server(), FactList.spoken(one.transport()),
                                FactList.spoken(one.outcome()), String.join(", ", one.addresses()),
                                words.duration(one.durationMs()), one.source()))
                        .toList());
    }

    List<Section> proxy(ProxyEvidence seen) {
        FactList facts = new FactList(words).constant("outcome", seen.outcome())
                .add("proxy", seen.url())
                .add("source", seen.source())
                .add("bypassed-by", seen.bypassedBy())
                .add("connect-status", seen.connectStatus())
                .add("authenticate", String.join("\n", seen.authenticate()))
                .time("duration", seen.url() == null ? null : seen.durationMs());
        List<Section> all = new ArrayList<>(List.of(facts.under("route")));
        addHeaders(all, seen.headers());
        addQuote(all, "words-of-proxy", seen.body());
        return all;
    }

    List<Section> tcp(TcpEvidence seen) {
        return List.of(new Section.Table(words.of("evidence.attempts"),
                columns("address", "family", "outcome", "duration"),
                seen.attempts().stream().map(this::attempt).toList()));
    }

    private List<Section.Cell> attempt(TcpEvidence.Attempt one) {
        return List.of(Section.Cell.of(one.address()), Section.Cell.of(family(one.family())),
                Section.Cell.good(one.outcome() == TcpEvidence.Outcome.CONNECTED, FactList.spoken(one.outcome())),
                Section.Cell.of(words.duration(one.durationMs())));
    }

    List<Section> tls(TlsEvidence seen) {
        List<Section> all = new ArrayList<>();
        if (!seen.trust().isEmpty()) {
            all.add(trust(seen.trust()));
        }
        if (!seen.chain().isEmpty()) {
            all.add(new Section.Chain(words.of("evidence.chain"), new ChainMarks(seen, words).links()));
        }
        FactList line = new FactList(words).add("intercepted-by", seen.interceptedBy())
                .add("tls", seen.protocol())
                .add("cipher", seen.cipher())
                .add("alpn", seen.alpn())
                .add("alert", seen.alert())
                .time("handshake", seen.handshakeMs());
        new TreeMap<>(seen.versions()).forEach(line::named);
        all.add(line.under("line"));
        if (seen.verification() != null) {
            all.add(verification(seen.verification()));
        }
        addQuote(all, "words-of-peer", seen.plainAnswer());
        return all;
    }

    private Section verification(TlsEvidence.Verification seen) {
        return new FactList(words).yesNo("public-roots", seen.publicRoots())
                .yesNo("system-roots", seen.systemRoots())
                .yesNo("host-matches", seen.hostMatches())
                .constant("validity", seen.validity())
                .yesNo("ordered", seen.ordered())
                .add("top-issuer", seen.topIssuer())
                .add("completed-by", seen.completedBy())
                .under("verification");
    }

    private Section trust(List<TlsEvidence.Trust> trust) {
        List<String> reasons = trust.stream().map(this::reason).distinct().toList();
        boolean differ = reasons.size() > 1;
        return new Section.Table(words.of("evidence.trust"), note(reasons),
                differ
                        ? columns("program", "store", "today", "after-fix", "reason")
                        : columns("program", "store", "today", "after-fix"),
                trust.stream().map(one -> trust(one, differ)).toList());
    }

    private String note(List<String> reasons) {
        return reasons.size() > 1 || reasons.getFirst().isEmpty()
                ? ""
                : words.of("evidence.trust.all", Map.of("reason", reasons.getFirst()));
    }

    private List<Section.Cell> trust(TlsEvidence.Trust one, boolean reasons) {
        List<Section.Cell> row = new ArrayList<>(List.of(Section.Cell.of(one.program()),
                Section.Cell.of(stores(one.store())), trust(one.today()), trust(one.afterFix())));
        if (reasons) {
            row.add(Section.Cell.of(reason(one)));
        }
        return row;
    }

    private String reason(TlsEvidence.Trust one) {
        String key = "trust.why." + one.why();
        String text = words.engine(key);
        return text.equals(key) ? "" : text;
    }

    /** Known stores by name; anything else, such as a variable, as it stands. */
    private String stores(String ids) {
        return Arrays.stream(ids.split(", ")).map(id -> words.or("store." + id, id)).collect(Collectors.joining(", "));
    }

    private static Section.Cell trust(String answer) {
        return switch (answer) {
            case "trusts" -> Section.Cell.good(true, answer);
            case "refuses" -> Section.Cell.good(false, answer);
            default -> Section.Cell.of(answer);
        };
    }

    private List<String> columns(String... labels) {
        return Arrays.stream(labels).map(label -> words.of("evidence." + label)).toList();
    }

    private String family(String id) {
        return words.of("family." + id);
    }

    private void addHeaders(List<Section> all, Map<String, String> headers) {
        FactList facts = new FactList(words);
        new TreeMap<>(headers).forEach(facts::named);
        addUnlessEmpty(all, facts, "headers");
    }

    private static void addUnlessEmpty(List<Section> all, FactList facts, String title) {
        if (!facts.isEmpty()) {
            all.add(facts.under(title));
        }
    }

    private void addQuote(List<Section> all, String title, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            all.add(new Section.Quote(words.of("evidence." + title), text));
        }
    }
}
