package dev.connectiondoctor.app.view;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import dev.connectiondoctor.app.model.CertificateTexts;
import dev.connectiondoctor.app.model.Instruction;
import dev.connectiondoctor.app.model.SavedCertificate;
import dev.connectiondoctor.app.model.Words;

/** A file to write: a certificate as what it says, anything else as it stands. */
final class FileBox extends VBox {
    private final Instruction.Put file;
    private final ViewContext context;
    private final Words words;

    FileBox(Instruction.Put file, ViewContext context) {
        this.file = file;
        this.context = context;
        words = context.words();
        getStyleClass().add("file");
        SavedCertificate.read(file.content()).ifPresentOrElse(this::certificate, this::text);
    }

    private void text() {
        getChildren().addAll(Ui.text(file.path(), "file-name"), new CopyBox(file.content(), context));
    }

    private void certificate(SavedCertificate certificate) {
        getStyleClass().add("card");
        String until = words.of("certificate.until",
                Map.of("day", CertificateTexts.day(certificate.validUntil())));
        VBox facts = new VBox(Ui.text(certificate.name(), "finding-title"),
                Ui.text(words.of("certificate.valid") + " " + until, "hint"));
        getChildren().addAll(
                Ui.styled(new FlowRow(Ui.icon(Feather.AWARD), Ui.grow(facts),
                        CopyBox.button(words.of("certificate.copy"), file.content(), context, "flat"), save()),
                        "certificate-head"),
                Ui.styled(new FlowRow(Ui.line("SHA-256", "hint"),
                        Ui.grow(Ui.text(CertificateTexts.fingerprint(certificate.sha256()), "hint")),
                        copyPrint(certificate)),
                        "certificate-head"));
        Copyable.card(this, context);
    }

    private Button copyPrint(SavedCertificate certificate) {
        Button copy = CopyBox.button("", certificate.sha256(), context, "flat");
        copy.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        copy.setAccessibleText(words.of("certificate.copy-sha256"));
        copy.setTooltip(new Tooltip(words.of("certificate.copy-sha256")));
        return copy;
    }

    private Button save() {
        Button button = Ui.button(words.of("certificate.save"), Feather.SAVE, () -> {}, "save-file");
        Saving saving = new Saving(button, context);
        String name = Path.of(file.path()).getFileName().toString();
        button.setOnAction(_ -> saving.ask(words.of("certificate.save.title"), name,
                () -> file.content().getBytes(StandardCharsets.UTF_8)));
        return button;
    }
}
