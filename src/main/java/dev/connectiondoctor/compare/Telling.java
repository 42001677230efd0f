package dev.connectiondoctor.compare;

/** What tells the two reports apart, and by what they are therefore called. */
public enum Telling {
    /** They are about different services. */
    SERVICE,
    /** One went through a proxy, the other did not. */
    ROUTE,
    /** The name servers around them are others. */
    NETWORK,
    /** They were made at different times. */
    TIME,
    NOTHING
}
