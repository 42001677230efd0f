package dev.connectiondoctor.stage.tls;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** The programs that the trust matrix is about, and how each decides ({@code programs.tsv}). */
public final class Programs {
    private final List<Program> all;

    private Programs(List<Program> all) {
        this.all = all;
    }

    /** Those in the list beside this class. */
    public static Programs known() {
        try (InputStream in = Objects.requireNonNull(Programs.class.getResourceAsStream("programs.tsv"));
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return new Programs(reader.lines().skip(1).map(line -> program(line.split("\t", -1))).toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public List<Program> all() {
        return all;
    }

    public Optional<Program> byId(String id) {
        return all.stream().filter(program -> program.id().equals(id)).findFirst();
    }

    private static Program program(String[] cells) {
        return new Program(cells[0], cells[1], Store.listed(cells[2]), Store.listed(cells[3]), switchOf(cells[4]),
                cells[5], Store.words(cells[6]), Store.words(cells[7]), cells[8].equals("stops"),
                Strictness.valueOf(cells[9].toUpperCase(Locale.ROOT)),
                Program.Acceptance.valueOf(cells[10].toUpperCase(Locale.ROOT).replace('-', '_')), cells[11], cells[12],
                cells[13]);
    }

    private static Program.Switch switchOf(String cell) {
        return cell.isEmpty() ? Program.Switch.NONE : Program.Switch.valueOf(cell.toUpperCase(Locale.ROOT));
    }
}
