package dev.connectiondoctor.app.view;

/** What the window needs of the desktop around it. */
public interface Desktop {
    /** Puts a text on the clipboard. */
    void copy(String text);

    /** Opens a page in the user's browser. */
    void browse(String url);
}
