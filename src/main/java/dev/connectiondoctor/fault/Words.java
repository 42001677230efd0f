package dev.connectiondoctor.fault;

import java.util.Locale;
import java.util.regex.Pattern;

import dev.connectiondoctor.stage.http.HttpAnswer;

/**
 * The words of an answer, read for what they give away.
 *
 * @param text type, code and message of the error and the beginning of the body, lower case
 */
record Words(HttpAnswer answer, String text) {
    private static final int LONGEST = 300;
    private static final int UNAVAILABLE_FOR_LEGAL_REASONS = 451;
    private static final Pattern HIDDEN = Pattern
            .compile("(?is)<(script|style|head)\\b.*?</\\1>|<[^>]{0,2000}>|&nbsp;");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private static final Pattern NO_CREDIT = words("insufficient[_ ](user[_ ])?(quota|balance|credits?|funds)",
            "credit balance", "credit.{0,20}too low", "out of credits?", "add (funds|credits)", "billing_error",
            "billing_hard_limit", "exceeded your current quota", "check your plan and billing", "payment required",
            "余额不足", "额度不足", "欠费");
    private static final Pattern BAD_KEY = words(
            "(invalid|incorrect|wrong|unknown|missing|expired).{0,12}(api[ _-]?key|x-api-key|token)",
            "api[ _-]?key.{0,12}(invalid|not valid|incorrect|expired)", "authentication_error", "invalid_api_key",
            "invalid authentication", "无效的令牌");
    private static final Pattern MODEL_UNKNOWN = words("model_not_found", "deploymentnotfound",
            "\\bmodel\\b.{0,80}(not found|does not exist|doesn't exist|do(es)? not have access|not available|not supported|is invalid)",
            "(unknown|invalid|no such|unsupported) model", "not_found_error.{0,20}\\bmodel:");
    private static final Pattern OVERLOADED = words("\\boverloaded\\b", "overloaded_error", "负载已饱和",
            "capacity_exhausted", "at capacity", "no healthy deployment");
    private static final Pattern CHALLENGE = words("just a moment", "/cdn-cgi/challenge-platform",
            "attention required! \\| cloudflare");
    private static final Pattern REGION_FOR_SURE = words("unsupported_country", "country, region, or territory not",
            "user location is not supported", "from unsupported countries, regions",
            "banned the country or region", "error(</?\\w+>|\\s|code:?)* ?1009\\b");
    private static final Pattern REGION = words(
            "not (yet )?(available|supported|allowed) in your (country|region|location)",
            "unavailable in (your )?(country|region)", "only available in certain (countries|regions)",
            "\\bforbidden\\b.{0,40}request not allowed");
    private static final Pattern CERTIFICATE = words("no required ssl certificate", "ssl certificate error",
            "client certificate (is )?required");
    private static final Pattern TIMED_OUT = words("timeout_error", "upstream request timeout");

    static Words of(HttpAnswer answer) {
        HttpAnswer.ApiError error = answer.error();
        String head = error == null ? "" : error.type() + " " + error.code() + " " + error.message() + " ";
        return new Words(answer, (head + answer.body()).toLowerCase(Locale.ROOT));
    }

    /** What a reader of the page would see of it, cut to a readable length. */
    static String plain(String body) {
        String text = BLANKS.matcher(HIDDEN.matcher(body).replaceAll(" ")).replaceAll(" ").strip();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    boolean botChallenge() {
        return "challenge".equals(answer.headers().get("cf-mitigated"))
                || answer.answeredBy().equals("cloudflare-challenge")
                || !answer.isSuccess() && answer.isHtml() && has(CHALLENGE);
    }

    boolean noCredit() {
        return has(NO_CREDIT);
    }

    boolean badKey() {
        return has(BAD_KEY);
    }

    boolean modelUnknown() {
        return has(MODEL_UNKNOWN);
    }

    boolean overloaded() {
        return has(OVERLOADED);
    }

    /** Whether it says that the country that the request comes from is not served. */
    boolean regionBlocked() {
        boolean refused = !answer.isSuccess() && !answer.isRedirect() || answer.error() != null;
        return refused && (answer.status() == UNAVAILABLE_FOR_LEGAL_REASONS || has(REGION) || regionForSure());
    }

    /** Whether the words cannot mean anything else. */
    boolean regionForSure() {
        return has(REGION_FOR_SURE);
    }

    boolean certificateWanted() {
        return has(CERTIFICATE);
    }

    boolean timedOut() {
        return has(TIMED_OUT);
    }

    private boolean has(Pattern pattern) {
        return pattern.matcher(text).find();
    }

    private static Pattern words(String... alternatives) {
        return Pattern.compile(String.join("|", alternatives));
    }
}
