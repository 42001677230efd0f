package dev.connectiondoctor.kept.keyring;

import java.util.Optional;

import dev.connectiondoctor.target.ApiKey;

/** Keys that somebody asked to be kept, where the system keeps passwords. Each call may wait for the user to unlock it. */
public interface KeyRing {
    /** Whether this system has one that can be reached. */
    boolean present();

    /**
     * Keeps a key in place of the one that was kept for the same address.
     *
     * @param address the service's base URL
     * @return true only if the key could be read back
     */
    boolean keep(String address, ApiKey key) throws InterruptedException;

    /** The key kept for an address. */
    Optional<ApiKey> find(String address) throws InterruptedException;

    /** @return true if no key is kept for the address any more */
    boolean forget(String address) throws InterruptedException;

    /** A system without a key ring. */
    KeyRing NONE = new KeyRing() {
        @Override
        public boolean present() {
            return false;
        }

        @Override
        public boolean keep(String address, ApiKey key) {
            return false;
        }

        @Override
        public Optional<ApiKey> find(String address) {
            return Optional.empty();
        }

        @Override
        public boolean forget(String address) {
            return true;
        }
    };
}
