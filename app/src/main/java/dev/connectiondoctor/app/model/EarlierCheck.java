package dev.connectiondoctor.app.model;

import java.time.Instant;

import dev.connectiondoctor.fault.Verdict;
import dev.connectiondoctor.kept.history.Entry;

/**
 * A check of before, in one line.
 *
 * @param id names it among all that are kept
 * @param address the address that was checked
 * @param title the verdict's words, as they are shown
 * @param when when it began
 */
public record EarlierCheck(String id, Verdict.Status status, String address, String title, Instant when) {

    static EarlierCheck of(Entry kept) {
        return new EarlierCheck(kept.id(), kept.status(), kept.baseUrl(), kept.title(), kept.startedAt());
    }
}
