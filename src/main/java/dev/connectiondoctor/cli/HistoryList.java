package dev.connectiondoctor.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.kept.history.Entry;
import dev.connectiondoctor.kept.history.History;
import dev.connectiondoctor.kept.history.Keeping;
import dev.connectiondoctor.kept.history.Trend;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is kept and wanted.
 *
 * @param kept how many runs are kept in all
 * @param rows those that are wanted
 */
record HistoryList(Keeping keeping, String folder, int kept, List<Row> rows) {
    static final String SCHEMA = "connection-doctor/history/1";

    /** @param number the newest of all runs has 1 */
    record Row(int number, Entry entry) {}

    HistoryList(History history, List<Entry> entries, HistoryFilter filter) {
        this(history.keeping(), history.folder().toString(), entries.size(), IntStream.range(0, entries.size())
                .filter(i -> filter.wants(entries.get(i)))
                .mapToObj(i -> new Row(i + 1, entries.get(i)))
                .toList());
    }

    List<Trend> trends() {
        return Trend.of(rows.stream().map(Row::entry).toList());
    }

    String json() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("schema", SCHEMA);
        document.put("keeping", keeping.on());
        document.put("folder", folder);
        document.put("runs", rows.stream().map(HistoryList::json).toList());
        document.put("trends", trends().stream().map(HistoryList::json).toList());
        return JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build().writeValueAsString(document)
                + "\n";
    }

    private static Map<String, @Nullable Object> json(Row row) {
        Entry entry = row.entry();
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("number", row.number());
        object.put("id", entry.id());
        object.put("startedAt", entry.startedAt().toString());
        object.put("baseUrl", entry.baseUrl());
        object.put("route", entry.route());
        object.put("status", entry.status().id());
        object.put("findingId", entry.findingId());
        object.put("title", entry.title());
        object.put("complete", entry.complete());
        object.put("firstByteMs", entry.firstByteMs());
        return object;
    }

    private static Map<String, @Nullable Object> json(Trend trend) {
        Trend.FirstByte firstByte = trend.firstByte();
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("baseUrl", trend.baseUrl());
        object.put("route", trend.route());
        object.put("runs", trend.runs().size());
        object.put("healthy", trend.healthy());
        object.put("from", trend.runs().getFirst().startedAt().toString());
        object.put("to", trend.latest().startedAt().toString());
        object.put("firstByteMs", firstByte == null ? null : json(firstByte));
        return object;
    }

    private static Map<String, @Nullable Object> json(Trend.FirstByte firstByte) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("samples", firstByte.samples());
        object.put("least", firstByte.leastMs());
        object.put("median", firstByte.medianMs());
        object.put("most", firstByte.mostMs());
        return object;
    }
}
