package dev.connectiondoctor.stage.http;

import dev.connectiondoctor.stage.Observations;

/** Which versions of HTTP a line is fit for. */
final class HttpVersions {
    private static final String BROKEN = "broken";

    private HttpVersions() {}

    /** Whether HTTP/2 is known not to work though it is agreed on, so that only HTTP/1.1 shows what else there is. */
    static boolean onlyHttp1(Observations seen) {
        boolean tried = seen.experiments()
                .stream()
                .anyMatch(made -> made.id().equals(HttpVersionTrial.ID)
                        && made.outcome().equals(HttpVersionTrial.HTTP1_ANSWERS));
        return tried || seen.tls().filter(tls -> BROKEN.equals(tls.signals().http2())).isPresent();
    }
}
