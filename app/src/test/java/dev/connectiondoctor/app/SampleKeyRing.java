package dev.connectiondoctor.app;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import dev.connectiondoctor.kept.keyring.KeyRing;
import dev.connectiondoctor.target.ApiKey;

/** A key ring that is open. */
public final class SampleKeyRing implements KeyRing {
    public final Map<String, ApiKey> keys = new ConcurrentHashMap<>();

    @Override
    public boolean present() {
        return true;
    }

    @Override
    public boolean keep(String address, ApiKey key) {
        keys.put(address, key);
        return true;
    }

    @Override
    public Optional<ApiKey> find(String address) {
        return Optional.ofNullable(keys.get(address));
    }

    @Override
    public boolean forget(String address) {
        keys.remove(address);
        return true;
    }
}
