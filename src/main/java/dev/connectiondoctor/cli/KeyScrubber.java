package dev.connectiondoctor.cli;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.net.Scrubber;
import dev.connectiondoctor.net.SecretScrubber;
import dev.connectiondoctor.target.ApiKey;

/** Takes the key of a check out of everything that is written about it. */
final class KeyScrubber implements Scrubber {
    private final Scrubber scrubber;

    KeyScrubber(@Nullable ApiKey key) {
        scrubber = new SecretScrubber(key == null ? List.of() : List.of(key.reveal()));
    }

    @Override
    public String scrub(String text) {
        return scrubber.scrub(text);
    }
}
