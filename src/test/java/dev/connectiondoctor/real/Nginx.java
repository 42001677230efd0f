package dev.connectiondoctor.real;

import java.io.IOException;

/** nginx, in one process and with one server. */
final class Nginx {
    private static final String CONFIGURATION = """
            daemon off;
            master_process off;
            pid FOLDER/nginx.pid;
            events {}
            http {
                access_log off;
                client_body_temp_path FOLDER/body;
                proxy_temp_path FOLDER/proxy;
                fastcgi_temp_path FOLDER/fastcgi;
                uwsgi_temp_path FOLDER/uwsgi;
                scgi_temp_path FOLDER/scgi;
                default_type application/octet-stream;
                server {
                    listen 127.0.0.1:PORT LISTEN;
                    ssl_certificate FOLDER/server.pem;
                    ssl_certificate_key FOLDER/server.key;
            SERVER
                }
            }
            """;

    private final int port;
    private final Program program;

    private Nginx(int port, Program program) {
        this.port = port;
        this.program = program;
    }

    /** With TLS. */
    static Nginx serving(Bench bench, String server) throws Exception {
        return listening(bench, "ssl", server);
    }

    /** In front of a service; what else is to be said follows. */
    static Nginx before(Bench bench, int upstream, String... more) throws Exception {
        return serving(bench, proxying(upstream, more));
    }

    static String proxying(int upstream, String... more) {
        return "location / { proxy_pass http://127.0.0.1:" + upstream + "; }\n" + String.join("\n", more);
    }

    static Nginx listening(Bench bench, String how, String server) throws IOException, InterruptedException {
        int port = Bench.freePort();
        bench.write("nginx.conf", CONFIGURATION.replace("PORT", String.valueOf(port))
                .replace("LISTEN", how)
                .replace("SERVER", server));
        Program program = bench.start("nginx", "-p", bench.folder().toString(), "-e", "stderr", "-c",
                bench.path("nginx.conf"));
        return new Nginx(port, program.awaitPort(port));
    }

    int port() {
        return port;
    }

    void kill() {
        program.kill();
    }
}
