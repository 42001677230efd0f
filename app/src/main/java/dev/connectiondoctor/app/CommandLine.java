package dev.connectiondoctor.app;

/** Stands in for the command line of the engine. */
final class CommandLine {
    private CommandLine() {}

    static int run(String... args) {
        System.out.println(String.join(" ", args));
        return 0;
    }
}
