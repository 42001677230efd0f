package dev.connectiondoctor.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.net.Scrubber;

/** What is put into a page's frame: the page's texts, each made clean, and a few hints for its looks. */
final class PageValues {
    /** A cell as short as this is kept in one line. */
    private static final int SHORT = 16;

    private final PlainValues plain;

    /** @param clean run over every text */
    PageValues(Scrubber clean) {
        plain = new PlainValues(clean);
    }

    /** @param whole with the ways for other systems, folded; without, only a word on where they are */
    Map<String, @Nullable Object> of(Page page, boolean whole) {
        Map<String, @Nullable Object> values = new HashMap<>(plain.components(page));
        values.put("tables", tables(page.tables()));
        Map<String, @Nullable Object> support = new HashMap<>(plain.components(page.support()));
        support.put("tables", tables(page.support().tables()));
        values.put("support", support);
        values.put("whole", whole);
        values.put("legibility", null);
        return values;
    }

    private List<Map<String, @Nullable Object>> tables(List<Page.Table> tables) {
        return tables.stream().map(this::table).toList();
    }

    private Map<String, @Nullable Object> table(Page.Table table) {
        Map<String, @Nullable Object> values = new HashMap<>(plain.components(table));
        values.put("rows", table.rows().stream().map(row -> Map.of("cells", cells(row))).toList());
        return values;
    }

    private List<Map<String, Object>> cells(Page.Row row) {
        return row.cells()
                .stream()
                .map(text -> Map.<String, Object>of("text", String.valueOf(plain.of(text)), "kind",
                        text.length() > SHORT ? "long" : "short"))
                .toList();
    }
}
