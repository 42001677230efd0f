package dev.connectiondoctor.app.view;

import java.util.Optional;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import dev.connectiondoctor.app.model.LookupModel;
import dev.connectiondoctor.app.model.WindowModel;
import dev.connectiondoctor.app.model.Words;
import dev.connectiondoctor.explain.Explanation;
import dev.connectiondoctor.explain.Kind;

/** The dictionary of error texts: a field that narrows it or takes a whole log, a list, and what is read of it. */
final class LookupPage extends BorderPane implements Page, Searchable {
    private final LookupField field;
    private final GroupedList<Optional<Kind>, Explanation> list;

    LookupPage(WindowModel window, Words words) {
        LookupModel model = window.lookup();
        model.say(each -> words.engine("explain.kind." + each.kind().id()) + "\n" + LookupDetail.means(each, words));
        LookupDetail detail = new LookupDetail(window, words);
        list = new GroupedList<>(model.rowsProperty(), model.chosenProperty(), look(words), _ -> detail.takeFocus());
        list.setId("lookup-list");
        list.setAccessibleText(words.of("lookup.list"));
        field = new LookupField(model, words, () -> Ui.focus(list));
        Label unknown = Ui.text(words.of("lookup.nothing"), "hint", "lookup-unknown");
        unknown.setId("text-unknown");
        list.setPlaceholder(unknown);
        Ui.whileShown(this, model.unknownProperty(), (_, _, nothing) -> unknown.setVisible(nothing));
        VBox.setVgrow(list, Priority.ALWAYS);
        getStyleClass().add("lookup");
        Label label = Ui.text(words.of("lookup.label"), "hint");
        label.setLabelFor(field);
        VBox top = Ui.styled(new VBox(Ui.text(words.of("lookup.title"), "page-title"), label, field,
                Ui.text(words.of("lookup.promise"), "hint")), "lookup-top");
        setCenter(new ListAndDetailPage(top, Ui.styled(new VBox(list), "lookup-side"),
                Ui.styled(detail, "lookup-detail"), window.listWidth()));
    }

    private static GroupedList.Look<Optional<Kind>, Explanation> look(Words words) {
        return new GroupedList.Look<>() {
            @Override
            public String head(Optional<Kind> group) {
                return group.map(kind -> words.engine("explain.kind." + kind.id()))
                        .orElseGet(() -> words.of("lookup.recognised"));
            }

            @Override
            public Node node(Explanation item) {
                Label heading = Ui.styled(new Label(item.heading()), "code", "lookup-name");
                return new VBox(heading, Ui.styled(new Label(LookupDetail.means(item, words)), "hint"));
            }

            @Override
            public String spoken(Explanation item) {
                return item.heading() + ": " + LookupDetail.means(item, words);
            }
        };
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public void takeFocus() {
        find();
    }

    @Override
    public void find() {
        Ui.focus(field);
        field.selectAll();
    }
}
