package dev.connectiondoctor.app.view;

import dev.connectiondoctor.app.model.WindowModel;

/** Asks for a report to open. */
final class OpenReport {
    private OpenReport() {}

    /** Asks for a file and opens it; nothing happens if the user does not want to after all. */
    static void choose(WindowModel model, ViewContext context) {
        context.desktop().chooseReport(context.words().of("opened.title")).ifPresent(model::openReport);
    }
}
