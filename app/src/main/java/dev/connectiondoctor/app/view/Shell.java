package dev.connectiondoctor.app.view;

import javafx.scene.layout.BorderPane;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.app.model.RunModel;
import dev.connectiondoctor.app.model.WindowModel;

/** The whole window: a bar above, a line below, and the start or a check between them. */
public final class Shell extends BorderPane {
    private final ViewContext context;
    private final StartView start;

    public Shell(WindowModel model, ViewContext context) {
        this.context = context;
        start = new StartView(model, context.words());
        getStyleClass().add("shell");
        getStylesheets().add(Shell.class.getResource("window.css").toExternalForm());
        setTop(new TopBar(model, context));
        setBottom(new Footer(model, context.words()));
        model.runProperty().addListener((_, _, run) -> show(run));
        show(model.runProperty().get());
    }

    private void show(@Nullable RunModel run) {
        if (run == null) {
            setCenter(start);
            start.takeFocus();
        } else {
            CheckView check = new CheckView(run, context);
            setCenter(check);
            check.takeFocus();
        }
    }
}
