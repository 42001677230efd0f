package dev.connectiondoctor.kept.keyring;

import java.util.List;
import java.util.Optional;

/** GNOME Keyring, KWallet and others that speak to libsecret's {@code secret-tool}. */
record SecretTool() implements KeyProgram {
    @Override
    public String name() {
        return "secret-tool";
    }

    @Override
    public Call keep(String address, String key) {
        return new Call(List.of(name(), "store", "--label=Connection Doctor: " + address, "service", SERVICE, "address",
                address), key);
    }

    @Override
    public Call find(String address) {
        return new Call(List.of(name(), "lookup", "service", SERVICE, "address", address), "");
    }

    @Override
    public Call forget(String address) {
        return new Call(List.of(name(), "clear", "service", SERVICE, "address", address), "");
    }

    @Override
    public Call look(String address) {
        return new Call(List.of(name(), "search", "--all", "service", SERVICE, "address", address), "");
    }

    /** It succeeds whether there is one or not, and fails where no ring can be reached. */
    @Override
    public boolean gone(Optional<String> said) {
        return said.filter(String::isBlank).isPresent();
    }
}
