package dev.connectiondoctor.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.connectiondoctor.Options;

/** Squid between the doctor and a service. */
@RealPart
class SquidTest {
    private Bench bench;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        bench = new Bench(folder);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void whoIsLetThroughIsHealthy() throws Exception {
        bench.check(gateway("http://" + Squid.open(bench).address())).isHealthy();
    }

    @Test
    void itWantsALogin() throws Exception {
        Squid squid = Squid.wantingLogin(bench, "practice", "secret-word");
        Diagnosis diagnosis = bench.check(gateway("http://" + squid.address())).is("proxy.auth-required");
        assertThat(diagnosis.json()).contains("Basic realm=", "ERR_CACHE_ACCESS_DENIED");
    }

    @Test
    void aWrongLoginIsNoBetter() throws Exception {
        Squid squid = Squid.wantingLogin(bench, "practice", "secret-word");
        bench.check(gateway("http://practice:wrong@" + squid.address())).is("proxy.auth-required");
    }

    @Test
    void withItsLoginItIsHealthy() throws Exception {
        Squid squid = Squid.wantingLogin(bench, "practice", "secret-word");
        Diagnosis diagnosis = bench.check(gateway("http://practice:secret-word@" + squid.address())).isHealthy();
        assertThat(diagnosis.json()).doesNotContain("secret-word");
    }

    @Test
    void itWantsTheLoginOfTheCompany() throws Exception {
        Squid squid = Squid.start(bench, "http_port 127.0.0.1:PORT", "auth_param negotiate program /bin/cat",
                "acl known proxy_auth REQUIRED", "http_access allow known", "http_access deny all");
        Diagnosis diagnosis = bench.check(gateway("http://" + squid.address())).is("proxy.auth-unsupported");
        assertThat(diagnosis.json()).contains("Negotiate");
    }

    @Test
    void itForbidsTheHost() throws Exception {
        Squid squid = Squid.start(bench, "http_port 127.0.0.1:PORT", "http_access deny all");
        Diagnosis diagnosis = bench.check(gateway("http://" + squid.address())).is("proxy.refused-connect");
        assertThat(diagnosis.json()).contains("ERR_ACCESS_DENIED");
    }

    @Test
    void itCannotReachTheService() throws Exception {
        Options options = bench.at(Bench.freePort()).withProxy("http://" + Squid.open(bench).address());
        Diagnosis diagnosis = bench.check(options).is("proxy.bad-gateway");
        assertThat(diagnosis.json()).contains("ERR_CONNECT_FAIL");
    }

    @Test
    void itDoesNotKnowTheName() throws Exception {
        Options options = bench.at("https://no-such-service.practice.test:" + Bench.freePort() + "/v1")
                .withProxy("http://" + Squid.open(bench).address());
        Diagnosis diagnosis = bench.check(options).is("proxy.bad-gateway");
        assertThat(diagnosis.json()).containsAnyOf("ERR_DNS_FAIL", "ERR_CANNOT_FORWARD");
    }

    @Test
    void spokenToInTlsItIsHealthy() throws Exception {
        Squid squid = Squid.start(bench,
                "https_port 127.0.0.1:PORT tls-cert=FOLDER/server.pem tls-key=FOLDER/server.key",
                "http_access allow all");
        bench.check(gateway("https://" + squid.address())).isHealthy();
    }

    @Test
    void itIsWrittenWithHttpButWantsTls() throws Exception {
        Squid squid = Squid.start(bench,
                "https_port 127.0.0.1:PORT tls-cert=FOLDER/server.pem tls-key=FOLDER/server.key",
                "http_access allow all");
        bench.check(gateway("http://" + squid.address())).is("proxy.plain-scheme");
    }

    @Test
    void itIsWrittenWithHttpsButSpeaksPlain() throws Exception {
        bench.check(gateway("https://" + Squid.open(bench).address())).is("proxy.tls-scheme");
    }

    private Options gateway(String proxy) throws Exception {
        return bench.at(bench.secured(Bench.gateway())).withProxy(proxy);
    }
}
