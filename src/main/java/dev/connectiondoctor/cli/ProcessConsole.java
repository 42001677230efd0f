package dev.connectiondoctor.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.connectiondoctor.stage.Environment;

/** The console of this very process. */
final class ProcessConsole {
    private static final int USUAL_WIDTH = 80;

    private ProcessConsole() {}

    static Console open(Interrupts interrupts) {
        Environment environment = Environment.ofProcess();
        boolean dumb = "dumb".equals(environment.get("TERM"));
        boolean terminal = isTerminal(1);
        boolean out = terminal && !dumb;
        boolean err = isTerminal(2) && !dumb;
        return new Console(System.in, System.out, System.err, environment, System.out.charset(), width(environment),
                new Console.Colour(out && colours(environment), err && colours(environment)), err, terminal,
                System.getProperty("connectiondoctor.program", "connection-doctor"), interrupts);
    }

    /** See no-color.org: any value that is not empty switches colours off. */
    static boolean colours(Environment environment) {
        String no = environment.get("NO_COLOR");
        return no == null || no.isEmpty();
    }

    static int width(Environment environment) {
        String columns = environment.get("COLUMNS");
        return columns != null && columns.matches("[1-9]\\d{0,3}") ? Integer.parseInt(columns) : USUAL_WIDTH;
    }

    /** Java tells this only for input and output together; Linux tells it for each. */
    private static boolean isTerminal(int descriptor) {
        Path link = Path.of("/proc/self/fd/" + descriptor);
        if (Files.isSymbolicLink(link)) {
            return leadsToTerminal(link);
        }
        java.io.Console console = System.console();
        return console != null && console.isTerminal();
    }

    private static boolean leadsToTerminal(Path link) {
        try {
            String end = Files.readSymbolicLink(link).toString();
            return end.startsWith("/dev/pts/") || end.startsWith("/dev/tty") || end.equals("/dev/console");
        } catch (IOException e) {
            return false;
        }
    }
}
