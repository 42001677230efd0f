package dev.connectiondoctor.app.view;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collections;
import java.util.Map;

import dev.connectiondoctor.app.model.Words;
import dev.connectiondoctor.fault.Verdict;
import dev.connectiondoctor.kept.history.Entry;

/** How a check that was kept is said in a line. */
record EntryWords(Words words) {
    String when(Entry entry) {
        return when(entry.startedAt());
    }

    String when(Instant time) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(words.locale())
                .withZone(ZoneId.systemDefault())
                .format(time);
    }

    String verdict(Entry entry) {
        return verdict(entry.status());
    }

    String verdict(Verdict.Status status) {
        return words.of("history.verdict." + status.id());
    }

    /** The address, and where it leads through a proxy, that too. */
    String address(String baseUrl, String route) {
        return route.equals("proxy") ? words.of("history.by-proxy", Map.of("address", baseUrl)) : baseUrl;
    }

    /** The least and the most time to first byte; empty if nothing was answered. */
    String firstByte(Entry entry) {
        if (entry.firstByteMs().isEmpty()) {
            return "";
        }
        String least = words.duration(Collections.min(entry.firstByteMs()));
        String most = words.duration(Collections.max(entry.firstByteMs()));
        return least.equals(most) ? least : words.of("history.range", Map.of("least", least, "most", most));
    }

    /** All of it, for a screen reader. */
    String spoken(Entry entry) {
        return words.of("history.row", Map.of("address", address(entry.baseUrl(), entry.route()), "verdict",
                verdict(entry), "title", entry.title(), "when", when(entry)));
    }
}
