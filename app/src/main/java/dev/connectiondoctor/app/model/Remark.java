package dev.connectiondoctor.app.model;

import java.util.Optional;

import dev.connectiondoctor.target.BaseUrl;

/** Something to say about what was filled in, which does not stop the check. */
public enum Remark {
    NO_KEY, SIGNS_IN, PLAIN_HTTP;

    /**
     * @param key whether there is a key
     * @param signsIn whether the tool signs in without one
     */
    static Optional<Remark> of(BaseUrl base, boolean key, boolean signsIn) {
        if (base.usable() && !base.secure() && !base.loopback()) {
            return Optional.of(PLAIN_HTTP);
        }
        return key ? Optional.empty() : Optional.of(signsIn ? SIGNS_IN : NO_KEY);
    }
}
