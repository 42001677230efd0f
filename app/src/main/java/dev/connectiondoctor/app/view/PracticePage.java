package dev.connectiondoctor.app.view;

import javafx.scene.Node;

import dev.connectiondoctor.app.model.WindowModel;
import dev.connectiondoctor.app.model.Words;

/** The broken networks to try. */
final class PracticePage extends PageColumn implements Page, Searchable {
    private final PracticeList list;

    PracticePage(WindowModel model, Words words) {
        list = new PracticeList(model.scenarios(), words, model::practise);
        add(Ui.text(words.of("practice.title"), "page-title"), Ui.text(words.of("practice.text"), "page-text"), list);
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
        list.takeFocus();
    }
}
