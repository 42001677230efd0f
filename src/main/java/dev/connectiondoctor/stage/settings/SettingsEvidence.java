package dev.connectiondoctor.stage.settings;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.stage.Evidence;
import dev.connectiondoctor.target.BaseUrl;
import dev.connectiondoctor.target.KeyShape;
import dev.connectiondoctor.target.found.Computer;

/**
 * What the check was told.
 *
 * @param address the base URL taken apart
 * @param key the key's shape
 * @param protocol the protocol asked for, as {@link dev.connectiondoctor.target.Protocol#id()}
 * @param model the model asked for
 * @param provider id of the known provider that owns the host, or null for any other host
 * @param sources where each value came from, by name ({@code baseUrl}, {@code key}, {@code model}, {@code proxy})
 * @param variables the proxy and CA variables in force, with passwords taken out
 * @param plainHttpAllowed the user allowed the key to travel over plain http
 * @param tool id of the program whose settings are checked, or null if the address was given
 * @param computer what programs on this computer are told
 */
public record SettingsEvidence(BaseUrl address, KeyShape key, String protocol, @Nullable String model,
        @Nullable String provider, Map<String, String> sources, Map<String, String> variables,
        boolean plainHttpAllowed, @Nullable String tool, Computer computer) implements Evidence {

    /** Of a check that was told all, on a computer where nothing is set up. */
    public SettingsEvidence(BaseUrl address, KeyShape key, String protocol, @Nullable String model,
            @Nullable String provider, Map<String, String> sources, Map<String, String> variables,
            boolean plainHttpAllowed) {
        this(address, key, protocol, model, provider, sources, variables, plainHttpAllowed, null, Computer.NOTHING);
    }
}
