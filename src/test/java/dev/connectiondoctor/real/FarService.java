package dev.connectiondoctor.real;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A service on the far one of two computers: nginx, which knows its key and one model. */
final class FarService {
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
                default_type application/json;
                server {
                    listen 443 ssl;
                    listen [::]:443 ssl;
                    ssl_certificate FOLDER/server.pem;
                    ssl_certificate_key FOLDER/server.key;
                    location / {
                        if ($http_authorization != "Bearer KEY") {
                            return 401 '{"error":{"message":"Incorrect API key provided.","code":"invalid_api_key"}}';
                        }
                        return 200 '{"object":"list","data":[{"id":"practice-small","object":"model"}]}';
                    }
                }
            }
            """;

    private final Bench bench;
    private final NetworkNamespaces network;

    private FarService(Bench bench, NetworkNamespaces network) {
        this.bench = bench;
        this.network = network;
    }

    /** @param bench for its certificates and its folder */
    static FarService start(Bench bench, NetworkNamespaces network) throws Exception {
        FarService service = new FarService(bench, network);
        bench.write("nginx.conf", CONFIGURATION.replace("KEY", Bench.KEY));
        bench.write("key", Bench.KEY);
        network.startThere("nginx", "-p", bench.path(""), "-e", "stderr", "-c", bench.path("nginx.conf"));
        network.awaitThere(443);
        return service;
    }

    /** Lets a name server of that network know these addresses of it, and no others. */
    void named(String... addresses) throws Exception {
        List<String> command = new ArrayList<>(List.of("dnsmasq", "--keep-in-foreground", "--log-facility=-",
                "--conf-file=/dev/null", "--no-resolv", "--no-hosts", "--user=", "--group=", "--pid-file="));
        List.of(addresses).forEach(address -> command.add("--host-record=" + Bench.HOST + "," + address));
        network.nameServer("10.99.0.2");
        network.startThere(command.toArray(String[]::new)).awaitWords("started");
        network.awaitThere(53);
    }

    /**
     * Checks it from the near one, as somebody would on the command line.
     *
     * @param addresses its addresses; none to look them up
     */
    ProcessCheck check(String... addresses) throws Exception {
        return checkThrough("none", addresses);
    }

    /** @param proxy as on the command line */
    ProcessCheck checkThrough(String proxy, String... addresses) throws Exception {
        List<String> command = ProcessCheck.command("check", "--base-url", "https://" + Bench.HOST + "/v1",
                "--protocol",
                "openai-chat", "--model", "practice-small", "--key-file", bench.path("key"), "--proxy", proxy,
                "--public-roots", bench.path("roots.pem"), "--no-control-hosts", "--depth", "quick", "--format", "json",
                "--output", bench.path("report.json"));
        for (String address : addresses) {
            command.addAll(List.of("--resolve", Bench.HOST + ":" + address));
        }
        return ProcessCheck.of(Path.of(bench.path("report.json")), network.runHere(Map.of(), command));
    }
}
