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
    MODEL_UNKNOWN,
    ROUTE_UNKNOWN,
    TOO_LARGE,
    RATE_LIMITED,
    OVERLOADED,
    UPSTREAM_UNAVAILABLE,
    BAD_GATEWAY,
    GATEWAY_TIMEOUT,
    EDGE_TIMEOUT,
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
        return answer.isSuccess() ? ofSuccess(answer, words) : ofError(answer, words);
    }

    private static Meaning ofSuccess(HttpAnswer answer, Words words) {
        if (answer.error() != null) {
            return words.noCredit() ? NO_CREDIT : ERROR_IN_OK;
        }
        return answer.isJson() || looksLikeJson(answer) ? FINE : NOT_AN_API;
    }

    private static boolean looksLikeJson(HttpAnswer answer) {
        String body = answer.body().stripLeading();
        return !answer.isHtml() && (body.startsWith("{") || body.startsWith("["));
    }

    private static Meaning ofError(HttpAnswer answer, Words words) {
        if (answer.status() == 402 || words.noCredit() && isRefusal(answer.status())) {
            return NO_CREDIT;
        }
        if (words.overloaded() && !isRequestFault(answer.status())) {
            return OVERLOADED;
        }
        return answer.status() < 500 ? ofClientError(answer, words) : ofServerError(answer, words);
    }

    private static boolean isRefusal(int status) {
        return status == 400 || status == 401 || status == 403 || status == 429;
    }

    private static boolean isRequestFault(int status) {
        return status >= 400 && status < 429;
    }

    private static Meaning ofClientError(HttpAnswer answer, Words words) {
        return switch (answer.status()) {
            case 400, 422 -> ofBadRequest(words);
            case 401 -> KEY_REJECTED;
            case 403 -> words.badKey() ? KEY_REJECTED : FORBIDDEN;
            case 404, 405 -> ofNotFound(answer, words);
            case 407 -> PROXY_LOGIN;
            case 408 -> GATEWAY_TIMEOUT;
            case 413 -> TOO_LARGE;
            case 429 -> RATE_LIMITED;
            case 496 -> CERTIFICATE_WANTED;
            default -> OTHER;
        };
    }

    private static Meaning ofBadRequest(Words words) {
        if (words.certificateWanted()) {
            return CERTIFICATE_WANTED;
        }
        if (words.modelUnknown()) {
            return MODEL_UNKNOWN;
        }
        return words.badKey() ? KEY_REJECTED : OTHER;
    }

    private static Meaning ofNotFound(HttpAnswer answer, Words words) {
        if (answer.isHtml()) {
            return NOT_AN_API;
        }
        return words.modelUnknown() ? MODEL_UNKNOWN : ROUTE_UNKNOWN;
    }

    private static Meaning ofServerError(HttpAnswer answer, Words words) {
        return switch (answer.status()) {
            case 502, 520, 521, 522, 523, 525, 526, 527, 530 -> BAD_GATEWAY;
            case 503 -> UPSTREAM_UNAVAILABLE;
            case 504 -> GATEWAY_TIMEOUT;
            case 524 -> EDGE_TIMEOUT;
            case 529 -> OVERLOADED;
            default -> words.timedOut() ? GATEWAY_TIMEOUT : SERVER_ERROR;
        };
    }
}
