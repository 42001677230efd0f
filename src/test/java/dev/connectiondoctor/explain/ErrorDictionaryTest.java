package dev.connectiondoctor.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.connectiondoctor.fault.FaultRule;
import dev.connectiondoctor.fault.Rulebook;
import dev.connectiondoctor.text.Messages;

class ErrorDictionaryTest {
    private static final ErrorDictionary DICTIONARY = ErrorDictionary.standard();

    /** Texts as real programs printed them. */
    @ParameterizedTest
    @CsvSource(delimiter = '\t', quoteCharacter = '\0', value = {
            "API Error: Unable to connect to API: SSL certificate verification failed (UNABLE_TO_GET_ISSUER_CERT_LOCALLY). The certificates\ttls-no-issuer",
            "Self-signed certificate detected (SELF_SIGNED_CERT_IN_CHAIN). The certificate comes from an authority\ttls-self-signed-in-chain",
            "Self-signed certificate detected (DEPTH_ZERO_SELF_SIGNED_CERT).\ttls-self-signed-leaf",
            "Error: unable to verify the first certificate; if the root CA is installed locally, try\ttls-unverified-leaf",
            "sun.security.validator.ValidatorException: PKIX path building failed: unable to find valid certification path to requested target\ttls-java-path",
            "error sending request for url: invalid peer certificate: UnknownIssuer\ttls-rust-unknown-issuer",
            "schannel: next InitializeSecurityContext failed: CRYPT_E_NO_REVOCATION_CHECK (0x80092012)\ttls-revocation",
            "[SSL: WRONG_VERSION_NUMBER] wrong version number (_ssl.c:1108)\ttls-plain-answer",
            "getaddrinfo ENOTFOUND api.anthropic.com\tdns-not-found",
            "Can't reach the API server — check your internet or DNS (EAI_AGAIN)\tdns-temporary",
            "OSError('Tunnel connection failed: 407 Proxy Authentication Required')\tproxy-login",
            "Couldn't connect through your proxy (ERR_PROXY_TUNNEL) — the proxy refused the tunnel\tproxy-refused",
            "API Error: Unable to connect to API (UnsupportedProxyProtocol)\tproxy-socks",
            "Connection refused — a firewall or proxy may be blocking it (ECONNREFUSED)\trefused",
            "Connection refused (os error 10061)\trefused",
            "TypeError: fetch failed: Connect Timeout Error UND_ERR_CONNECT_TIMEOUT\tconnect-timeout",
            "Connection dropped (ECONNRESET). Check the gateway set in ANTHROPIC_BASE_URL, then try again.\treset",
            "Invalid API key · Fix external API key\tauth-key",
            "401 invalid x-api-key [authentication_error]\tauth-key",
            "API Error: 529 Overloaded. This is a server-side issue, usually temporary\toverloaded",
            "API Error: Request rejected (429) · This request would exceed your rate limit.\trate-limit",
            "API Error: gw.example.com | 524: A timeout occurred.\tedge-timeout",
            "unexpected status 413 Payload Too Large: <html>\ttoo-large",
            "API returned an empty or malformed response (HTTP 200) — check for a proxy or gateway\tempty-or-malformed",
            "stream disconnected before completion: stream closed before response.completed\tstream-framing",
            "stream disconnected before completion: idle timeout waiting for SSE\tstream-idle",
            "分组 default 下模型 gpt-5 无可用渠道（distributor）\tno-channel",
            "502 status code (no body)\tbad-gateway",
            "Your credit balance is too low to access the Anthropic API.\tcredit",
            "There's an issue with the selected model (claude-9). It may not exist\tmodel-unknown",
            "ERROR: Reconnecting... waiting for network\twaiting-for-network",
            "Connection error.\tsays-nothing", "HTTP 503\tunavailable"})
    void knowsWhatProgramsPrint(String text, String id) {
        assertThat(DICTIONARY.explain(text)).extracting(match -> match.explanation().id()).startsWith(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "all is well", "listening on port 50300", "took 502 ms for 429 rows",
            "line 503 of 524"})
    void staysSilentOnWhatIsNoError(String text) {
        assertThat(DICTIONARY.explain(text)).isEmpty();
    }

    @Test
    void everyTextHasItsWordsAndNoWordIsLeftOver() {
        Set<String> wanted = new TreeSet<>();
        for (Explanation explanation : DICTIONARY.all()) {
            wanted.add("explain." + explanation.id() + ".means");
            if (explanation.kind() == Kind.STATUS) {
                wanted.add("explain." + explanation.id() + ".who");
            }
            explanation.causes()
                    .forEach(cause -> wanted.addAll(List.of("cause." + cause + ".what",
                            "cause." + cause + ".fix")));
        }
        assertThat(ResourceBundle.getBundle("dev.connectiondoctor.text.explain", Locale.ENGLISH).keySet())
                .containsExactlyInAnyOrderElementsOf(wanted);
    }

    /** What is shown as an example would be recognised if it were pasted. */
    @Test
    void everyExampleIsKnown() {
        assertThat(DICTIONARY.all()).allSatisfy(one -> assertThat(one.examples()).isNotEmpty()
                .allSatisfy(text -> assertThat(DICTIONARY.explain(text)).as(text)
                        .extracting(match -> match.explanation().id())
                        .contains(one.id())));
    }

    @Test
    void everyKindHasItsTextsAndEveryTextIsUnderOne() {
        assertThat(Kind.values()).allSatisfy(kind -> assertThat(DICTIONARY.of(kind)).isNotEmpty());
        assertThat(Stream.of(Kind.values()).flatMap(kind -> DICTIONARY.of(kind).stream()))
                .containsExactlyInAnyOrderElementsOf(DICTIONARY.all());
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 402, 403, 404, 405, 408, 409, 413, 422, 429, 499, 500, 502, 503, 504, 520, 521, 522,
            523, 524, 525, 526, 527, 529, 530})
    void everyStatusIsKnownByItsNumber(int status) {
        for (String text : List.of(" " + status + "\n", "HTTP/1.1 " + status, "API Error: " + status + " something",
                "unexpected status " + status, status + " status code (no body)")) {
            assertThat(DICTIONARY.explain(text)).as(text).first().satisfies(match -> {
                assertThat(match.explanation().kind()).isEqualTo(Kind.STATUS);
                assertThat(match.explanation().heading()).startsWith(status + " ");
            });
        }
    }

    @Test
    void everyCauseIsAFindingThatACheckCanMake() {
        Set<String> ids = Rulebook.rules().stream().map(FaultRule::id).collect(Collectors.toSet());
        assertThat(ids)
                .containsAll(DICTIONARY.all().stream().flatMap(one -> one.causes().stream()).distinct().toList());
    }

    @Test
    void wordsAreCompleteAsTheyStand() {
        Messages messages = Messages.in(Locale.ENGLISH);
        assertThat(DICTIONARY.all()).allSatisfy(
                one -> assertThat(messages.get("explain." + one.id() + ".means")).doesNotContain("{").endsWith("."));
    }

    @Test
    void saysWhereInALogAndHowOften() {
        Match match = DICTIONARY.explain("start\nok\nError: socket hang up\nretry\nError: socket hang up\n").getFirst();

        assertThat(match.line()).isEqualTo(3);
        assertThat(match.count()).isEqualTo(2);
        assertThat(match.excerpt()).isEqualTo("Error: socket hang up");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x-api-key: CANARY-0123456789abcdef socket hang up",
            "curl -H 'Authorization: Bearer CANARY-0123456789abcdef' socket hang up",
            "socket hang up while asking with \"api_key\":\"CANARY-0123456789abcdef\"",
            "socket hang up http://me:CANARY-0123456789abcdef@proxy:8080",
            "socket hang up key=sk-ant-CANARY-0123456789abcdef",
            "OPENAI_API_KEY=CANARY-0123456789abcdef socket hang up"})
    void showsNoSecretOfAPastedLine(String line) {
        String padded = line + " " + "word ".repeat(200);
        for (String text : List.of(line, "word ".repeat(100) + line, padded, "x".repeat(500) + " a b " + line)) {
            Match match = DICTIONARY.explain(text).getFirst();
            assertThat(match.excerpt()).contains("socket hang up").doesNotContain("0123456789");
        }
    }

    @Test
    void aLineWithoutEndStaysShort() {
        Match match = DICTIONARY.explain("x".repeat(100_000) + " ECONNRESET " + "y".repeat(100_000)).getFirst();

        assertThat(match.excerpt()).contains("ECONNRESET").hasSizeLessThan(250);
    }
}
