package dev.connectiondoctor.app.view;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Lets files be dropped on a part of the window. */
final class ReportDrop {
    private ReportDrop() {}

    /** @param most files that can be taken at once */
    static void on(Node target, int most, Consumer<List<Path>> take) {
        target.addEventHandler(DragEvent.DRAG_OVER, event -> over(event, most));
        target.addEventHandler(DragEvent.DRAG_ENTERED, event -> Ui.state(target, "drop", fits(event, most)));
        target.addEventHandler(DragEvent.DRAG_EXITED, _ -> Ui.state(target, "drop", false));
        target.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            if (fits(event, most)) {
                take.accept(event.getDragboard().getFiles().stream().map(File::toPath).toList());
                event.setDropCompleted(true);
                event.consume();
            }
        });
    }

    private static void over(DragEvent event, int most) {
        if (fits(event, most)) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private static boolean fits(DragEvent event, int most) {
        return event.getDragboard().hasFiles() && event.getDragboard().getFiles().size() <= most;
    }
}
