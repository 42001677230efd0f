package dev.connectiondoctor.stage.longstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class TimeoutsTest {
    private final Timeouts known = Timeouts.known();

    @Test
    void everyLineOfTheTableIsWhole() {
        assertThat(known.all()).hasSizeGreaterThan(20).allSatisfy(timeout -> {
            assertThat(timeout.product()).isNotBlank();
            assertThat(timeout.setting()).isNotBlank();
            assertThat(timeout.source()).isNotBlank();
            assertThat(timeout.seconds()).isPositive();
        });
        assertThat(known.all()).extracting(Timeout::id).doesNotHaveDuplicates();
    }

    @Test
    void aProductThatIsThereComesBeforeOneThatMayBe() {
        assertThat(idle(60.1, Map.of("server", "nginx/1.24.0"))).startsWith("nginx", "aws-alb");
        assertThat(idle(60.1, Map.of("server", "awselb/2.0"))).startsWith("aws-alb", "nginx");
        assertThat(idle(61.9, Map.of())).containsExactly("nginx", "aws-alb");
    }

    @Test
    void aProductThatIsThereMayHaveBeenSetToAnotherTime() {
        assertThat(idle(3, Map.of("server", "nginx"))).containsExactly("nginx");
        assertThat(idle(3, Map.of())).isEmpty();
    }

    @Test
    void aProductThatAlwaysLeavesItsMarkIsNotThereWithoutIt() {
        assertThat(idle(125, Map.of())).doesNotContain("cloudflare");
        assertThat(idle(125, Map.of("cf-ray", "8a-AMS"))).startsWith("cloudflare");
    }

    @Test
    void limitsOnSilenceAndOnTheWholeAreNotMixedUp() {
        assertThat(ids(Timeout.Kind.TOTAL, 60, Map.of("server", "nginx"))).isEmpty();
        assertThat(ids(Timeout.Kind.TOTAL, 15.4, Map.of("server", "istio-envoy"))).containsExactly("envoy-route");
    }

    private List<String> idle(double seconds, Map<String, String> headers) {
        return ids(Timeout.Kind.IDLE, seconds, headers);
    }

    private List<String> ids(Timeout.Kind kind, double seconds, Map<String, String> headers) {
        return known.suspects(kind, seconds, headers).stream().map(suspect -> suspect.timeout().id()).toList();
    }
}
