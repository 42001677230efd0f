package dev.connectiondoctor.stage;

import java.util.Arrays;
import java.util.Optional;

/** The steps on the way from this computer to a finished answer, in the order in which they are shown. */
public enum Stage {
    SETTINGS("settings"),
    DNS("dns"),
    PROXY("proxy"),
    TCP("tcp"),
    TLS("tls"),
    FIRST_BYTE("first-byte"),
    MODELS(
            "models"),
    SHORT_PROMPT("short-prompt"),
    LONG_STREAM("long-stream");

    private final String id;

    Stage(String id) {
        this.id = id;
    }

    /** The word used on the command line, in reports and in text keys. */
    public String id() {
        return id;
    }

    public static Optional<Stage> byId(String id) {
        return Arrays.stream(values()).filter(stage -> stage.id.equals(id)).findFirst();
    }
}
