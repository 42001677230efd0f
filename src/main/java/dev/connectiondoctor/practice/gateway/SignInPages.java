package dev.connectiondoctor.practice.gateway;

import dev.connectiondoctor.practice.http.Answer;

/** What a guest network answers in the place of others. */
public final class SignInPages {
    private SignInPages() {}

    /** Sends a browser to the page where guests sign in. */
    public static Answer.Page redirect() {
        return Answer.Page.html(302, "<html><head><title>Redirect</title></head></html>")
                .with("Location", "http://wifi.harbour-hotel.example/login?mac=02-00-00-00-00-01&room=")
                .with("Cache-Control", "no-store");
    }

    /** The page itself. */
    public static Answer.Page page() {
        return Answer.Page.html(200, """
                <!DOCTYPE html>
                <html lang="en"><head><title>Welcome to Harbour Airport Wi-Fi</title></head>
                <body><h1>Welcome</h1><form action="/accept"><button>Accept the terms and go online</button></form>
                </body></html>
                """).with("Cache-Control", "no-store");
    }
}
