package dev.connectiondoctor.practice.gateway;

import dev.connectiondoctor.practice.http.Answer;
import dev.connectiondoctor.practice.http.Status;

/** What answers instead of a service: the pages of the programs that stand in front of it. */
public final class Pages {
    private Pages() {}

    /** An error page as nginx writes it. */
    public static Answer.Page nginx(int status) {
        String title = status + " " + Status.reason(status);
        return nginx(status, title, "");
    }

    /** What nginx answers at a port for TLS to whoever speaks plain HTTP. */
    public static Answer.Page nginxWantsHttps() {
        return nginx(400, "400 The plain HTTP request was sent to HTTPS port",
                "<center>The plain HTTP request was sent to HTTPS port</center>\r\n");
    }

    private static Answer.Page nginx(int status, String title, String more) {
        return Answer.Page.html(status, """
                <html>\r
                <head><title>%s</title></head>\r
                <body>\r
                <center><h1>%s</h1></center>\r
                %s<hr><center>nginx</center>\r
                </body>\r
                </html>\r
                """.formatted(title, status + " " + Status.reason(status), more)).with("Server", "nginx");
    }

    /** An error page as HAProxy writes it when no server is left. */
    public static Answer.Page haproxyUnavailable() {
        return Answer.Page.html(503, """
                <html><body><h1>503 Service Unavailable</h1>
                No server is available to handle this request.
                </body></html>
                """).with("Cache-Control", "no-cache");
    }

    /** The page with which Cloudflare gives up on a slow origin. */
    public static Answer.Page cloudflareTimeout() {
        String ray = Ids.hex("", 16);
        return Answer.Page.html(524, """
                <!DOCTYPE html>
                <html lang="en-US">
                <head><title>gateway.practice.test | 524: A timeout occurred</title></head>
                <body><h1>A timeout occurred <span>Error code 524</span></h1>
                <p>The origin web server timed out responding to this request.</p>
                <p>Cloudflare Ray ID: <strong>%s</strong></p></body>
                </html>
                """.formatted(ray)).with("Server", "cloudflare").with("CF-RAY", ray + "-FRA");
    }

    /** The page with which Cloudflare says that it cannot get to its origin. */
    public static Answer.Page cloudflareUnreachable() {
        return cloudflare(522, "gateway.practice.test | 522: Connection timed out",
                "<h1>Connection timed out <span>Error code 522</span></h1>");
    }

    /** What Cloudflare says when nobody holds the other end of a tunnel. */
    public static Answer.Page cloudflareTunnelDown() {
        return behindCloudflare(Answer.Page.of(530, "text/plain; charset=UTF-8", "error code: 1033"), Ids.hex("", 16));
    }

    /** What Cloudflare puts in place of an origin's own page. */
    public static Answer.Page cloudflareBadGateway() {
        return behindCloudflare(Answer.Page.of(502, "text/plain; charset=UTF-8", "error code: 502"), Ids.hex("", 16));
    }

    /** The page with which Cloudflare's rules against attacks stop a request. */
    public static Answer.Page cloudflareBlocked() {
        return cloudflare(403, "Attention Required! | Cloudflare",
                "<h1>Sorry, you have been blocked</h1><p>You are unable to access practice.test</p>");
    }

    /** The page with which Cloudflare slows down whoever asks too often from one address. */
    public static Answer.Page cloudflareRateLimit() {
        return cloudflare(429, "Access denied | practice.test used Cloudflare to restrict access",
                "<h1>Error 1015</h1><h2>You are being rate limited</h2>").with("Retry-After", "30");
    }

    private static Answer.Page cloudflare(int status, String title, String body) {
        String ray = Ids.hex("", 16);
        return behindCloudflare(Answer.Page.html(status, """
                <!DOCTYPE html>
                <html lang="en-US">
                <head><title>%s</title></head>
                <body>%s
                <p>Cloudflare Ray ID: <strong>%s</strong></p></body>
                </html>
                """.formatted(title, body, ray)), ray);
    }

    private static Answer.Page behindCloudflare(Answer.Page page, String ray) {
        return page.with("Server", "cloudflare").with("CF-RAY", ray + "-FRA");
    }

    /** What Envoy says when none of the servers behind it is well. */
    public static Answer.Page envoyNoHealthyUpstream() {
        return Answer.Page.of(503, "text/plain", "no healthy upstream").with("Server", "envoy");
    }

    /** An error page as Amazon's load balancer writes it. */
    public static Answer.Page amazonBalancer(int status) {
        String title = status + " " + Status.reason(status);
        return Answer.Page.html(status, """
                <html>\r
                <head><title>%1$s</title></head>\r
                <body>\r
                <center><h1>%1$s</h1></center>\r
                </body>\r
                </html>\r
                """.formatted(title)).with("Server", "awselb/2.0");
    }

    /** The page with which Cloudflare asks for proof that a person is asking. */
    public static Answer.Page cloudflareChallenge() {
        String ray = Ids.hex("", 16);
        return Answer.Page.html(403, """
                <!DOCTYPE html>
                <html lang="en-US">
                <head><title>Just a moment...</title><meta name="robots" content="noindex,nofollow"></head>
                <body><noscript>Enable JavaScript and cookies to continue</noscript>
                <script src="/cdn-cgi/challenge-platform/h/g/orchestrate/chl_page/v1?ray=%s"></script></body>
                </html>
                """.formatted(ray))
                .with("Server", "cloudflare")
                .with("CF-RAY", ray + "-FRA")
                .with("cf-mitigated", "challenge");
    }

    /** The page with which Cloudflare turns away whole countries, as the site's owner told it to. */
    public static Answer.Page cloudflareCountry() {
        String ray = Ids.hex("", 16);
        return Answer.Page.html(403, """
                <!DOCTYPE html>
                <html lang="en-US">
                <head><title>Access denied | gateway.practice.test used Cloudflare to restrict access</title></head>
                <body><h1><span>Error</span> <span>1009</span></h1><h2>Access denied</h2>
                <p>The owner of this website has banned the country or region your IP address is in (XX) from accessing
                this website.</p><p>Cloudflare Ray ID: <strong>%s</strong></p></body>
                </html>
                """.formatted(ray)).with("Server", "cloudflare").with("CF-RAY", ray + "-FRA");
    }

    /** The start page of a service's web site. */
    public static Answer.Page home() {
        return Answer.Page.html(200, """
                <!DOCTYPE html>
                <html lang="en">
                <head><title>Practice AI: one key for every model</title></head>
                <body><h1>Practice AI</h1><p>Sign in to create a key.</p></body>
                </html>
                """).with("Server", "nginx");
    }

    /** A business error that calls itself a success. */
    public static Answer.Page errorInOk() {
        return Answer.Page.of(200, "application/json",
                "{\"code\":0,\"msg\":\"legacy forwarding path closed\",\"data\":null}");
    }

    public static Answer.Page redirect(String location) {
        return nginx(302).with("Location", location);
    }
}
