package dev.connectiondoctor.real;

/** stunnel, which puts TLS in front of a service that has none. */
final class Stunnel {
    private static final String CONFIGURATION = """
            foreground = yes
            pid =
            syslog = no
            [service]
            accept = 127.0.0.1:PORT
            connect = 127.0.0.1:UPSTREAM
            cert = FOLDER/server.pem
            key = FOLDER/server.key
            MORE
            """;

    private Stunnel() {}

    /** Returns the port at which it answers in TLS. */
    static int before(Bench bench, int upstream, String... more) throws Exception {
        int port = Bench.freePort();
        bench.write("stunnel.conf", CONFIGURATION.replace("PORT", String.valueOf(port))
                .replace("UPSTREAM", String.valueOf(upstream))
                .replace("MORE", String.join("\n", more)));
        bench.start("stunnel4", bench.path("stunnel.conf")).awaitPort(port);
        return port;
    }
}
