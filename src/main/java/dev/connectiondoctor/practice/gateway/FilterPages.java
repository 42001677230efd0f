package dev.connectiondoctor.practice.gateway;

import java.util.Map;

import dev.connectiondoctor.practice.http.Answer;

/** The pages with which filters say no, made up after the manner of well-known products. */
public final class FilterPages {
    private FilterPages() {}

    public static Answer.Page fortiGuard() {
        return Answer.Page.html(403, """
                <!DOCTYPE html>
                <html><head><title>FortiGuard Intrusion Prevention - Access Blocked</title></head>
                <body><h1>Web Page Blocked!</h1>
                <p>You have tried to access a web page which is in violation of your internet usage policy.</p>
                <table><tr><td>URL:</td><td>localhost/</td></tr>
                <tr><td>Category:</td><td><b>Artificial Intelligence Technology</b></td></tr>
                <tr><td>User name:</td><td>practice.user</td></tr></table>
                </body></html>
                """);
    }

    public static Answer.Page zscaler() {
        return Answer.Page.html(403, """
                <!DOCTYPE html>
                <html><head><title>Internet Security by Zscaler</title></head>
                <body><h1>Website blocked</h1><p>Not allowed to browse Generative AI category.</p>
                <p>Your organization has selected Zscaler to protect you from internet threats.</p></body></html>
                """).with("Server", "Zscaler/6.2");
    }

    public static Answer.Page zscalerRedirect() {
        return new Answer.Page(307, Map.of("Content-Length", "0"), new byte[0])
                .with("Location", "https://gateway.zscloud.net/blocked?url=practice&reason=category&cat=Generative+AI");
    }

    public static Answer.Page barracuda() {
        return Answer.Page.html(403, """
                <!DOCTYPE html>
                <html><head><title>Request denied</title></head>
                <body><p>The request was denied by the Barracuda Web Application Firewall.</p></body></html>
                """);
    }

    /** Where a firewall sends those who have not signed in to it. */
    public static Answer.Page fortiGateSignIn() {
        return Answer.Page.html(302, "")
                .with("Location", "https://firewall.practice.test:1003/fgtauth?0a1b2c3d4e5f6071");
    }
}
