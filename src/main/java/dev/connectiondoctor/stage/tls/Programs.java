package dev.connectiondoctor.stage.tls;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.data.Table;

/** The programs that the trust matrix is about, and how each decides ({@code programs.tsv}). */
public final class Programs {
    private final List<Program> all;

    private Programs(List<Program> all) {
        this.all = all;
    }

    /** Those in the list beside this class. */
    public static Programs known() {
        return new Programs(Table.rows(Programs.class, "programs.tsv").stream().map(Programs::program).toList());
    }

    public List<Program> all() {
        return all;
    }

    public Optional<Program> byId(String id) {
        return all.stream().filter(program -> program.id().equals(id)).findFirst();
    }

    /** Those that a tool may be, by its id in the settings that were found; none if that is not known, or null. */
    public List<Program> ofTool(@Nullable String tool) {
        return tool == null
                ? List.of()
                : all.stream().filter(program -> program.tools().contains(tool)).toList();
    }

    /** Those that are in question: what a tool may be; where that is not known, all that ask AI services. */
    public List<Program> meant(@Nullable String tool) {
        List<Program> own = ofTool(tool);
        return own.isEmpty() ? asking() : own;
    }

    /** Those with which people ask AI services. */
    public List<Program> asking() {
        return all.stream().filter(program -> !program.tools().isEmpty()).toList();
    }

    private static Program program(String[] cells) {
        return new Program(cells[0], cells[1], Store.listed(cells[2]), Store.listed(cells[3]), switchOf(cells[4]),
                cells[5], Store.words(cells[6]), Store.words(cells[7]), Store.words(cells[14]),
                cells[8].equals("stops"),
                Strictness.valueOf(cells[9].toUpperCase(Locale.ROOT)),
                Program.Acceptance.valueOf(cells[10].toUpperCase(Locale.ROOT).replace('-', '_')), cells[11], cells[12],
                cells[13], Store.words(cells[15]));
    }

    private static Program.Switch switchOf(String cell) {
        return cell.isEmpty() ? Program.Switch.NONE : Program.Switch.valueOf(cell.toUpperCase(Locale.ROOT));
    }
}
