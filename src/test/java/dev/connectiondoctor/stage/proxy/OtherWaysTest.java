package dev.connectiondoctor.stage.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.Socket;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.lines.Checks;
import dev.connectiondoctor.net.Network;
import dev.connectiondoctor.stage.Experiment;
import dev.connectiondoctor.stage.http.HttpAnswer;

/** Of a service that nobody can reach otherwise, so that a comparison shows by its direct row that it was made. */
class OtherWaysTest {
    private static final Map<String, String> PROXY = Map.of("HTTPS_PROXY", "http://127.0.0.1:9");

    private static HttpAnswer answer(int status, String body) {
        return new HttpAnswer("GET", "https://gateway.test/v1/models", status, "HTTP/1.1", Map.of(),
                "application/json", body, body.length(), true, null, null, null, "unknown", 1, 2);
    }

    private static OtherWays than(HttpAnswer answer, Map<String, String> variables) throws Exception {
        try (Socket nobody = Checks.closedPort()) {
            Options options = Checks.https(nobody.getLocalPort());
            try (Network network = Checks.network(options, variables)) {
                return OtherWays.than(Checks.context(options, network, variables), answer);
            }
        }
    }

    @Test
    void anOrdinaryRefusalIsNoReasonToCompare() throws Exception {
        assertThat(than(answer(403, "{\"message\":\"Missing Authentication Token\"}"), PROXY).rows()).isEmpty();
        assertThat(than(answer(401, "Country, region, or territory"), PROXY).rows()).isEmpty();
    }

    @Test
    void aRefusalForTheCountryIsComparedWithTheDirectWay() throws Exception {
        for (HttpAnswer answer : List.of(answer(403, "Country, region, or territory not supported"),
                answer(451, ""))) {
            OtherWays seen = than(answer, PROXY);
            assertThat(seen.rows()).extracting(RouteRow::route).containsExactly("direct");
            assertThat(seen.experiments()).extracting(Experiment::id, Experiment::outcome)
                    .containsExactly(tuple("other-way", "no-difference"));
        }
    }

    @Test
    void aDirectLineWasComparedBefore() throws Exception {
        assertThat(than(answer(451, ""), Map.of()).experiments()).isEmpty();
    }
}
