package dev.connectiondoctor.explain;

import java.util.List;
import java.util.regex.Pattern;

/** Takes out of a pasted line what looks like a secret; whose it is cannot be known. */
final class SecretMask {
    private static final String GONE = "…";
    /** What is kept in front of a secret is the first group. */
    private static final List<Pattern> SECRETS = List.of(
            Pattern.compile("(?i)\\b(authorization|proxy-authorization|x-api-key|api-key|x-goog-api-key|cookie"
                    + "|set-cookie)([\"']?\\s*[:=]\\s*[\"']?)(?:(?:bearer|basic|negotiate|ntlm)\\s+)?[^\\s\"',;]+"),
            Pattern.compile("(?i)\\b(bearer|basic)(\\s+)[\\w.~+/=-]{8,}"),
            Pattern.compile("\\b(sk-|ghp_|github_pat_|gsk_|xai-|hf_|nvapi-|pplx-|fw_|csk-|AIza|tgp_v1_)()[\\w.-]{6,}"),
            Pattern.compile("\\b(eyJ)()[\\w-]{10,}\\.[\\w-]+(?:\\.[\\w-]*)?"),
            Pattern.compile("(?i)\\b([a-z0-9_.-]*(?:api[_-]?key|token|secret|password|passwd)[a-z0-9_.-]*)"
                    + "([\"']?\\s*[:=]\\s*[\"']?)[^\\s\"',;&]{6,}"),
            Pattern.compile("(?i)\\b([a-z][a-z0-9+.-]*://)()[^/\\s:@]*:[^/\\s@]*(?=@)"));

    private SecretMask() {}

    static String mask(String line) {
        String masked = line;
        for (Pattern secret : SECRETS) {
            masked = secret.matcher(masked).replaceAll("$1$2" + GONE);
        }
        return masked;
    }
}
