package dev.connectiondoctor.app.view;

import java.util.ArrayList;
import java.util.List;

import javafx.scene.Node;

import dev.connectiondoctor.app.model.Place;
import dev.connectiondoctor.app.model.Preset;
import dev.connectiondoctor.app.model.WindowModel;
import dev.connectiondoctor.app.model.Words;

/** What can be done: check what was found here, check something else, and everything that is no check. */
final class HomeView extends PageColumn implements Page {
    private final WindowModel model;
    private final Words words;
    private final FoundCard found;
    private final List<ActionCard> services;

    HomeView(WindowModel model, Words words) {
        this.model = model;
        this.words = words;
        found = new FoundCard(model, words);
        services = List.of(service(Preset.ANTHROPIC), service(Preset.OPENAI), service(Preset.GATEWAY));
        add(Ui.text(words.of("start.title"), "page-title"), Ui.text(words.of("start.text"), "page-text"), found,
                Ui.styled(Ui.text(words.of("home.choose")), "section-title", "home-choose"),
                new EqualRow(services), new EqualRow(others()),
                new EarlierChecks(model.earlier(), words, model::showEarlier));
        getStyleClass().add("home");
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
        cards.add(card("compare", () -> model.go(Place.COMPARE)));
        if (!model.scenarios().isEmpty()) {
            cards.add(card("practice", () -> model.go(Place.PRACTICE)));
        }
        return cards;
    }

    private ActionCard card(String id, Runnable action) {
        return new ActionCard("choice-" + id, words.of("choice." + id),
                words.count("choice." + id + ".text", model.scenarios().size()), action);
    }
}
