package dev.connectiondoctor.target;

import org.jspecify.annotations.Nullable;

/**
 * The service that a check is about.
 *
 * @param base the base URL as the user's tool has it
 * @param protocol the protocol asked for
 * @param model the model asked for, or null
 * @param key the credential, or null
 */
public record Endpoint(BaseUrl base, Protocol protocol, @Nullable String model, @Nullable ApiKey key) {}
