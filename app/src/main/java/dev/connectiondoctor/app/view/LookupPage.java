package dev.connectiondoctor.app.view;

import javafx.scene.Node;

import dev.connectiondoctor.app.model.WindowModel;
import dev.connectiondoctor.app.model.Words;

/** What an error text means. */
final class LookupPage extends PageColumn implements Page, Searchable {
    private final LookupPane lookup;

    LookupPage(WindowModel model, Words words) {
        lookup = new LookupPane(model.lookup(), words);
        add(Ui.text(words.of("lookup.title"), "page-title"), Ui.text(words.of("lookup.about"), "page-text"), lookup);
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
        lookup.takeFocus();
    }
}
