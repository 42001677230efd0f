package dev.connectiondoctor.net;

import java.util.List;
import java.util.regex.Pattern;

/** Takes out of any text what is a secret by its look, whosever it is. */
public final class TokenMask {
    private static final String MARK = "[secret]";
    /**
     * What is kept in front of a secret is the first group. Repetitions that another may follow are bounded: a body of
     * megabytes that somebody made up for it takes no longer than another.
     */
    private static final List<Pattern> SECRETS = List.of(
            Pattern.compile("(?i)\\b((?:bearer|negotiate|ntlm)\\s{1,9})[\\w.~+/-]{12,}=*"),
            Pattern.compile("(?i)\\b(basic\\s{1,9})(?=[\\w+/-]{0,99}\\d)[\\w+/-]{12,}=*"),
            Pattern.compile("(?i)\\b((?:set-cookie2?|cookie)[\"']?\\s{0,9}[:=]\\s{0,9}[\"']?)"
                    + "[^\\s\"',;=]{1,200}=[^\\r\\n\"']+"),
            Pattern.compile("(?i)\\b((?:proxy-)?authorization[\"']?\\s{0,9}[:=]\\s{0,9}[\"']?)"
                    + "(?!bearer|basic|negotiate|ntlm|digest|\\[)[^\\s\"',;<>]{8,}"),
            Pattern.compile("(?i)\\b((?:x-api-key|api-key|x-goog-api-key)[\"']?\\s{0,9}[:=]\\s{0,9}[\"']?)"
                    + "[^\\s\"',;<>\\[]{8,}"),
            Pattern.compile("()(?<![\\w-])(?:sk-|ghp_|github_pat_|gsk_|xai-|hf_|nvapi-|pplx-|csk-|AIza|tgp_v1_|glpat-"
                    + "|xox[abp]-)(?=[\\w-]*\\d)[\\w-]{16,}"),
            Pattern.compile("()(?<![\\w-])eyJ[\\w-]{10,}\\.[\\w-]+(?:\\.[\\w-]*)?"),
            Pattern.compile(
                    "(?i)([?&](?:[a-z0-9_.-]{0,40}(?:key|token|secret|password|passwd|signature)|sig|auth|code)=)"
                            + "[^\\s\"'&#<>\\[]{4,}"),
            Pattern.compile("(?i)(\"[a-z0-9_-]{0,40}(?:api_?key|access_?token|refresh_?token|id_?token|secret|password"
                    + "|passwd)\"\\s{0,9}:\\s{0,9}\")[^\"\\[]{6,}(?=\")"),
            Pattern.compile("(?i)(\\b[a-z][a-z0-9+.-]{0,20}://[^/\\s:@]{0,200}:)[^/\\s@\\[]{1,400}(?=@)"));

    private TokenMask() {}

    /** The text with {@code [secret]} in the place of each. */
    public static String mask(String text) {
        String masked = text;
        for (Pattern secret : SECRETS) {
            masked = secret.matcher(masked).replaceAll("$1" + java.util.regex.Matcher.quoteReplacement(MARK));
        }
        return masked;
    }
}
