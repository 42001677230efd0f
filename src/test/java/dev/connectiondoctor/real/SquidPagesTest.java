package dev.connectiondoctor.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.connectiondoctor.ControlHosts;
import dev.connectiondoctor.ControlHosts.KnownPage;
import dev.connectiondoctor.Options;
import dev.connectiondoctor.fault.Confidence;
import dev.connectiondoctor.practice.http.Answer;
import dev.connectiondoctor.target.BaseUrl;

/** What squid says in the place of a service: its own error page, or a page that it was told to show. */
@RealPart
class SquidPagesTest {
    private static final String COMPANY = "/CN=Practice Company CA/O=Practice Company";

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
    void itsErrorPageInsideAnOpenedLineIsABlockPage() throws Exception {
        Squid squid = Squid.inspecting(bench, COMPANY, "acl tunnel method CONNECT", "http_access allow tunnel",
                "http_access deny all");
        Diagnosis diagnosis = bench.check(inspected(squid)).is("http.block-page").names("Squid");
        assertThat(diagnosis.cause().confidence()).isEqualTo(Confidence.CERTAIN);
    }

    @Test
    void thePageOfTheFilterBehindItIsABlockPage() throws Exception {
        Squid squid = Squid.inspecting(bench, COMPANY, "acl tunnel method CONNECT", "http_access allow tunnel",
                "deny_info 302:http://filter.example/squidGuard.cgi?clientaddr=%i&url=%u all", "http_access deny all");
        Diagnosis diagnosis = bench.check(inspected(squid)).is("http.block-page").names("squidGuard");
        assertThat(diagnosis.text()).contains("http://filter.example/squidGuard.cgi").doesNotContain("clientaddr");
    }

    @Test
    void aRefusalWithAnotherPageIsStillARefusal() throws Exception {
        Squid squid = Squid.start(bench, "http_port 127.0.0.1:PORT", "deny_info 403:ERR_ACCESS_DENIED all",
                "http_access deny all");
        bench.check(gateway(squid)).is("proxy.refused-connect");
    }

    @Test
    void whoIsSentToALoginPageForEverythingIsToSignIn() throws Exception {
        Squid squid = Squid.start(bench, "http_port 127.0.0.1:PORT",
                "deny_info 302:http://welcome.example/login?url=%u all", "http_access deny all");
        Diagnosis diagnosis = bench.check(knowing(gateway(squid))).is("http.captive-portal");
        assertThat(diagnosis.cause().confidence()).isEqualTo(Confidence.CERTAIN);
        assertThat(diagnosis.text()).contains("http://welcome.example/login").doesNotContain("login?url");
    }

    @Test
    void whoMayGoElsewhereIsOnlyRefused() throws Exception {
        Squid squid = Squid.start(bench, "http_port 127.0.0.1:PORT", "acl tunnel method CONNECT",
                "deny_info 302:http://welcome.example/login?url=%u tunnel", "http_access deny tunnel",
                "http_access allow all");
        Diagnosis diagnosis = bench.check(knowing(gateway(squid))).is("proxy.refused-connect");
        assertThat(diagnosis.json()).contains("\"outcome\" : \"open\"");
    }

    private Options gateway(Squid squid) throws Exception {
        return bench.at(bench.secured(Bench.gateway())).withProxy("http://" + squid.address());
    }

    /** As on a computer to which the company gave its root. */
    private Options inspected(Squid squid) throws Exception {
        return gateway(squid).withSystemRoots(bench.folder().resolve("squid-ca.pem"));
    }

    /** Two pages are known, of hosts that the proxy reaches. */
    private Options knowing(Options options) throws Exception {
        KnownPage text = new KnownPage(page(Bench.HOST, Answer.Page.of(200, "text/plain", "success\n")), 200,
                "success");
        KnownPage nothing = new KnownPage(page(Bench.ELSEWHERE, Answer.Page.of(204, "text/plain", "")), 204, "");
        return options.withControlHosts(true)
                .withControls(new ControlHosts(List.of(), List.of(), List.of(text, nothing), List.of()));
    }

    private BaseUrl page(String host, Answer.Page answer) throws Exception {
        return BaseUrl.parse("http://" + host + ":" + bench.plain(_ -> answer) + "/known.txt");
    }
}
