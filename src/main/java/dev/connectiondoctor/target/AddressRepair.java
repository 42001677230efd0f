package dev.connectiondoctor.target;

import java.util.Optional;
import java.util.regex.Pattern;

import dev.connectiondoctor.target.AddressAdvice.Reason;

/** Makes an address out of what was pasted, where it is clear which one was meant. */
final class AddressRepair {
    /** {@code export NAME=} and its like, before a value that was copied from a shell or a file. */
    private static final Pattern ASSIGNMENT = Pattern.compile("^\\s*(?:(?:export|set|setx)\\s+)?\\w+\\s*=\\s*");
    private static final Pattern COPIED_ALONG = Pattern
            .compile("[\\s\\p{Cf}\\p{Cc}\\p{Z}\"'`<>\u201c\u201d\u2018\u2019]");
    private static final Pattern SENTENCE_END = Pattern.compile("[,;.)]+$");
    /** Anything that was meant to be a scheme: {@code htps://}, {@code https:/}, {@code https//}, {@code wss://}. */
    private static final Pattern SCHEME = Pattern
            .compile("^(?:[A-Za-z][A-Za-z0-9+-]*(?::/{1,3}|/{2,3})|https?:(?=[A-Za-z]))+");
    private static final Pattern SIGN_IN = Pattern.compile("(?<=//)[^/?#]*@");
    private static final Pattern TELLING = Pattern.compile(".*[.:].*|localhost(/.*)?");

    private AddressRepair() {}

    /** @param base the text taken apart, which cannot be used as it is */
    static Optional<AddressAdvice> of(String typed, BaseUrl base) {
        String bare = bare(typed);
        String better = SIGN_IN.matcher(withScheme(bare)).replaceFirst("");
        boolean telling = TELLING.matcher(better.substring(better.indexOf("//") + 2)).matches();
        return telling && BaseUrl.parse(better).usable()
                ? Optional.of(new AddressAdvice(reason(typed, bare, base), better))
                : Optional.empty();
    }

    /** The text without what is copied along with addresses. */
    private static String bare(String typed) {
        String value = ASSIGNMENT.matcher(typed).replaceFirst("");
        String clean = COPIED_ALONG.matcher(value).replaceAll("").replace('\\', '/');
        return SENTENCE_END.matcher(clean).replaceFirst("");
    }

    private static String withScheme(String bare) {
        String rest = SCHEME.matcher(bare).replaceFirst("");
        boolean open = bare.toLowerCase(java.util.Locale.ROOT).startsWith("http:") && !rest.equals(bare)
                || BaseUrl.parse("http://" + rest).loopback() && !bare.startsWith("https");
        return (open ? "http://" : "https://") + rest;
    }

    private static Reason reason(String typed, String bare, BaseUrl base) {
        if (base.problem() == BaseUrl.Problem.USER_INFO) {
            return Reason.SIGN_IN_DATA;
        }
        boolean clean = bare.equals(typed.strip());
        return !clean ? Reason.COPIED_ALONG : SCHEME.matcher(bare).find() ? Reason.SCHEME_MISTYPED : Reason.NO_SCHEME;
    }
}
