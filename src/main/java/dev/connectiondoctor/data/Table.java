package dev.connectiondoctor.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * The tables that the product brings along: UTF-8, a row a line, cells parted by tabs. A line that is blank or begins
 * with {@code #} (the names of the columns, a remark) is no row.
 */
public final class Table {
    private Table() {}

    /**
     * The rows of a table.
     *
     * @param beside a class in whose folder the table is
     * @param name name of its file
     * @return the cells of each row; cells at the end that are empty count
     */
    public static List<String[]> rows(Class<?> beside, String name) {
        try (InputStream in = Objects.requireNonNull(beside.getResourceAsStream(name), name);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
