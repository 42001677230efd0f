package dev.connectiondoctor.app.evidence;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.app.model.Words;
import dev.connectiondoctor.stage.proxy.RouteRow;

/** Lays out the ways to the service that were tried side by side, and how far each of them led. */
final class RouteSection {
    private static final String TOOL = "tool:";

    private final Words words;

    RouteSection(Words words) {
        this.words = words;
    }

    /** Nothing where there was nothing to compare. */
    List<Section> of(List<RouteRow> routes) {
        Layout all = new Layout(words);
        return all.table("routes", all.columns("way", "connect", "tls-time", "request", "works"), routes, this::row)
                .done();
    }

    private List<Section.Cell> row(RouteRow row) {
        return List.of(Section.Cell.of(way(row)), connect(row.connect()), tls(row.tls()), request(row.request()),
                Section.Cell.good(row.works(), words.of(row.works() ? "yes" : "no")));
    }

    private String way(RouteRow row) {
        String name = row.route().startsWith(TOOL)
                ? words.engine("tool." + row.route().substring(TOOL.length()))
                : words.or("way." + row.route(), row.route());
        return row.proxy() == null ? name : name + "\n" + SettingNames.proxy(row.proxy());
    }

    /** A step that went well is said plainly, so that the one that did not stands out. */
    private Section.Cell connect(RouteRow.@Nullable Connect step) {
        if (step == null) {
            return notReached();
        }
        boolean stood = step.outcome().equals(RouteRow.Connect.CONNECTED);
        String refused = step.status() == null || stood
                ? ""
                : "\n" + words.of("evidence.refused-with", Map.of("status", step.status()));
        return stood ? Section.Cell.of(words.duration(step.ms())) : bad(words.constant(step.outcome()) + refused);
    }

    private Section.Cell tls(RouteRow.@Nullable Handshake step) {
        if (step == null) {
            return notReached();
        }
        if (step.outcome().equals(RouteRow.Handshake.VERIFIED)) {
            return Section.Cell.of(words.duration(step.ms()));
        }
        return bad(step.issuer() == null
                ? words.constant(step.outcome())
                : words.constant(step.outcome()) + "\n" + step.issuer());
    }

    private Section.Cell request(RouteRow.@Nullable Request step) {
        if (step == null) {
            return notReached();
        }
        return step.status() == 0
                ? bad(words.of("evidence.no-answer"))
                : Section.Cell.of(step.status() + "\n" + words.answerer(step.answeredBy()));
    }

    private Section.Cell notReached() {
        return Section.Cell.of(words.of("none"));
    }

    private static Section.Cell bad(String text) {
        return Section.Cell.good(false, text);
    }
}
