package dev.connectiondoctor.stage.proxy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.data.Table;
import dev.connectiondoctor.net.NoProxy;

/** The families of programs, and how each finds its proxy ({@code families.tsv}). */
public final class Families {
    private final List<Family> all;

    private Families(List<Family> all) {
        this.all = all;
    }

    /** Those in the list beside this class. */
    public static Families known() {
        return new Families(Table.rows(Families.class, "families.tsv").stream().map(Families::family).toList());
    }

    public List<Family> all() {
        return all;
    }

    /** The first that a tool belongs to. */
    public Optional<Family> ofTool(@Nullable String tool) {
        return all.stream().filter(family -> tool != null && family.tools().contains(tool)).findFirst();
    }

    private static Family family(String[] cells) {
        return new Family(cells[0], cells[1], words(cells[2]), words(cells[3]), words(cells[4]), words(cells[5]),
                dialect(cells[6]), cells[7], words(cells[8]), words(cells[9]), cells[10], words(cells[11]), cells[12],
                cells[13]);
    }

    private static NoProxy dialect(String cell) {
        return new NoProxy(words(cell).stream()
                .map(word -> NoProxy.Feature.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_')))
                .collect(Collectors.toSet()));
    }

    private static List<String> words(String cell) {
        return Arrays.stream(cell.split(",")).map(String::strip).filter(word -> !word.isEmpty()).toList();
    }
}
