package dev.connectiondoctor.target;

import java.util.Arrays;
import java.util.Optional;

/** The conversation an endpoint is spoken to in; {@link #AUTO} means that the endpoint is asked. */
public enum Protocol {
    AUTO("auto"), ANTHROPIC("anthropic"), OPENAI_CHAT("openai-chat"), OPENAI_RESPONSES("openai-responses");

    private final String id;

    Protocol(String id) {
        this.id = id;
    }

    /** The word used on the command line and in reports. */
    public String id() {
        return id;
    }

    public static Optional<Protocol> byId(String id) {
        return Arrays.stream(values()).filter(protocol -> protocol.id.equals(id)).findFirst();
    }
}
