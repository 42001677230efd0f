package dev.connectiondoctor.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** Connections at rest, and a box on the way that remembers each connection for a while only. */
@RealPart
@Isolated("it is timed")
class RestingLinesTest {
    private static final String ADDRESS = "10.99.0.2";

    private Path folder;
    private NetworkNamespaces network;
    private String port;

    @BeforeEach
    void open(@TempDir Path place) throws Exception {
        folder = place;
        network = NetworkNamespaces.make(place).cable();
        Program service = network.startThere(java("serve", place.toString(), ADDRESS));
        String said = service.awaitWords(RestingService.READY).output();
        port = said.substring(said.indexOf(RestingService.PORT_IS) + RestingService.PORT_IS.length(),
                said.indexOf(RestingService.READY));
    }

    @AfterEach
    void close() {
        if (network != null) {
            network.close();
        }
    }

    private static String[] java(String... arguments) throws Exception {
        return ProcessCheck.java(RestingService.class.getName(), arguments).toArray(String[]::new);
    }

    private ProcessCheck check() throws Exception {
        Path report = folder.resolve("report.json");
        return ProcessCheck.of(report, network.runHere(Map.of(), List.of(java("check", folder.toString(),
                ADDRESS, port, report.toString()))));
    }

    @Test
    void whatRestsForLongIsStillKnown() throws Exception {
        check().isHealthy();
    }

    @Test
    void whatRestsForLongIsForgotten() throws Exception {
        network.thereForgetting(3, port);
        ProcessCheck seen = check().is("stream.idle-connection-dropped");
        assertThat(seen.text("/findings/0/params/survived")).isEqualTo("1.0");
        assertThat(seen.text("/findings/0/params/idle")).isEqualTo("6.0");
        assertThat(seen.text("/findings/0/fixes/0/trial")).isEqualTo("proven");
    }
}
