package dev.connectiondoctor.app.model;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.kept.WindowSettings.Last;
import dev.connectiondoctor.target.Endpoint;
import dev.connectiondoctor.target.FoundOnThisComputer.Candidate;
import dev.connectiondoctor.target.Protocol;
import dev.connectiondoctor.target.Provider;

/**
 * What was filled in for one kind of service.
 *
 * @param key as it was typed
 * @param candidate where it began, if with something that was found
 */
record Draft(String address, String key, String model, Protocol protocol, @Nullable Candidate candidate) {
    /** What a kind of service is known by. */
    static Draft of(Preset kind) {
        return new Draft(kind.address(), "", "", kind.protocol(), null);
    }

    /** A gateway's address. */
    static Draft of(Provider gateway) {
        return new Draft(gateway.baseUrl(), "", "", Protocol.AUTO, null);
    }

    /** What a tool on this computer is set up for. */
    static Draft of(Candidate one) {
        Endpoint endpoint = one.endpoint();
        return new Draft(endpoint.base().given(), "", Objects.requireNonNullElse(endpoint.model(), ""),
                endpoint.protocol(), one);
    }

    /** What was checked before, as far as it is remembered. */
    static Draft of(Last before) {
        return new Draft(before.address(), "", Objects.requireNonNullElse(before.model(), ""),
                Protocol.byId(before.protocol()).orElse(Protocol.AUTO), null);
    }

    /** Without the key. */
    @Override
    public String toString() {
        return address;
    }
}
