package dev.connectiondoctor.real;

import java.nio.file.Path;

/** mitmproxy, with an authority that it makes for itself. Every name leads it to this computer. */
record Mitmproxy(String url, Path authority) {
    private static final String HOSTS = """
            def server_connect(data):
                data.server.address = ("127.0.0.1", data.server.address[1])
            """;

    /** @param trusted file of the roots that it trusts */
    static Mitmproxy start(Bench bench, String trusted) throws Exception {
        int port = Bench.freePort();
        bench.write("hosts.py", HOSTS);
        bench.start("mitmdump", "--listen-host", "127.0.0.1", "--listen-port", String.valueOf(port), "-s",
                bench.path("hosts.py"), "--set", "confdir=" + bench.path("mitmproxy"), "--set",
                "ssl_verify_upstream_trusted_ca=" + bench.path(trusted)).awaitPort(port);
        return new Mitmproxy("http://127.0.0.1:" + port, bench.folder().resolve("mitmproxy/mitmproxy-ca-cert.pem"));
    }
}
