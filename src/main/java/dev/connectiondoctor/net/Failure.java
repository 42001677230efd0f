package dev.connectiondoctor.net;

/**
 * A network failure as data.
 *
 * @param kind what was observed
 * @param operation what was being done
 * @param text the raw words of the system or the peer, already scrubbed of secrets and cut to a readable length
 */
public record Failure(FailureKind kind, Operation operation, String text) {}
