package dev.connectiondoctor.kept.keyring;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

import dev.connectiondoctor.target.ApiKey;
import dev.connectiondoctor.target.found.Os;
import dev.connectiondoctor.target.found.ProcessCommands;

/** The key ring of the system that the doctor runs on. */
public final class SystemKeyRing implements KeyRing {
    /** Long enough to type a password when the system asks for it. */
    private static final Duration LONGEST = Duration.ofMinutes(2);
    /** What every key ring takes as it is, and no program reads as anything else. */
    private static final Pattern PLAIN = Pattern.compile("[!-~&&[^\"\\\\'`$]]{1,1000}");

    private final ProcessCommands commands;
    private final KeyProgram program;

    private SystemKeyRing(ProcessCommands commands, KeyProgram program) {
        this.commands = commands;
        this.program = program;
    }

    /** @param path folders of programs, as in the variable {@code PATH} */
    public static KeyRing on(Os os, String path) {
        ProcessCommands commands = new ProcessCommands(path, os, LONGEST);
        return switch (os) {
            case LINUX -> new SystemKeyRing(commands, new SecretTool());
            case MACOS -> new SystemKeyRing(commands, new MacSecurity());
            case WINDOWS -> new SystemKeyRing(commands, new WindowsVault());
            case OTHER -> NONE;
        };
    }

    @Override
    public boolean present() {
        return commands.has(program.name());
    }

    @Override
    public boolean keep(String address, ApiKey key) throws InterruptedException {
        String secret = key.reveal();
        if (!PLAIN.matcher(address).matches() || !PLAIN.matcher(secret).matches()) {
            return false;
        }
        run(program.keep(address, secret));
        return find(address).filter(key::equals).isPresent();
    }

    @Override
    public Optional<ApiKey> find(String address) throws InterruptedException {
        return PLAIN.matcher(address).matches()
                ? run(program.find(address)).map(String::strip).filter(said -> !said.isEmpty()).map(ApiKey::new)
                : Optional.empty();
    }

    @Override
    public boolean forget(String address) throws InterruptedException {
        if (!present() || !PLAIN.matcher(address).matches()) {
            return true;
        }
        run(program.forget(address));
        return program.gone(run(program.look(address)));
    }

    private Optional<String> run(KeyProgram.Call call) throws InterruptedException {
        return commands.output(call.command(), call.input());
    }
}
