package dev.connectiondoctor.cli;

import java.util.Locale;

import dev.connectiondoctor.text.Messages;

/** The command line. */
public final class Main {
    private Main() {}

    /** Runs a command line as a process of its own: ends it with the command's exit code. */
    public static void main(String[] arguments) {
        ShutdownInterrupts interrupts = new ShutdownInterrupts();
        int code = run(arguments, ProcessConsole.open(interrupts));
        interrupts.commandEnded(code);
        System.exit(code);
    }

    /** Runs a command line. Without arguments, the check runs on what is found here, since no window can open. */
    public static int run(String[] arguments, Console console) {
        return run(arguments, console, new DoctorEngine());
    }

    static int run(String[] arguments, Console console, Engine engine) {
        return new Commands(console, engine, Messages.in(Locale.getDefault())).run(arguments);
    }
}
