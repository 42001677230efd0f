package dev.connectiondoctor.app;

import java.nio.file.Files;
import java.nio.file.Path;

import javafx.application.Application;

import dev.connectiondoctor.net.SecurityProviders;

/**
 * Where the program starts: with arguments the command line; without, the window, or where none can be shown the check
 * in the terminal. The file of a report alone opens in the window, too, or is shown in the terminal.
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
        boolean report = isReport(args);
        if (args.length > 0 && !report || !Display.ofProcess().present()) {
            dev.connectiondoctor.cli.Main.main(report ? inTerminal(args) : args);
            return;
        }
        SecurityProviders.leaveOutUnused();
        EarlyReading.ofThisComputer();
        GraphicsCard.bySoftwareWithoutOne();
        if (Toolkit.starts()) {
            Application.launch(DoctorApp.class, args);
        } else if (report) {
            dev.connectiondoctor.cli.Main.main(inTerminal(args));
        } else {
            dev.connectiondoctor.cli.Main.withoutWindow();
        }
    }

    /** As desktops start it for a file that was opened. No command is named like this. */
    static boolean isReport(String... args) {
        return args.length == 1 && (args[0].endsWith(".json") || args[0].endsWith(".zip"))
                && Files.isRegularFile(Path.of(args[0]));
    }

    private static String[] inTerminal(String... args) {
        return new String[]{"report", args[0]};
    }
}
