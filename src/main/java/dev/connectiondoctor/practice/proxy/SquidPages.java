package dev.connectiondoctor.practice.proxy;

import dev.connectiondoctor.practice.http.Answer;

/** Answers of a proxy's own, with the headers by which squid is known. */
final class SquidPages {
    private static final String VIA = "1.1 proxy.practice.test (squid/6.13)";

    private SquidPages() {}

    static Answer.Page loginRequired() {
        return loginRequired("Basic realm=\"Practice company proxy\"");
    }

    static Answer.Page companyLoginRequired() {
        return loginRequired("Negotiate");
    }

    private static Answer.Page loginRequired(String scheme) {
        return page(407, "ERR_CACHE_ACCESS_DENIED 0", "Cache Access Denied.",
                "Sorry, you are not currently allowed to request this from this cache until you have authenticated "
                        + "yourself.")
                .with("Proxy-Authenticate", scheme);
    }

    static Answer.Page accessDenied() {
        return page(403, "ERR_ACCESS_DENIED 0", "Access Denied.",
                "Access control configuration prevents your request from being allowed at this time. Please contact "
                        + "your service provider if you feel this is incorrect.");
    }

    static Answer.Page nameUnknown() {
        return page(503, "ERR_DNS_FAIL 0", "Unable to determine IP address from host name.",
                "The practice proxy knows the hosts of its practice network and no others.");
    }

    static Answer.Page unreachable() {
        return page(503, "ERR_CONNECT_FAIL 111", "Connection refused.",
                "The remote host or network may be down. Please try the request again.");
    }

    private static Answer.Page page(int status, String code, String summary, String words) {
        return Answer.Page.html(status, """
                <!DOCTYPE html>
                <html><head><title>ERROR: The requested URL could not be retrieved</title></head>
                <body><h1>ERROR</h1><h2>%s</h2>
                <p>%s</p>
                <p>Your cache administrator is <a href="mailto:it@practice.test">it@practice.test</a>.</p></body></html>
                """.formatted(summary, words))
                .with("Server", "squid/6.13")
                .with("X-Squid-Error", code)
                .with("Via", VIA);
    }
}
