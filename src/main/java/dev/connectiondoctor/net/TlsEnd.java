package dev.connectiondoctor.net;

/**
 * How a peer took leave of a TLS connection, as far as it has come.
 *
 * @param farewell whether its close_notify came
 * @param goAway whether it said GOAWAY, where HTTP/2 was agreed on
 */
public record TlsEnd(boolean farewell, boolean goAway) {}
