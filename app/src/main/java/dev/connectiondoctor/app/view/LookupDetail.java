package dev.connectiondoctor.app.view;

import java.util.List;
import java.util.Map;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import dev.connectiondoctor.app.model.LookupModel;
import dev.connectiondoctor.app.model.WindowModel;
import dev.connectiondoctor.app.model.Words;
import dev.connectiondoctor.explain.Explanation;
import dev.connectiondoctor.explain.Kind;
import dev.connectiondoctor.explain.Match;

/** What one error text means, what settles it, what it may come from and what mends it, and how programs print it. */
final class LookupDetail extends VBox {
    private final WindowModel window;
    private final LookupModel model;
    private final Words words;
    private final ScrollPane pane = Ui.scroll(new VBox(), "tab-scroll");

    LookupDetail(WindowModel window, Words words) {
        this.window = window;
        this.words = words;
        model = window.lookup();
        pane.setId("lookup-detail");
        pane.setAccessibleText(words.of("lookup.detail"));
        VBox.setVgrow(pane, javafx.scene.layout.Priority.ALWAYS);
        getChildren().add(pane);
        Ui.whileShown(this, model.chosenProperty(), (_, _, _) -> show());
        Ui.whileShown(this, model.matchesProperty(), (_, _, _) -> show());
    }

    /** The button that settles it, which is what comes next. */
    void takeFocus() {
        Node check = pane.lookup("#lookup-check");
        if (check != null) {
            check.requestFocus();
        }
    }

    private void show() {
        Explanation explanation = model.chosenProperty().get();
        pane.setContent(explanation == null ? new VBox() : page(explanation));
        pane.setVvalue(0);
    }

    private Node page(Explanation explanation) {
        VBox page = Ui.styled(new VBox(), "tab-body", "lookup-page");
        page.setId("meaning-" + explanation.id());
        page.getChildren().add(head(explanation));
        model.match(explanation).ifPresent(match -> page.getChildren().add(found(match)));
        page.getChildren().addAll(settles(explanation), causes(explanation.causes()), examples(explanation));
        return page;
    }

    private Node head(Explanation explanation) {
        Label heading = Ui.text(explanation.heading(), "code", "lookup-heading");
        VBox head = Ui.styled(new VBox(heading, Ui.text(means(explanation, words), "lookup-means")), "lookup-head");
        if (explanation.kind() == Kind.STATUS) {
            String who = words.engine("explain." + explanation.id() + ".who");
            head.getChildren().add(Ui.text(words.engine("explain.who", Map.of("who", who)), "prose"));
        }
        return head;
    }

    /** Where it stands in what was pasted; what looks like a secret is not shown. */
    private Node found(Match match) {
        Map<String, Object> where = Map.of("line", match.line(), "count", match.count());
        boolean log = match.line() > 1 || match.count() > 1;
        String title = log ? words.engine("explain.found", where) : words.of("lookup.recognised");
        return Ui.styled(new VBox(Ui.text(title, "section-title"),
                Ui.styled(Ui.text(match.excerpt(), "code"), "lookup-excerpt")), "section");
    }

    private Node settles(Explanation explanation) {
        Button check = Ui.button(words.of("lookup.check"), Feather.ACTIVITY, window::settle, "accent");
        check.setId("lookup-check");
        boolean known = window.start().filledInProperty().get() != null && window.start().ready();
        String target = known
                ? words.of("lookup.check.found", Map.of("address", window.start().addressProperty().get().strip()))
                : words.of("lookup.check.new");
        Label step = Ui.text(words.of("lookup.settles", Map.of("stage", words.name(explanation.stage()))));
        FlowRow line = Ui.styled(new FlowRow(Ui.grow(new VBox(step, Ui.text(target, "hint"))), check),
                "lookup-settles");
        return Ui.styled(line, "card");
    }

    private Node causes(List<String> causes) {
        VBox list = Ui.styled(new VBox(Ui.text(words.of(causes.size() == 1 ? "lookup.cause" : "lookup.causes"),
                "section-title")), "section");
        int number = 1;
        for (String cause : causes) {
            VBox text = Ui.styled(new VBox(Ui.text(words.engine("cause." + cause + ".what"), "lookup-cause"),
                    Ui.text(words.engine("cause." + cause + ".fix"), "prose")), "lookup-entry");
            list.getChildren()
                    .add(Ui.styled(new HBox(Ui.line(causes.size() == 1 ? "•" : number + ".", "fix-number"),
                            Ui.grow(text)), "lookup-line"));
            number++;
        }
        return list;
    }

    private Node examples(Explanation explanation) {
        VBox list = Ui.styled(new VBox(Ui.text(words.of("lookup.examples"), "section-title")), "section");
        explanation.examples()
                .forEach(text -> list.getChildren().add(Ui.styled(Ui.text(text, "code"), "lookup-excerpt")));
        FlowPane kind = Ui.styled(new FlowPane(Ui.line(words.engine("explain.kind." + explanation.kind().id()),
                "chip")), "chips");
        list.getChildren().add(kind);
        return list;
    }

    static String means(@Nullable Explanation explanation, Words words) {
        return explanation == null ? "" : words.engine("explain." + explanation.id() + ".means");
    }
}
