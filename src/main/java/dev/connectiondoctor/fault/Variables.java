package dev.connectiondoctor.fault;

import java.util.ArrayList;
import java.util.List;

/** How an environment variable is set for good, in each system. */
final class Variables {
    private static final Step RESTART = new Step.Text("restart");

    private Variables() {}

    /**
     * The fix once for each system, with a command that sets the variable behind its steps.
     *
     * @param windows the value as {@code cmd} expands it
     * @param posix the value as a shell expands it
     */
    static List<Fix> set(Fix fix, String name, String windows, String posix) {
        return List.of(on("windows", fix, "cmd /c setx " + name + " \"" + windows + "\""),
                on("macos", fix, export(name, posix, "~/.zshrc")), on("linux", fix, export(name, posix, "~/.profile")));
    }

    private static String export(String name, String value, String file) {
        return "echo 'export " + name + "=\"" + value + "\"' >> " + file;
    }

    private static Fix on(String os, Fix fix, String command) {
        List<Step> steps = new ArrayList<>(fix.steps());
        steps.add(new Step.Command(command));
        steps.add(RESTART);
        return new Fix(fix.id(), fix.audience(), fix.tool(), os, List.copyOf(steps), fix.trial());
    }
}
