package dev.connectiondoctor.app.view;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import dev.connectiondoctor.app.model.Outgoing;
import dev.connectiondoctor.app.model.WindowModel;
import dev.connectiondoctor.app.model.Words;
import dev.connectiondoctor.fault.Finding;
import dev.connectiondoctor.report.Addressee;
import dev.connectiondoctor.report.Report;

/** A letter to those whose side a fault is on, one press away. */
final class LetterOffer extends VBox {
    private LetterOffer(List<Addressee> theirs, WindowModel window, Words words) {
        FlowPane buttons = Ui.styled(new FlowPane(), "file-actions");
        theirs.forEach(addressee -> buttons.getChildren().add(button(addressee, window, words)));
        getStyleClass().addAll("card", "letter-offer");
        getChildren().addAll(Ui.text(words.of("fix.letter")), buttons);
    }

    /** Empty before the check is over, and where nothing of these findings is for others to mend. */
    static Optional<Node> of(List<Finding> findings, WindowModel window, Words words) {
        Report report = window.run().flatMap(run -> run.report()).orElse(null);
        if (report == null) {
            return Optional.empty();
        }
        List<Addressee> theirs = Stream.of(Addressee.values())
                .filter(addressee -> addressee.findings(report).stream().anyMatch(findings::contains))
                .toList();
        return theirs.isEmpty() ? Optional.empty() : Optional.of(new LetterOffer(theirs, window, words));
    }

    private static Button button(Addressee addressee, WindowModel window, Words words) {
        Button button = Ui.button(words.of("report.letter." + addressee.id()), Feather.MAIL,
                () -> window.send(new Outgoing.Form.Mail(addressee)));
        button.setId("write-" + addressee.id());
        return button;
    }
}
