package dev.connectiondoctor.net;

import java.util.List;
import java.util.regex.Pattern;

/** Takes out of any text what is a secret by its look, whosever it is. */
public final class TokenMask {
    private static final String MARK = "[secret]";
    /** What is kept in front of a secret is the first group. */
    private static final List<Pattern> SECRETS = List.of(
            Pattern.compile("(?i)\\b((?:bearer|negotiate|ntlm)\\s+)[\\w.~+/-]{12,}=*"),
            Pattern.compile("(?i)\\b(basic\\s+)(?=[\\w+/-]*\\d)[\\w+/-]{12,}=*"),
            Pattern.compile("(?i)\\b((?:set-cookie2?|cookie)[\"']?\\s*[:=]\\s*[\"']?)[^\\s\"',;=]+=[^\\r\\n\"']+"),
            Pattern.compile(
                    "(?i)\\b((?:proxy-)?authorization[\"']?\\s*[:=]\\s*[\"']?)(?!bearer|basic|negotiate|ntlm|digest|\\[)"
                            + "[^\\s\"',;<>]{8,}"),
            Pattern.compile(
                    "(?i)\\b((?:x-api-key|api-key|x-goog-api-key)[\"']?\\s*[:=]\\s*[\"']?)[^\\s\"',;<>\\[]{8,}"),
            Pattern.compile(
                    "()\\b(?:sk-|ghp_|github_pat_|gsk_|xai-|hf_|nvapi-|pplx-|csk-|AIza|tgp_v1_|glpat-|xox[abp]-)"
                            + "(?=[\\w-]*\\d)[\\w-]{16,}"),
            Pattern.compile("()\\beyJ[\\w-]{10,}\\.[\\w-]+(?:\\.[\\w-]*)?"),
            Pattern.compile("(?i)([?&](?:[a-z0-9_.-]*(?:key|token|secret|password|passwd|signature)|sig|auth|code)=)"
                    + "[^\\s\"'&#<>\\[]{4,}"),
            Pattern.compile(
                    "(?i)(\"[a-z0-9_-]*(?:api_?key|access_?token|refresh_?token|id_?token|secret|password|passwd)\""
                            + "\\s*:\\s*\")[^\"\\[]{6,}(?=\")"),
            Pattern.compile("(?i)(\\b[a-z][a-z0-9+.-]*://[^/\\s:@]*:)[^/\\s@\\[]+(?=@)"));

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
