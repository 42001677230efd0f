package dev.connectiondoctor.app;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;

import javafx.application.Platform;

/** Starts the toolkit alone, so that its failures are told apart from those of the window. */
final class Toolkit {
    private Toolkit() {}

    /**
     * Starts it, once for the process. Where it cannot start it prints why, with a stack trace, which would bury what
     * the program itself says: those words are kept only if it does start.
     *
     * @return false where there is no display, no way to paint, or a library is missing
     */
    static boolean starts() {
        PrintStream errors = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, errors.charset()));
        try {
            Platform.startup(WarmUp::ofToolkit);
            errors.print(said.toString(errors.charset()));
            return true;
        } catch (RuntimeException | LinkageError _) {
            return false;
        } finally {
            System.setErr(errors);
        }
    }
}
