package dev.connectiondoctor.real;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** Squid, as a company's proxy. Names of the practice network are known to it. */
final class Squid {
    private static final String HELPERS = "/usr/lib/squid/";
    private static final String CONFIGURATION = """
            RULES
            visible_hostname squid.practice.test
            hosts_file FOLDER/hosts
            dns_nameservers 127.0.0.1
            dns_timeout 1 second
            pid_filename none
            access_log none
            cache_log FOLDER/squid.log
            cache deny all
            coredump_dir FOLDER
            pinger_enable off
            shutdown_lifetime 0 seconds
            """;

    private final int port;

    private Squid(int port) {
        this.port = port;
    }

    /** One that lets everybody through. */
    static Squid open(Bench bench) throws Exception {
        return start(bench, "http_port 127.0.0.1:PORT", "http_access allow all");
    }

    /** One that lets nobody through without this login. */
    static Squid wantingLogin(Bench bench, String user, String password) throws Exception {
        bench.write("password", password);
        Program.run(bench.folder(), "sh", "-c",
                "printf '%s:%s\\n' " + user + " \"$(openssl passwd -apr1 -in password)\" > users");
        return start(bench, "http_port 127.0.0.1:PORT",
                "auth_param basic program " + HELPERS + "basic_ncsa_auth FOLDER/users",
                "auth_param basic realm Practice", "acl known proxy_auth REQUIRED", "http_access allow known",
                "http_access deny all");
    }

    /** One that opens what goes through it, with an authority of its own in {@code squid-ca.pem}. */
    static Squid inspecting(Bench bench, String authority) throws Exception {
        return inspecting(bench, authority, "http_access allow all");
    }

    /** @param rules for whom it lets through */
    static Squid inspecting(Bench bench, String authority, String... rules) throws Exception {
        Program.run(bench.folder(), "openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "30", "-subj",
                authority, "-keyout", "squid-ca.key", "-out", "squid-ca.pem");
        Program.run(bench.folder(), "sh", "-c", "cat squid-ca.pem squid-ca.key > squid-ca.both.pem && "
                + HELPERS + "security_file_certgen -c -s FOLDER/made -M 4MB && chmod -R a+rwX ."
                        .replace("FOLDER", bench.folder().toString()));
        List<String> inspection = List.of(
                "http_port 127.0.0.1:PORT ssl-bump tls-cert=FOLDER/squid-ca.both.pem generate-host-certificates=on",
                "sslcrtd_program " + HELPERS + "security_file_certgen -s FOLDER/made -M 4MB",
                "tls_outgoing_options cafile=FOLDER/roots.pem", "acl step1 at_step SslBump1", "ssl_bump peek step1",
                "ssl_bump bump all");
        return start(bench, Stream.concat(inspection.stream(), Stream.of(rules)).toArray(String[]::new));
    }

    static Squid start(Bench bench, String... rules) throws IOException, InterruptedException {
        int port = Bench.freePort();
        bench.write("hosts", "127.0.0.1 localhost " + Bench.HOST + " " + Bench.ELSEWHERE + "\n");
        bench.write("squid.conf", CONFIGURATION.replace("RULES", String.join("\n", rules))
                .replace("PORT", String.valueOf(port)));
        bench.start("squid", "-N", "-f", bench.path("squid.conf"), "-n", "practice" + port).awaitPort(port);
        return new Squid(port);
    }

    String address() {
        return "127.0.0.1:" + port;
    }
}
