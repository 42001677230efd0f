package dev.connectiondoctor.app;

import javafx.application.HostServices;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

import dev.connectiondoctor.app.view.Desktop;

/** The desktop that the program runs on. */
final class SystemDesktop implements Desktop {
    private final HostServices services;

    SystemDesktop(HostServices services) {
        this.services = services;
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
}
