package dev.connectiondoctor.app;

import javafx.application.Application;

/**
 * Where the program starts: with arguments the command line; without, the window, or where none can be shown the check
 * in the terminal.
 *
 * <p>It must not be an {@link Application} itself, or the launcher of the JDK starts the toolkit before it is asked.
 */
public final class Main {
    private Main() {}

    /**
     * Starts the program.
     *
     * @param args the command line
     */
    public static void main(String[] args) {
        if (args.length > 0 || !Display.ofProcess().present()) {
            dev.connectiondoctor.cli.Main.main(args);
            return;
        }
        WarmUp.ofEngine();
        if (Toolkit.starts()) {
            Application.launch(DoctorApp.class);
        } else {
            dev.connectiondoctor.cli.Main.withoutWindow();
        }
    }
}
