package dev.connectiondoctor.target.found;

import java.util.List;
import java.util.Optional;

import dev.connectiondoctor.net.SideBySide;
import dev.connectiondoctor.stage.Environment;

/** Asks the operating system for its own proxy setting. Reads only; what cannot be asked is not there. */
public final class SystemProxies {
    private SystemProxies() {}

    /** The setting; {@link SystemProxy#NONE} if there is none or none can be asked for. */
    public static SystemProxy read(Environment environment) throws InterruptedException {
        SystemCommands commands = environment.commands();
        return switch (commands.os()) {
            case WINDOWS -> windows(commands);
            case MACOS -> first(commands.output(MacProxy.COMMAND).map(MacProxy::read));
            case LINUX -> linux(environment);
            case OTHER -> SystemProxy.NONE;
        };
    }

    /** What the user set comes before what the machine's services use. */
    private static SystemProxy windows(SystemCommands commands) throws InterruptedException {
        List<Optional<String>> outputs = SideBySide.forEach(
                List.of(WindowsProxy.USER, WindowsProxy.CONNECTIONS, WindowsProxy.MACHINE),
                command -> () -> commands.output(command));
        SystemProxy user = WindowsProxy.user(outputs.get(0).orElse(""), outputs.get(1).orElse(""));
        boolean says = user.http() != null || user.https() != null || user.socks() != null || user.pac() != null;
        SystemProxy machine = WindowsProxy.machine(outputs.get(2).orElse(""));
        return says || machine.equals(SystemProxy.NONE) ? user : machine;
    }

    private static SystemProxy linux(Environment environment) throws InterruptedException {
        Optional<SystemProxy> gnome = environment.commands().output(GnomeProxy.COMMAND).map(GnomeProxy::read);
        Optional<SystemProxy> kde = KdeProxy.in(environment);
        String desktop = environment.get("XDG_CURRENT_DESKTOP");
        boolean kdeFirst = desktop != null && desktop.contains("KDE");
        return kdeFirst ? first(kde, gnome) : first(gnome, kde);
    }

    @SafeVarargs
    private static SystemProxy first(Optional<SystemProxy>... found) {
        for (Optional<SystemProxy> one : found) {
            if (one.isPresent() && !one.get().equals(SystemProxy.NONE)) {
                return one.get();
            }
        }
        return SystemProxy.NONE;
    }
}
