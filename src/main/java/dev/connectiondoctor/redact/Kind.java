package dev.connectiondoctor.redact;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What may be taken out of a report on demand. Secrets are no kind: they are always gone. */
public enum Kind {
    /** Names of users. */
    USER,
    /** Home folders. */
    HOME,
    /** Names of hosts inside a company or a home. */
    HOSTS,
    /** Addresses inside a company or a home. */
    ADDRESSES,
    /** The company's name, as certificates and domains have it. */
    COMPANY;

    /** The word used on the command line and in text keys. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Kind> byId(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
    }
}
