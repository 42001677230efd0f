package dev.connectiondoctor.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.connectiondoctor.practice.gateway.StreamFault;
import dev.connectiondoctor.practice.http.Handler;

/** What nginx does to streams, by the settings that people really have. */
@RealPart
class NginxStreamsTest {
    private static final String MODERN = "proxy_http_version 1.1; proxy_set_header Connection '';";

    private Bench bench;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        bench = new Bench(folder);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private Nginx before(Handler service, String... more) throws Exception {
        return Nginx.before(bench, bench.plain(service), more);
    }

    /** A model that takes two seconds and more, so that it matters when its words come. */
    private static Handler patient() {
        return Bench.gateway().streams(new StreamFault.Slow(Duration.ofMillis(8)));
    }

    /** A model that falls silent for far longer than nginx waits. */
    private static Handler thoughtful() {
        return Bench.gateway().streams(new StreamFault.CutAfterSilence(Duration.ofSeconds(40)));
    }

    @Test
    void withoutBufferingAPatientModelIsHealthy() throws Exception {
        bench.check(bench.at(before(patient(), "proxy_buffering off;", MODERN).port())).isHealthy();
    }

    @Test
    void withItsOldHttpAndItsBuffersTheAnswerIsHeldBack() throws Exception {
        Diagnosis diagnosis = bench.check(bench.at(before(patient(), "proxy_buffering on;",
                "proxy_buffers 16 64k;", "proxy_buffer_size 64k;", "proxy_http_version 1.0;").port()));
        diagnosis.is("stream.buffered");
    }

    @Test
    void itWaitsForTheNextByteAndNoLonger() throws Exception {
        Diagnosis diagnosis = bench.check(bench.at(before(thoughtful(), "proxy_buffering off;", MODERN,
                "proxy_read_timeout 3s;").port()));
        diagnosis.is("stream.cut-after-silence").names("nginx: proxy_read_timeout");
        assertThat(diagnosis.json()).contains("\"endedHow\" : \"premature-chunk-end\"");
    }

    @Test
    void inHttp2ItResetsTheStreamOnWhichNothingComes() throws Exception {
        int upstream = bench.plain(thoughtful());
        Nginx nginx = Nginx.listening(bench, "ssl http2",
                Nginx.proxying(upstream, "proxy_buffering off;", MODERN, "proxy_read_timeout 3s;"));
        Diagnosis diagnosis = bench.check(bench.at(nginx.port()));
        diagnosis.is("stream.cut-after-silence").names("nginx: proxy_read_timeout");
        assertThat(diagnosis.json()).contains("\"httpVersion\" : \"HTTP/2\"").contains("\"endedHow\" : \"rst-stream");
    }

    @Test
    void packedStreamsComeThrough() throws Exception {
        bench.check(bench.at(before(patient(), "proxy_buffering off;", MODERN, "gzip on;",
                "gzip_types text/event-stream;").port())).isHealthy();
    }
}
