package dev.connectiondoctor.app;

import javafx.application.Application;

/**
 * Where the program starts: without arguments the window, with arguments the command line.
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
        if (args.length == 0) {
            Application.launch(Window.class);
        } else {
            System.exit(CommandLine.run(args));
        }
    }
}
