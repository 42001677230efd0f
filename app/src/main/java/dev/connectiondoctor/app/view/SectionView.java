package dev.connectiondoctor.app.view;

import java.util.List;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

import dev.connectiondoctor.app.evidence.Section;
import dev.connectiondoctor.app.evidence.StreamCurve;
import dev.connectiondoctor.stage.longstream.LongStreamEvidence;

/** Shows one part of the evidence. */
final class SectionView {
    private final ViewContext context;

    SectionView(ViewContext context) {
        this.context = context;
    }

    Node show(Section section) {
        return switch (section) {
            case Section.Facts facts -> Copyable.card(titled(facts.title(), TextTable.facts(facts.facts())), context);
            case Section.Table table -> Copyable.card(table(table), context);
            case Section.Stats stats -> new EqualRow(stats.stats().stream().map(this::stat).toList());
            case Section.Chain chain -> chain(chain);
            case Section.Curve curve -> titled(curve.title(), chart(curve.stream()));
            case Section.Waterfall waterfall -> titled(waterfall.title(), new WaterfallChart(waterfall));
            case Section.Quote quote -> titled(quote.title(), new CopyBox(quote.text(), context));
        };
    }

    private Node chart(LongStreamEvidence stream) {
        String end = stream.complete() ? "" : context.words().of("curve.end." + stream.endedBy().name());
        return Copyable.card(new StreamChart(StreamCurve.of(stream), end, context.words()), context);
    }

    private static VBox table(Section.Table table) {
        SideScroll rows = TextTable.of(table.title(), table.columns(), table.rows());
        return table.note().isEmpty()
                ? titled(table.title(), rows)
                : titled(table.title(), Ui.text(table.note()), rows);
    }

    private static VBox titled(String title, Node... content) {
        return titled(title, List.of(content));
    }

    private static VBox titled(String title, List<? extends Node> content) {
        VBox box = Ui.styled(new VBox(Ui.text(title, "section-title")), "section");
        box.getChildren().addAll(content);
        return box;
    }

    private Node chain(Section.Chain chain) {
        return titled(chain.title(),
                chain.links().stream().map(one -> new CertificateCard(one, context)).toList());
    }

    private Node stat(Section.Stat stat) {
        VBox card = Ui.styled(new VBox(Ui.text(stat.label(), "stat-label"), Ui.text(stat.value(), "stat-value")),
                "card", "stat");
        Ui.state(card, "alarming", stat.alarming());
        return Copyable.card(card, context);
    }
}
