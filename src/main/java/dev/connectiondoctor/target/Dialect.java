package dev.connectiondoctor.target;

/** How one protocol words its requests and its streams. */
public interface Dialect {
    Protocol protocol();
}
