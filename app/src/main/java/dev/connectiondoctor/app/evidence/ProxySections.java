package dev.connectiondoctor.app.evidence;

import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.app.model.Words;
import dev.connectiondoctor.stage.proxy.PacEvidence;
import dev.connectiondoctor.stage.proxy.ProxyChoice;
import dev.connectiondoctor.stage.proxy.ProxyEvidence;
import dev.connectiondoctor.stage.proxy.ProxyPort;

/** Lays out the way through proxies: the one in use, what each program does, and what was found at their ports. */
final class ProxySections {
    private final Words words;
    private final SettingNames settings;

    ProxySections(Words words) {
        this.words = words;
        settings = new SettingNames(words);
    }

    List<Section> of(ProxyEvidence seen) {
        Layout all = new Layout(words);
        return all.facts(way(seen), "route")
                .add(new RouteSection(words).of(seen.routes()))
                .table("choices", all.columns("program", "way", "reason"), seen.choices(), this::choice)
                .table("ports", all.columns("proxy", "outcome", "speaks", "duration", "source"), seen.ports(),
                        this::port)
                .facts(script(seen.pac()), "pac")
                .named("headers", seen.headers())
                .quote("words-of-proxy", seen.body())
                .done();
    }

    private FactList way(ProxyEvidence seen) {
        return new FactList(words).constant("outcome", seen.outcome())
                .add("proxy", seen.url())
                .add("source", seen.source().equals("none") ? null : settings.of(seen.source()))
                .add("bypassed-by", seen.bypassedBy())
                .add("connect-status", seen.connectStatus())
                .add("authenticate", String.join("\n", seen.authenticate()))
                .time("duration", seen.url() == null ? null : seen.durationMs());
    }

    private List<Section.Cell> choice(ProxyChoice one) {
        return List.of(Section.Cell.of(one.name()), way(one), Section.Cell.of(why(one)));
    }

    private Section.Cell way(ProxyChoice one) {
        return switch (one.way()) {
            case DIRECT -> Section.Cell.of(words.of("way.direct"));
            case SCRIPT -> Section.Cell.of(words.of("way.script"));
            case PROXY -> through(SettingNames.proxy(String.valueOf(one.proxy())), !one.supported().equals("no"));
        };
    }

    private Section.Cell through(String proxy, boolean supported) {
        return supported
                ? Section.Cell.of(proxy)
                : Section.Cell.good(false, proxy + "\n" + words.of("way.cannot"));
    }

    private String why(ProxyChoice one) {
        String exception = one.bypassedBy();
        String setting = settings.of(one.why());
        if (exception == null) {
            return setting;
        }
        return exception.equals("loopback")
                ? words.of("way.loopback")
                : setting + "\n" + words.of("evidence.bypassed-by") + ": " + exception;
    }

    private List<Section.Cell> port(ProxyPort one) {
        return List.of(Section.Cell.of(SettingNames.proxy(one.proxy())),
                Section.Cell.good(one.state() == ProxyPort.State.OPEN, words.constant(one.state().name())),
                Section.Cell.of(one.languages().isEmpty() ? words.of("none") : String.join(", ", one.languages())),
                Section.Cell.of(words.duration(one.durationMs())),
                Section.Cell.of(one.sources().stream().map(settings::of).collect(Collectors.joining("\n"))));
    }

    private FactList script(@Nullable PacEvidence script) {
        FactList facts = new FactList(words);
        return script == null
                ? facts
                : facts.add("address", script.address())
                        .add("source", settings.of(script.source()))
                        .yesNo("fetched", script.fetched())
                        .add("says", String.join("\n", script.answers()))
                        .add("error", script.error() == null
                                ? null
                                : words.or("pac." + script.error(), script.error()))
                        .add("text", script.detail());
    }
}
