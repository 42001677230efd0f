package dev.connectiondoctor.cli;

import java.util.Locale;
import java.util.function.ToIntFunction;

import dev.connectiondoctor.cli.CommandLineFallback.Reason;
import dev.connectiondoctor.net.SecurityProviders;
import dev.connectiondoctor.report.Wording;
import dev.connectiondoctor.text.Messages;

/** The command line. */
public final class Main {
    private Main() {}

    /** Runs a command line as a process of its own: ends it with the command's exit code. */
    public static void main(String[] arguments) {
        process(console -> run(arguments, console));
    }

    /** As {@link #main} without arguments, where there is a display and yet no window could be opened on it. */
    public static void withoutWindow() {
        process(console -> {
            Wording words = new Wording(Messages.in(Locale.getDefault()));
            return run(CommandLineFallback.arguments(console, words, Reason.NOT_OPENED).toArray(String[]::new),
                    console);
        });
    }

    private static void process(ToIntFunction<Console> command) {
        ProcessEnd end = ProcessEnd.prepare();
        SecurityProviders.leaveOutUnused();
        ShutdownInterrupts interrupts = new ShutdownInterrupts();
        int code = command.applyAsInt(ProcessConsole.open(interrupts));
        interrupts.commandEnded(code);
        end.with(code);
    }

    /** Runs a command line. Without arguments, the check runs on what is found here, since no window can open. */
    public static int run(String[] arguments, Console console) {
        return run(arguments, console, new DoctorEngine());
    }

    static int run(String[] arguments, Console console, Engine engine) {
        return new Commands(console, engine, Messages.in(Locale.getDefault())).run(arguments);
    }
}
