package dev.connectiondoctor.fault;

import java.util.Set;

import dev.connectiondoctor.stage.http.HttpAnswer;

/** What an answer with an error status means: by its words where they are clear, else by its status. */
final class ErrorMeaning {
    private static final Set<Integer> REFUSALS = Set.of(400, 401, 403, 429);
    private static final Set<Integer> FILTERED = Set.of(400, 403, 422, 451);
    /** Statuses of Cloudflare's own, for an origin that it cannot get an answer from. */
    private static final Set<Integer> EDGE = Set.of(520, 521, 522, 523, 525, 526, 527, 530);

    private ErrorMeaning() {}

    static Meaning of(HttpAnswer answer, Words words) {
        if (words.operatorKey()) {
            return Meaning.OPERATOR_KEY_BROKEN;
        }
        if (words.noRoute()) {
            return Meaning.NO_ROUTE_FOR_MODEL;
        }
        if (answer.status() == 402 || words.noCredit() && REFUSALS.contains(answer.status())) {
            return Meaning.NO_CREDIT;
        }
        if (words.quotaUsedUp() && REFUSALS.contains(answer.status())) {
            return Meaning.QUOTA_EXHAUSTED;
        }
        if (words.contentBlocked() && FILTERED.contains(answer.status())) {
            return Meaning.CONTENT_BLOCKED;
        }
        if (words.overloaded() && !isRequestFault(answer.status())) {
            return Meaning.OVERLOADED;
        }
        return answer.status() < 500 ? ofClientError(answer, words) : ofServerError(answer, words);
    }

    private static boolean isRequestFault(int status) {
        return status >= 400 && status < 429;
    }

    private static Meaning ofClientError(HttpAnswer answer, Words words) {
        return switch (answer.status()) {
            case 400, 422 -> ofBadRequest(answer, words);
            case 401 -> words.notAllowed() ? Meaning.FORBIDDEN : Meaning.KEY_REJECTED;
            case 403 -> words.badKey() ? Meaning.KEY_REJECTED : Meaning.FORBIDDEN;
            case 404, 405 -> ofNotFound(answer, words);
            case 407 -> Meaning.PROXY_LOGIN;
            case 408, 499 -> Meaning.GATEWAY_TIMEOUT;
            case 413 -> Meaning.TOO_LARGE;
            case 424 -> Meaning.BAD_GATEWAY;
            case 429 -> Meaning.RATE_LIMITED;
            case 496 -> Meaning.CERTIFICATE_WANTED;
            case 406, 409, 411, 412, 415, 417, 426, 428, 431 -> Meaning.REJECTED;
            default -> Meaning.OTHER;
        };
    }

    private static Meaning ofBadRequest(HttpAnswer answer, Words words) {
        if (words.certificateWanted()) {
            return Meaning.CERTIFICATE_WANTED;
        }
        if (words.tooLong()) {
            return Meaning.TOO_LARGE;
        }
        if (words.modelUnknown()) {
            return Meaning.MODEL_UNKNOWN;
        }
        if (words.badKey()) {
            return Meaning.KEY_REJECTED;
        }
        return words.timedOut() ? Meaning.GATEWAY_TIMEOUT : answer.isHtml() ? Meaning.OTHER : Meaning.REJECTED;
    }

    private static Meaning ofNotFound(HttpAnswer answer, Words words) {
        if (answer.isHtml()) {
            return Meaning.NOT_AN_API;
        }
        return words.modelUnknown() ? Meaning.MODEL_UNKNOWN : Meaning.ROUTE_UNKNOWN;
    }

    private static Meaning ofServerError(HttpAnswer answer, Words words) {
        if (EDGE.contains(answer.status())) {
            return Meaning.EDGE_ERROR;
        }
        if (words.modelUnknown() && !answer.isHtml()) {
            return Meaning.NO_ROUTE_FOR_MODEL;
        }
        return switch (answer.status()) {
            case 502 -> Meaning.BAD_GATEWAY;
            case 503 -> Meaning.UPSTREAM_UNAVAILABLE;
            case 504 -> Meaning.GATEWAY_TIMEOUT;
            case 524 -> Meaning.EDGE_TIMEOUT;
            case 529 -> Meaning.OVERLOADED;
            default -> words.timedOut() ? Meaning.GATEWAY_TIMEOUT : Meaning.SERVER_ERROR;
        };
    }
}
