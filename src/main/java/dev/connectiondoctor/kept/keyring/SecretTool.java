package dev.connectiondoctor.kept.keyring;

import java.util.List;

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
}
