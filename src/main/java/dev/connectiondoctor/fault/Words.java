package dev.connectiondoctor.fault;

import java.util.Locale;
import java.util.Optional;
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

    private static final Pattern NO_CREDIT = words("insufficient[_ ]user[_ ]quota",
            "insufficient[_ ](account[_ ])?(balance|credits?|funds)",
            "credit balance", "credit.{0,20}too low", "out of credits?", "add (funds|credits)", "requires more credits",
            "billing_error", "payment required", "余额不足", "额度不足", "欠费");
    /** An allowance, which comes back by itself or is raised: not a limit of so many requests a minute. */
    private static final Pattern QUOTA = words("insufficient_quota", "exceeded your current quota",
            "check your plan and billing", "billing_hard_limit", "usage[_ ]limits?([_ ]has been)?[_ ]reached",
            "(reached|exceeded|hit) your.{0,40}(usage|spending|spend|monthly|weekly|daily) (api )?(usage )?(limit|quota)",
            "spend(ing)?[_ ]limit[_ ](reached|exceeded)", "enforced_spend_limit", "budget_exceeded",
            "budget has been exceeded", "pre_consume_token_quota_failed", "令牌额度已用尽", "key limit exceeded",
            "out of call volume quota", "quota (has been |is )?(exceeded|exhausted|used up)", "quota_?exceeded",
            "free-models-per-day", "(daily|monthly|weekly) (request |token |usage )?(limit|quota) (reached|exceeded)");
    /** Google words its limits by the minute as it words those by the day; the details tell. */
    private static final Pattern GOOGLE = words("resource_exhausted");
    private static final Pattern BY_THE_DAY = words("per_?day", "limit: 0\\b", "per_?month");
    private static final Pattern OPERATOR_KEY = words("upstream authentication failed", "upstream access forbidden",
            "channel:(invalid_key|no_available_key)", "bad response status code 40[123]\\b",
            "litellm\\.(authentication|permissiondenied)error");
    private static final Pattern BAD_API_KEY = words("(invalid|incorrect|expired).{0,12}(api[ _-]?key|x-api-key)",
            "api[ _-]?key.{0,12}(invalid|not valid|incorrect|expired)", "authentication_error", "invalid_api_key");
    /** Words by which a gateway passes on what its provider said to it. */
    private static final Pattern SECOND_HAND = words("litellm\\.\\w{3,40}error",
            "\"type\"\\s*:\\s*\"(openai|claude|gemini|upstream)_error\"");
    private static final Pattern NO_ROUTE = words("no available channel", "无可用渠道", "get_channel_failed",
            "no (healthy )?deployments? available", "no healthy deployments?", "no endpoints found",
            "no allowed providers are available", "no available accounts?", "gateway couldn't serve",
            "no available (providers?|upstreams?|backends?|routes?) (found )?for");
    private static final Pattern CONTENT = words("content_policy_violation", "content[_ ]filter",
            "content management policy", "responsibleaipolicyviolation", "content filtering policy",
            "data_inspection_failed", "inappropriate content", "prohibited_content",
            "your input was flagged", "requires moderation", "moderation_blocked",
            "violat\\w{1,4} .{0,40}(usage|content|safety) polic", "blocked by .{0,30}(content|safety) (filter|polic)");
    private static final Pattern TOO_LONG = words("context_length_exceeded", "maximum context length",
            "prompt is too long", "exceed_context_size", "exceeds? the (model's )?context (window|length|size)",
            "input (is|length) too long", "request_too_large", "input token count .{0,40}exceeds");
    private static final Pattern NOT_ALLOWED = words("(key|team|model)_model_access_denied",
            "not allowed to access (the )?model", "key not allowed to access");
    private static final Pattern BAD_KEY = words(
            "(invalid|incorrect|wrong|unknown|missing|expired).{0,12}(api[ _-]?key|x-api-key|token)",
            "api[ _-]?key.{0,12}(invalid|not valid|incorrect|expired)", "authentication_error", "invalid_api_key",
            "invalid authentication", "无效的令牌");
    private static final Pattern MODEL_UNKNOWN = words("model_not_found", "deploymentnotfound",
            "\\bmodel\\b.{0,80}(not found|does not exist|doesn't exist|do(es)? not have access|not available|not supported|is invalid)",
            "(unknown|invalid|no such|unsupported) model", "no models? loaded", "not_found_error.{0,20}\\bmodel:");
    private static final Pattern OVERLOADED = words("\\boverloaded\\b", "overloaded_error", "负载已饱和",
            "capacity_exhausted", "at capacity");
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
    private static final Pattern TIMED_OUT = words("timeout_error", "upstream request timeout", "modeltimeoutexception",
            "gateway[ _-]?time-?out");
    private static final Pattern RATE_LIMIT = words("rate[_ ]limit", "too many requests");
    private static final Pattern UPSTREAM_LIMIT = words("rate-limited upstream", "upstream rate limit",
            "litellm\\.ratelimiterror", "当前分组上游");

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
                || !answer.isSuccess() && answer.isHtml() && has(CHALLENGE) && !text.contains("you have been blocked");
    }

    boolean noCredit() {
        return has(NO_CREDIT);
    }

    boolean quotaUsedUp() {
        return has(QUOTA) && (!has(GOOGLE) || has(BY_THE_DAY));
    }

    /** Whether the gateway's provider refused the gateway; a user's own key or balance is never refused with 5xx. */
    boolean operatorKey() {
        boolean ownAccount = text.contains("insufficient_user_quota");
        boolean refused = has(BAD_API_KEY) || noCredit() || has(QUOTA) && !has(GOOGLE);
        return has(OPERATOR_KEY)
                || refused && !ownAccount && !answer.isHtml() && (has(SECOND_HAND) || answer.status() >= 500);
    }

    /** Whether the gateway has nobody who serves the model. */
    boolean noRoute() {
        return has(NO_ROUTE);
    }

    boolean contentBlocked() {
        return has(CONTENT);
    }

    /** Whether the request is longer than the model takes. */
    boolean tooLong() {
        return has(TOO_LONG);
    }

    /** Whether the key is known and may not use this model. */
    boolean notAllowed() {
        return has(NOT_ALLOWED);
    }

    /** Whether it is the gateway that asks its provider too often. */
    boolean limitedUpstream() {
        return has(UPSTREAM_LIMIT);
    }

    boolean badKey() {
        return has(BAD_KEY);
    }

    boolean modelUnknown() {
        HttpAnswer.ApiError error = answer.error();
        return has(MODEL_UNKNOWN) || error != null && error.param().equals("model");
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

    /** The note that says what an error in the middle of a stream means; empty if its words leave that open. */
    Optional<String> inStream() {
        if (operatorKey()) {
            return Optional.of("means-operator-key");
        }
        if (noCredit() || quotaUsedUp()) {
            return Optional.of("means-quota");
        }
        if (overloaded()) {
            return Optional.of("means-overload");
        }
        if (has(RATE_LIMIT)) {
            return Optional.of("means-rate-limit");
        }
        if (contentBlocked()) {
            return Optional.of("means-content");
        }
        return timedOut() ? Optional.of("means-time-out") : Optional.empty();
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
