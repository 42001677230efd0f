package dev.connectiondoctor.compare;

import dev.connectiondoctor.stage.http.Answerers;

/** Who answers, as far as that is known. */
final class Answering {
    private Answering() {}

    static boolean known(String id) {
        return !id.isEmpty() && !id.equals(Answerers.UNKNOWN);
    }

    /** The product as people know it. */
    static String name(String id) {
        return Answerers.standard().name(id).orElse(id);
    }
}
