package dev.connectiondoctor.fault;

import java.util.Locale;

/** Who must act. */
public enum Culprit {
    SETTINGS, COMPUTER, NETWORK, PROXY, GATEWAY, PROVIDER, ACCOUNT, UNKNOWN;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
