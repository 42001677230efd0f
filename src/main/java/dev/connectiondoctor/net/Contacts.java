package dev.connectiondoctor.net;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import dev.connectiondoctor.target.BaseUrl;

/** Whom a run asked beyond the service and its way there, whether an answer came or not. */
public final class Contacts {
    private final Set<Contact> asked = new LinkedHashSet<>();

    /** Nobody so far. */
    public Contacts() {}

    /** A host that was asked at a port. */
    public record Contact(String host, int port) {}

    /** Notes that somebody is about to be asked. */
    public synchronized void add(BaseUrl address) {
        if (address.usable()) {
            asked.add(new Contact(Objects.requireNonNull(address.host()), address.port()));
        }
    }

    /** All of them, in the order in which they were first asked. */
    public synchronized List<Contact> all() {
        return List.copyOf(asked);
    }
}
