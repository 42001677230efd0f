package dev.connectiondoctor.stage.http;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the parameter of a request that the words of an error name. */
final class NamedParameter {
    private static final int SEARCHED = 2_000;
    private static final String NAME = "([A-Za-z_][\\w.\\[\\]-]{1,60})";
    private static final List<Pattern> WORDINGS = List.of(
            Pattern.compile("(?i)\\b(?:parameter|field|argument|property|key)s?\\b:?\\s*['\"`]" + NAME + "['\"`]"),
            Pattern.compile("^" + NAME + ": (?:Extra inputs|Field required|Input should|This field|Unexpected)"),
            Pattern.compile(
                    "(?i)['\"`]" + NAME + "['\"`] (?:is|are) (?:not (?:a )?(?:supported|valid|allowed|permitted)|"
                            + "unsupported|required|deprecated|invalid|too)"),
            Pattern.compile("(?i)\\bmissing(?: required)? (?:parameter|field):? " + NAME));

    private NamedParameter() {}

    /** Empty if they name none. */
    static String in(String words) {
        String searched = words.substring(0, Math.min(words.length(), SEARCHED));
        return WORDINGS.stream()
                .map(wording -> wording.matcher(searched))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst()
                .orElse("");
    }
}
