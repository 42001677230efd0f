package dev.connectiondoctor.kept.keyring;

import java.util.List;
import java.util.Optional;

/**
 * The login keychain, by {@code security}. It takes a password as an argument only, so the whole command is written to
 * its interactive mode; that ends in success whatever came of it.
 */
record MacSecurity() implements KeyProgram {
    @Override
    public String name() {
        return "security";
    }

    @Override
    public Call keep(String address, String key) {
        return new Call(List.of(name(), "-i"), "add-generic-password -U -s \"" + SERVICE + "\" -a \"" + address
                + "\" -w \"" + key + "\"\n");
    }

    @Override
    public Call find(String address) {
        return new Call(List.of(name(), "find-generic-password", "-s", SERVICE, "-a", address, "-w"), "");
    }

    @Override
    public Call forget(String address) {
        return new Call(List.of(name(), "delete-generic-password", "-s", SERVICE, "-a", address), "");
    }

    /** What is told of an entry, without its password. */
    @Override
    public Call look(String address) {
        return new Call(List.of(name(), "find-generic-password", "-s", SERVICE, "-a", address), "");
    }

    @Override
    public boolean gone(Optional<String> said) {
        return said.isEmpty();
    }
}
