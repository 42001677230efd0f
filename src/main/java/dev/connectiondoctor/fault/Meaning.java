package dev.connectiondoctor.fault;

import dev.connectiondoctor.stage.http.HttpAnswer;

/** What an answer of the service means. Every answer means one thing, so that one fault makes one finding. */
enum Meaning {
    FINE,
    BLOCK_PAGE,
    REGION_BLOCKED,
    SIGN_IN_WANTED,
    BOT_CHALLENGE,
    CERTIFICATE_WANTED,
    PROXY_LOGIN,
    REDIRECTED,
    NOT_AN_API,
    ERROR_IN_OK,
    KEY_REJECTED,
    FORBIDDEN,
    NO_CREDIT,
    /** An allowance for a day, a month or a key is used up: waiting a minute does not help. */
    QUOTA_EXHAUSTED,
    /** What the gateway asks its own provider with is refused there. */
    OPERATOR_KEY_BROKEN,
    MODEL_UNKNOWN,
    /** The gateway knows the model, and has nobody who serves it. */
    NO_ROUTE_FOR_MODEL,
    ROUTE_UNKNOWN,
    TOO_LARGE,
    CONTENT_BLOCKED,
    /** The request is not one that the service takes. */
    REJECTED,
    RATE_LIMITED,
    OVERLOADED,
    UPSTREAM_UNAVAILABLE,
    BAD_GATEWAY,
    GATEWAY_TIMEOUT,
    EDGE_TIMEOUT,
    /** An edge network cannot get an answer from what stands behind it. */
    EDGE_ERROR,
    SERVER_ERROR,
    OTHER;

    static Meaning of(HttpAnswer answer) {
        Words words = Words.of(answer);
        if (BlockPages.isOne(answer)) {
            return BLOCK_PAGE;
        }
        if (BlockPages.sendsToSignIn(answer)) {
            return SIGN_IN_WANTED;
        }
        if (words.regionBlocked()) {
            return REGION_BLOCKED;
        }
        if (words.botChallenge()) {
            return BOT_CHALLENGE;
        }
        if (answer.isRedirect()) {
            return REDIRECTED;
        }
        return answer.isSuccess() ? ofSuccess(answer, words) : ErrorMeaning.of(answer, words);
    }

    private static Meaning ofSuccess(HttpAnswer answer, Words words) {
        if (answer.error() != null) {
            return ofErrorInSuccess(words);
        }
        return answer.isJson() || looksLikeJson(answer) ? FINE : NOT_AN_API;
    }

    /** The words count where they leave no doubt. */
    private static Meaning ofErrorInSuccess(Words words) {
        if (words.operatorKey()) {
            return OPERATOR_KEY_BROKEN;
        }
        if (words.noRoute()) {
            return NO_ROUTE_FOR_MODEL;
        }
        return words.noCredit() ? NO_CREDIT : words.quotaUsedUp() ? QUOTA_EXHAUSTED : ERROR_IN_OK;
    }

    private static boolean looksLikeJson(HttpAnswer answer) {
        String body = answer.body().stripLeading();
        return !answer.isHtml() && (body.startsWith("{") || body.startsWith("["));
    }
}
