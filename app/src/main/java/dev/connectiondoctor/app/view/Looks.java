package dev.connectiondoctor.app.view;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.scene.Scene;

/** The window's own style sheet, in the size that somebody wants: every length in it grows together. */
public final class Looks {
    private static final Pattern PIXELS = Pattern.compile("(?<![\\w.#])(\\d+(?:\\.\\d+)?)px");
    private static final int NORMAL = 100;

    private Looks() {}

    /** Puts the style sheet on a scene, from which menus and other pop-ups take it, too. */
    public static void on(Scene scene, ReadOnlyIntegerProperty scale) {
        scale.subscribe(percent -> scene.getStylesheets().setAll(sheet(percent.intValue())));
    }

    private static String sheet(int percent) {
        if (percent == NORMAL) {
            return Looks.class.getResource("window.css").toExternalForm();
        }
        String scaled = scaled(read(), percent);
        return "data:text/css;charset=utf-8;base64,"
                + Base64.getEncoder().encodeToString(scaled.getBytes(StandardCharsets.UTF_8));
    }

    static String scaled(String css, int percent) {
        return PIXELS.matcher(css)
                .replaceAll(length -> String.format(Locale.ROOT, "%.2fpx",
                        Double.parseDouble(length.group(1)) * percent / NORMAL));
    }

    private static String read() {
        try (InputStream in = Looks.class.getResourceAsStream("window.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
