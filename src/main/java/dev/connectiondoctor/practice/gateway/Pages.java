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
