package dev.connectiondoctor.app.view;

import java.util.Map;

import dev.connectiondoctor.app.model.Words;
import dev.connectiondoctor.target.ApiKey;
import dev.connectiondoctor.target.FoundOnThisComputer.Candidate;
import dev.connectiondoctor.target.found.Source;

/** How what was found on this computer is spoken of. */
record FoundWords(Words words) {
    String tool(Candidate one) {
        return words.engine("tool." + one.tool());
    }

    /** The file or the environment. */
    String place(Candidate one) {
        String file = Source.file(one.origin());
        return file.isEmpty() ? words.of("form.found.environment") : file;
    }

    /** What it opens the service with, and where that was found. */
    String credentials(Candidate one) {
        ApiKey key = one.endpoint().key();
        if (key != null) {
            return words.of(key.prefix().isEmpty() ? "home.found.short-key" : "home.found.key",
                    Map.of("key", key.prefix() + "…", "place", place(one)));
        }
        return words.of(one.sources().containsKey("login") ? "home.found.login" : "home.found.no-key",
                Map.of("place", place(one)));
    }

    static String address(Candidate one) {
        return one.endpoint().base().usable() ? one.endpoint().base().url() : one.endpoint().base().given();
    }
}
