package dev.connectiondoctor.stage.portal;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import dev.connectiondoctor.ControlHosts.KnownPage;

/**
 * What came when a page was asked for whose content is known.
 *
 * @param status HTTP status; 0 if no answer came
 * @param target where a redirect points to, without query and fragment; empty if it is none
 * @param title title of the page that came, scrubbed and cut; empty if it has none
 * @param answeredBy id of the product that most likely wrote the answer
 */
record KnownPageVisit(KnownPage page, Came came, int status, String target, String title, String answeredBy) {

    /** What came. */
    enum Came {
        /** The page, or a redirect of its own host: its owner answered. */
        THEIRS,
        /** A redirect to another host. */
        REDIRECT,
        /** Another web page. */
        PAGE,
        /** A page that says that this one is not allowed. */
        BLOCKED,
        /** An error, or something without any content. */
        ERROR,
        /** No answer. */
        NOTHING;

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static KnownPageVisit inVain(KnownPage page) {
        return new KnownPageVisit(page, Came.NOTHING, 0, "", "", "unknown");
    }

    /** Whether something else sent a page in the owner's place, and did not say that it is a block. */
    boolean replaced() {
        return came == Came.REDIRECT || came == Came.PAGE;
    }

    boolean is(Came other) {
        return came == other;
    }

    Map<String, Object> expected() {
        Map<String, Object> known = new LinkedHashMap<>();
        known.put("page", page.address().url());
        known.put("status", page.status());
        known.put("body", page.body());
        return known;
    }

    Map<String, Object> seen() {
        Map<String, Object> seen = new LinkedHashMap<>();
        seen.put("page", page.address().url());
        seen.put("came", came.id());
        seen.put("status", status);
        seen.put("target", target);
        seen.put("title", title);
        seen.put("answeredBy", answeredBy);
        return seen;
    }
}
