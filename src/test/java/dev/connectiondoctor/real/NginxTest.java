package dev.connectiondoctor.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.connectiondoctor.ControlHosts;
import dev.connectiondoctor.RunEvent;
import dev.connectiondoctor.fault.Confidence;
import dev.connectiondoctor.practice.http.Answer;
import dev.connectiondoctor.practice.mint.Leaf;
import dev.connectiondoctor.practice.mint.Mint;
import dev.connectiondoctor.practice.wire.LineFault;
import dev.connectiondoctor.stage.Stage;

/** nginx in front of a service, as most companies have it. */
@RealPart
class NginxTest {
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
    void asItComesItIsHealthy() throws Exception {
        Nginx nginx = Nginx.before(bench, bench.plain(Bench.gateway()));
        bench.check(bench.at(nginx.port())).isHealthy();
    }

    @Test
    void withoutBufferingItIsHealthy() throws Exception {
        Nginx nginx = Nginx.before(bench, bench.plain(Bench.gateway()), "proxy_buffering off;",
                "proxy_http_version 1.1;", "proxy_set_header Connection '';");
        bench.check(bench.at(nginx.port())).isHealthy();
    }

    @Test
    void withHttp2ItIsHealthyAndSpokenToInIt() throws Exception {
        int upstream = bench.plain(Bench.gateway());
        Nginx nginx = Nginx.listening(bench, "ssl http2", Nginx.proxying(upstream));
        Diagnosis diagnosis = bench.check(bench.at(nginx.port())).isHealthy();
        assertThat(diagnosis.json()).contains("\"httpVersion\" : \"HTTP/2\"");
    }

    @Test
    void withTls12AloneItIsHealthy() throws Exception {
        Nginx nginx = Nginx.before(bench, bench.plain(Bench.gateway()), "ssl_protocols TLSv1.2;");
        Diagnosis diagnosis = bench.check(bench.at(nginx.port())).isHealthy();
        assertThat(diagnosis.json()).contains("\"TLSv1.3\" : \"refused\"");
    }

    @Test
    void itAnswers502ForAServiceThatIsDown() throws Exception {
        Nginx nginx = Nginx.before(bench, Bench.freePort());
        Diagnosis diagnosis = bench.check(bench.at(nginx.port())).is("request.bad-gateway");
        assertThat(diagnosis.json()).contains("\"answeredBy\" : \"nginx\"");
    }

    @Test
    void itAnswers502ForAServiceThatHangsUp() throws Exception {
        Nginx nginx = Nginx.before(bench, bench.hangingUp());
        bench.check(bench.at(nginx.port())).is("request.bad-gateway");
    }

    @Test
    void itAnswers504ForAServiceThatIsSilent() throws Exception {
        Nginx nginx = Nginx.before(bench, bench.listen(new LineFault.Silence()), "proxy_read_timeout 1s;");
        bench.check(bench.at(nginx.port())).is("request.gateway-timeout").names("nginx");
    }

    @Test
    void itAnswers413ForMoreThanItTakes() throws Exception {
        Nginx nginx = Nginx.before(bench, bench.plain(Bench.gateway()), "client_max_body_size 20;");
        Diagnosis diagnosis = bench.check(bench.at(nginx.port())).is("request.too-large").names("nginx");
        assertThat(diagnosis.cause().params()).containsEntry("variant", "server");
    }

    @Test
    void itAnswers502ForPromptsAlone() throws Exception {
        Nginx nginx = Nginx.before(bench, bench.plain(Bench.gateway()),
                "location /v1/chat { proxy_pass http://127.0.0.1:" + Bench.freePort() + "; }");
        bench.check(bench.at(nginx.port()))
                .is("request.bad-gateway")
                .names("nginx")
                .notes("by-server", "other-models-too");
    }

    @Test
    void itLetsTheListPassAndForbidsPrompts() throws Exception {
        Nginx nginx = Nginx.before(bench, bench.plain(Bench.gateway()), "if ($request_method = POST) { return 403; }");
        Diagnosis diagnosis = bench.check(bench.at(nginx.port())).is("request.content-blocked").names("nginx");
        assertThat(diagnosis.cause().params()).containsEntry("variant", "firewall");
    }

    @Test
    void itLimitsTheRateOfPrompts() throws Exception {
        Nginx nginx = Nginx.before(bench, bench.plain(Bench.gateway()),
                "if ($request_method = POST) { return 429; }");
        Diagnosis diagnosis = bench.check(bench.at(nginx.port())).is("request.rate-limited").names("nginx");
        assertThat(diagnosis.cause().params()).containsEntry("variant", "edge");
    }

    @Test
    void plainHttpToItsTlsPort() throws Exception {
        Nginx nginx = Nginx.before(bench, bench.plain(Bench.gateway()));
        bench.check(bench.at("http://localhost:" + nginx.port() + "/v1")).is("settings.base-url-needs-https");
    }

    @Test
    void tlsToItsPlainPort() throws Exception {
        Nginx nginx = Nginx.listening(bench, "", Nginx.proxying(bench.plain(Bench.gateway())));
        bench.check(bench.at(nginx.port())).is("tls.plain-http-answer");
    }

    @Test
    void itWantsAClientCertificate() throws Exception {
        Nginx nginx = Nginx.before(bench, bench.plain(Bench.gateway()), "ssl_verify_client on;",
                "ssl_client_certificate " + bench.path("roots.pem") + ";");
        bench.check(bench.at(nginx.port())).is("tls.client-certificate-required");
    }

    @Test
    void itSendsRequestsElsewhere() throws Exception {
        Nginx nginx = Nginx.serving(bench, "return 301 https://elsewhere.practice.test$request_uri;");
        bench.check(bench.at(nginx.port())).is("http.redirected").names("elsewhere.practice.test");
    }

    @Test
    void itServesAWebSite() throws Exception {
        bench.write("index.html", "<!DOCTYPE html><html><title>Welcome</title><body>Hello</body></html>");
        Nginx nginx = Nginx.serving(bench,
                "root " + bench.folder() + "; types { text/html html; } location / { try_files $uri /index.html; }");
        bench.check(bench.at(nginx.port())).is("http.not-an-api");
    }

    @Test
    void itServesAWebSiteThatHasNoSuchPage() throws Exception {
        bench.write("index.html", "<!DOCTYPE html><html><title>Welcome</title><body>Hello</body></html>");
        Nginx nginx = Nginx.serving(bench, "root " + bench.folder() + "; types { text/html html; }");
        bench.check(bench.at(nginx.port())).is("http.not-an-api");
    }

    @Test
    void itLeavesOutTheIntermediate() throws Exception {
        byte[] missing = Mint.der(bench.mint().issuing().certificate());
        int authority = bench.plain(_ -> new Answer.Page(200, Map.of(), missing));
        String issuer = "http://127.0.0.1:" + authority + "/issuing.cer";
        bench.identity("server", bench.mint().withoutIntermediate(Leaf.standard().withIssuerAt(issuer)));
        Nginx nginx = Nginx.before(bench, bench.plain(Bench.gateway()));
        Diagnosis diagnosis = bench.check(bench.at(nginx.port())
                .withControlHosts(true)
                .withControls(ControlHosts.NONE));
        diagnosis.is("tls.missing-intermediate");
        assertThat(diagnosis.cause().confidence()).isEqualTo(Confidence.CERTAIN);
        assertThat(diagnosis.cause().fixes().getFirst().trial().id()).isEqualTo("proven");
        assertThat(diagnosis.trust("curl").today()).isEqualTo("refuses");
        assertThat(diagnosis.trust("curl").afterFix()).isEqualTo("trusts");
    }

    /** Nobody says where the missing one is: then it cannot be told from an authority that nobody here knows. */
    @Test
    void itLeavesOutTheIntermediateWhichIsNowhereToBeFound() throws Exception {
        bench.identity("server", bench.mint().withoutIntermediate(Leaf.standard()));
        Nginx nginx = Nginx.before(bench, bench.plain(Bench.gateway()));
        bench.check(bench.at(nginx.port()).withControlHosts(true).withControls(ControlHosts.NONE))
                .is("tls.unknown-authority")
                .names("leaves a certificate out");
    }

    @Test
    void itDiesInTheMiddleOfAStream() throws Exception {
        Nginx nginx = Nginx.before(bench, bench.plain(Bench.gateway()), "proxy_buffering off;");
        Diagnosis diagnosis = bench.check(bench.at(nginx.port()), event -> {
            if (event instanceof RunEvent.Progressed progressed && progressed.stage() == Stage.LONG_STREAM) {
                nginx.kill();
            }
        });
        diagnosis.is("stream.closed-early");
    }
}
