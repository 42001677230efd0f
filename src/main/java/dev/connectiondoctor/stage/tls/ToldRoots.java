package dev.connectiondoctor.stage.tls;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.stage.Environment;
import dev.connectiondoctor.target.found.Computer;

/**
 * The authorities that programs are told to trust by variables: where they are in force for the programs that a check is
 * about, a line that leads to one of them is as good for it as for them.
 */
public final class ToldRoots {
    private ToldRoots() {}

    /**
     * What the files hold that the variables name. One that cannot be read holds nothing.
     *
     * @param tool id of the program whose settings are checked; null if that is not known, and any may be meant
     */
    public static Set<X509Certificate> of(@Nullable String tool, Environment environment) {
        List<Program> asked = Programs.known().meant(tool);
        return new CaSettings(environment, Computer.NOTHING).read()
                .stream()
                .filter(source -> asked.stream().anyMatch(program -> program.heeds(source)))
                .flatMap(source -> source.roots().stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
