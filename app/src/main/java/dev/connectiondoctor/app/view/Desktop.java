package dev.connectiondoctor.app.view;

import java.nio.file.Path;
import java.util.Optional;

/** What the window needs of the desktop around it. */
public interface Desktop {
    /** Puts a text on the clipboard. */
    void copy(String text);

    /** Opens a page in the user's browser. */
    void browse(String url);

    /**
     * Asks for a saved report to open.
     *
     * @param title what is being opened
     * @return empty if the user does not want to after all
     */
    Optional<Path> chooseReport(String title);

    /**
     * Asks where to save a file, and before it would replace another whether it may.
     *
     * @param title what is being saved
     * @param name the name suggested, in the user's home folder
     * @return empty if the user does not want to after all
     */
    Optional<Path> chooseFile(String title, String name);
}
