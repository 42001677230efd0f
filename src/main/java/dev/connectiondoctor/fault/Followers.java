package dev.connectiondoctor.fault;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import dev.connectiondoctor.stage.tls.Program;
import dev.connectiondoctor.stage.tls.Programs;
import dev.connectiondoctor.stage.tls.TlsEvidence;

/** Programs, by what they look at. */
final class Followers {
    private static final List<Program> KNOWN = Programs.known().all();

    private Followers() {}

    /** The names of those that heed a setting. */
    static String of(String setting) {
        return names(program -> program.adds().contains(setting) || program.replaces().contains(setting));
    }

    /** The name of a program. */
    static Optional<String> name(String id) {
        return KNOWN.stream().filter(program -> program.id().equals(id)).map(Program::name).findFirst();
    }

    /** The id of the program that a row is about; its name if it is not known. */
    static String id(TlsEvidence.Trust row) {
        return KNOWN.stream()
                .filter(program -> program.name().equals(row.program()))
                .map(Program::id)
                .findFirst()
                .orElse(row.program());
    }

    /** Whether a row is about one of these. */
    static boolean isOne(TlsEvidence.Trust row, List<Program> programs) {
        return programs.stream().anyMatch(program -> program.name().equals(row.program()));
    }

    static String names(Predicate<Program> which) {
        return KNOWN.stream().filter(which).map(Program::name).collect(Collectors.joining(", "));
    }

    /** The rows of the matrix that give this reason. */
    static List<TlsEvidence.Trust> because(TlsEvidence tls, String why) {
        return tls.trust().stream().filter(row -> row.why().equals(why)).toList();
    }

    static String names(List<TlsEvidence.Trust> rows) {
        return rows.stream().map(TlsEvidence.Trust::program).collect(Collectors.joining(", "));
    }

    /** A setting counts for the program of a row if it is among those that the row says were followed. */
    static boolean follows(TlsEvidence.Trust row, String setting) {
        return List.of(row.store().split(", ")).contains(setting);
    }
}
