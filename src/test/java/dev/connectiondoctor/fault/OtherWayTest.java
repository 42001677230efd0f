package dev.connectiondoctor.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.connectiondoctor.stage.firstbyte.FirstByteEvidence;
import dev.connectiondoctor.stage.http.HttpAnswer;
import dev.connectiondoctor.stage.proxy.ProxyEvidence;
import dev.connectiondoctor.stage.proxy.RouteRow;

class OtherWayTest {
    private static final HttpAnswer REFUSED = Talk.error(403, "request_forbidden",
            "unsupported_country_region_territory", "Country, region, or territory not supported");
    private static final HttpAnswer SOUND = Talk.json(401, "Incorrect API key provided");
    private static final String PROXY = "http://proxy.example:8080";

    private static Finding finding(@Nullable String exception, HttpAnswer greeting, RouteRow... ways) {
        return region(AnswerCases.always(Seen.openAi(), REFUSED)
                .put(new ProxyEvidence(null, "none", exception, false, ProxyEvidence.Outcome.DIRECT, 0, null,
                        List.of(), Map.of(), null, null, List.of(), List.of(), null, List.of(ways), false))
                .put(new FirstByteEvidence(List.of(), "unknown", "HTTP/1.1", 0L, greeting)));
    }

    private static Finding region(Seen seen) {
        return new RegionBlocked().judge(seen.observations()).orElseThrow();
    }

    private static RouteRow way(@Nullable String proxy, HttpAnswer answer, boolean works) {
        return new RouteRow(proxy == null ? "direct" : "system", proxy == null ? "none" : "system:gnome", proxy,
                new RouteRow.Connect(RouteRow.Connect.CONNECTED, null, 20),
                new RouteRow.Handshake(RouteRow.Handshake.VERIFIED, Seen.ROOT, true, 30),
                new RouteRow.Request(answer.status(), "unknown", 40, answer), works);
    }

    @Test
    void theProxyThatLeadsElsewhereIsNamedWithItsVariable() {
        Finding found = finding(null, REFUSED, way(null, REFUSED, true), way(PROXY, SOUND, true));
        assertThat(found.params()).containsEntry("variant", "works-through-proxy").containsEntry("source", "GNOME");
        assertThat(found.culprit()).isEqualTo(Culprit.SETTINGS);
        assertThat(found.fixes().getFirst().steps()).contains(new Step.Env("HTTPS_PROXY", PROXY));
        assertThat(found.fixes().getFirst().trial().id()).isEqualTo("proven");
    }

    @Test
    void anExceptionThatKeepsTheHostFromItIsToBeTakenBack() {
        Finding found = finding("openai.com", REFUSED, way(PROXY, SOUND, true));
        assertThat(found.fixes().getFirst().id()).isEqualTo("remove-proxy-exception");
        assertThat(found.params()).containsEntry("exception", "openai.com");
    }

    @Test
    void pastAProxyTheHostIsToBeLeftOut() {
        Finding found = region(AnswerCases.always(Seen.openAi().throughProxy(), REFUSED)
                .put(new FirstByteEvidence(List.of(), "unknown", "HTTP/1.1", 0L, REFUSED,
                        List.of(way(null, SOUND, true)))));
        assertThat(found.params()).containsEntry("variant", "works-directly").containsEntry("proxy", PROXY);
        assertThat(found.fixes().getFirst().steps()).contains(new Step.Env("NO_PROXY", "api.openai.com"));
        assertThat(found.evidence()).contains("/stages/5/evidence/otherWays/0");
    }

    @Test
    void aWayThatIsRefusedInAnyWayIsNoBetter() {
        assertThat(finding(null, REFUSED, way(PROXY, REFUSED, true)).params()).containsEntry("variant", "sure");
        assertThat(finding(null, REFUSED, way(PROXY, Talk.json(403, "Forbidden"), true)).params())
                .containsEntry("variant", "sure");
        assertThat(finding(null, REFUSED, way(PROXY, Talk.html(200, "This page is blocked", "web-filter"), true))
                .params()).containsEntry("variant", "sure");
        assertThat(finding(null, REFUSED, way(PROXY, SOUND, false)).params()).containsEntry("variant", "sure");
    }

    /** Asked without a key, the service says by no way what it says to one with a key. */
    @Test
    void whereOnlyTheKeyIsRefusedNoOtherWayIsKnownToBeBetter() {
        assertThat(finding(null, SOUND, way(PROXY, SOUND, true)).params()).containsEntry("variant", "sure");
    }
}
