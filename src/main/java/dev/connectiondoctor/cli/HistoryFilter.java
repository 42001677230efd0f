package dev.connectiondoctor.cli;

import java.util.Locale;

import dev.connectiondoctor.kept.history.Entry;

/**
 * Which runs are wanted.
 *
 * @param host a part of the address; empty for all
 * @param verdict the verdict or its cause; empty for all
 */
record HistoryFilter(String host, String verdict) {
    boolean wants(Entry entry) {
        return entry.baseUrl().toLowerCase(Locale.ROOT).contains(host.toLowerCase(Locale.ROOT))
                && (verdict.isEmpty() || verdict.equals(entry.status().id()) || verdict.equals(entry.findingId()));
    }
}
