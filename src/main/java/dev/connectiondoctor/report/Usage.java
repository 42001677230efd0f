package dev.connectiondoctor.report;

import java.util.List;

import dev.connectiondoctor.net.Contacts.Contact;

/**
 * What a check cost, and whom it bothered.
 *
 * @param contacted hosts that were asked beyond the service and its proxy, to have something to compare with
 */
public record Usage(int requests, long inputTokens, long outputTokens, List<Contact> contacted) {
    public Usage {
        contacted = List.copyOf(contacted);
    }

    public Usage(int requests, long inputTokens, long outputTokens) {
        this(requests, inputTokens, outputTokens, List.of());
    }
}
