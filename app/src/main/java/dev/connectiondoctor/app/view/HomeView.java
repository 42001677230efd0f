package dev.connectiondoctor.app.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.app.model.Place;
import dev.connectiondoctor.app.model.Preset;
import dev.connectiondoctor.app.model.WindowModel;
import dev.connectiondoctor.app.model.Words;
import dev.connectiondoctor.kept.WindowSettings.Last;

/** What can be done: check what was found here, check something else, and everything that is no check. */
final class HomeView extends PageColumn implements Page {
    private final WindowModel model;
    private final ViewContext context;
    private final Words words;
    private final FoundCard found;
    private final VBox last = new VBox();
    private final List<ActionCard> services;

    HomeView(WindowModel model, ViewContext context) {
        this.model = model;
        this.context = context;
        words = context.words();
        found = new FoundCard(model, words);
        services = List.of(service(Preset.ANTHROPIC), service(Preset.OPENAI), service(Preset.GATEWAY));
        add(Ui.text(words.of("start.title"), "page-title"), Ui.text(words.of("start.text"), "page-text"), found, last,
                Ui.styled(Ui.text(words.of("home.choose")), "section-title", "home-choose"),
                new EqualRow(services), new EqualRow(others()),
                new EarlierChecks(model, words));
        getStyleClass().add("home");
        Following.on(this, this::showLast, context.personal().last().property(), model.start().found());
        showLast();
    }

    private void showLast() {
        showLast(context.personal().last().property().get());
    }

    /** What was checked last is offered again, unless a tool is set up for it anyway. */
    private void showLast(@Nullable Last service) {
        boolean known = service == null || model.start()
                .found()
                .stream()
                .map(FoundWords::address)
                .anyMatch(service.address()::equals);
        Ui.show(last, !known);
        last.getChildren().clear();
        if (!known) {
            last.getChildren()
                    .add(new ActionCard("last", words.of("home.last", Map.of("address", service.address())),
                            words.of("home.last.text"), () -> {
                                model.start().take(service);
                                model.setUp();
                            }));
        }
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public void takeFocus() {
        if (!found.takeFocus()) {
            Ui.focus(services.getFirst());
        }
    }

    private ActionCard service(Preset kind) {
        return card(kind.id(), () -> model.setUp(kind));
    }

    private List<ActionCard> others() {
        List<ActionCard> cards = new ArrayList<>();
        cards.add(card("lookup", () -> model.go(Place.LOOKUP)));
        cards.add(card("open", () -> OpenReport.choose(model, context)));
        cards.add(card("compare", () -> model.go(Place.COMPARE)));
        cards.add(card("practice", () -> model.go(Place.PRACTICE)));
        return cards;
    }

    private ActionCard card(String id, Runnable action) {
        return new ActionCard("choice-" + id, words.of("choice." + id),
                words.of("choice." + id + ".text"), action);
    }
}
