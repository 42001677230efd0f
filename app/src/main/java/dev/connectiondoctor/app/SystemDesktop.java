package dev.connectiondoctor.app;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;

import javafx.application.HostServices;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.FileChooser;
import javafx.stage.Window;

import dev.connectiondoctor.app.view.Desktop;

/** The desktop that the program runs on. */
final class SystemDesktop implements Desktop {
    private final HostServices services;

    private final Window owner;

    /** @param owner waits while the user chooses */
    SystemDesktop(HostServices services, Window owner) {
        this.services = services;
        this.owner = owner;
    }

    @Override
    public void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    @Override
    public void browse(String url) {
        services.showDocument(url);
    }

    @Override
    public Optional<Path> chooseReport(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters()
                .addAll(new FileChooser.ExtensionFilter("JSON, ZIP", "*.json", "*.zip", "*.gz"),
                        new FileChooser.ExtensionFilter("*", "*"));
        return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
    }

    @Override
    public Optional<Path> chooseFile(String title, String name) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(name);
        File home = new File(System.getProperty("user.home", ""));
        if (home.isDirectory()) {
            chooser.setInitialDirectory(home);
        }
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
    }
}
