package dev.connectiondoctor.app.model;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.target.FoundOnThisComputer.Candidate;
import dev.connectiondoctor.target.Protocol;

/**
 * What was filled in for one kind of service.
 *
 * @param key as it was typed
 * @param candidate where it began, if with something that was found
 */
record Draft(String address, String key, String model, Protocol protocol, @Nullable Candidate candidate) {
    /** Without the key. */
    @Override
    public String toString() {
        return address;
    }
}
