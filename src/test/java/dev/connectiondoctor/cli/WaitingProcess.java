package dev.connectiondoctor.cli;

/** A process whose check ends only when it is told to; it says when it can be. */
final class WaitingProcess {
    static final String READY = "ready";

    private WaitingProcess() {}

    public static void main(String[] arguments) {
        ShutdownInterrupts interrupts = new ShutdownInterrupts();
        Console console = ProcessConsole.open(action -> {
            Interrupts.Registration registration = interrupts.onInterrupt(action);
            System.out.println(READY);
            return registration;
        });
        int code = Main.run(arguments, console, FakeEngine.waiting());
        interrupts.commandEnded(code);
        System.exit(code);
    }
}
