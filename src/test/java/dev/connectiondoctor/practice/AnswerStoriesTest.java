package dev.connectiondoctor.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What requests are answered where the line itself is sound. */
class AnswerStoriesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            base-url-missing-v1      | 404 | nginx
            base-url-doubled-v1      | 404 | Invalid URL
            base-url-full-path       | 404 | Invalid URL
            key-missing              | 401 | You didn't provide an API key
            web-page-instead-of-api  | 200 | <!DOCTYPE html>
            bot-challenge            | 403 | Just a moment...
            redirected               | 302 | nginx
            slow-first-byte          | 200 | practice-small
            key-rejected             | 401 | "code":"invalid_api_key"
            key-rejected-anthropic   | 401 | "type":"authentication_error"
            key-forbidden            | 403 | insufficient permissions
            models-route-missing     | 404 | Invalid URL
            """)
    void theListOfModelsIsAnsweredAsTheStorySays(String scenario, int status, String words) throws Exception {
        try (PracticeNetwork network = network(scenario); Visitor visitor = new Visitor(network)) {
            HttpResponse<String> answer = visitor.models();
            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(answer.body()).contains(words);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            key-lists-models-only | 403 | insufficient permissions
            no-credit             | 402 | "type":"billing_error"
            no-credit-openai      | 402 | Insufficient Balance
            quota-used-up         | 429 | "code":"insufficient_quota"
            quota-used-up-anthropic | 400 | You will regain access on
            operator-key-refused  | 502 | Upstream authentication failed
            provider-refuses-operator | 401 | "code":"invalid_api_key"
            no-channel-for-model  | 503 | No available channel for model practice-small
            no-deployment-for-model | 429 | No deployments available
            rate-limited-by-edge  | 429 | used Cloudflare to restrict access
            no-healthy-upstream   | 503 | no healthy upstream
            bad-gateway-at-edge   | 502 | error code: 502
            gateway-timeout-of-balancer | 504 | <center><h1>504 Gateway Time-out</h1></center>
            edge-cannot-reach     | 522 | 522: Connection timed out
            edge-tunnel-down      | 530 | error code: 1033
            content-filter        | 400 | "code":"content_filter"
            firewall-stops-prompts | 403 | Sorry, you have been blocked
            parameter-refused     | 400 | Unknown parameter: 'store'.
            model-missing         | 404 | "code":"model_not_found"
            rate-limited          | 429 | "code":"rate_limit_exceeded"
            rate-limited-anthropic| 429 | "type":"rate_limit_error"
            overloaded            | 529 | "type":"overloaded_error"
            upstream-unavailable  | 503 | No server is available to handle this request.
            bad-gateway           | 502 | <center><h1>502 Bad Gateway</h1></center>
            gateway-timeout       | 504 | <center><h1>504 Gateway Time-out</h1></center>
            edge-timeout          | 524 | 524: A timeout occurred
            server-error          | 500 | "type":"server_error"
            request-too-large     | 413 | <center><h1>413 Request Entity Too Large</h1></center>
            error-in-ok           | 200 | "msg":"legacy forwarding path closed"
            models-route-missing  | 200 | "OK"
            """)
    void thePromptIsAnsweredAsTheStorySays(String scenario, int status, String words) throws Exception {
        try (PracticeNetwork network = network(scenario); Visitor visitor = new Visitor(network)) {
            HttpResponse<String> whole = visitor.prompt("Reply with the word OK.", false);
            assertThat(whole.statusCode()).isEqualTo(status);
            assertThat(whole.body()).contains(words);
            assertThat(visitor.prompt("Reply with the word OK.", true).statusCode()).isEqualTo(status);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"key-lists-models-only", "no-credit", "no-credit-openai", "model-missing", "rate-limited",
            "overloaded",
            "upstream-unavailable", "edge-timeout", "error-in-ok"})
    void theListOfModelsIsThereAllTheSame(String scenario) throws Exception {
        try (PracticeNetwork network = network(scenario); Visitor visitor = new Visitor(network)) {
            assertThat(visitor.models().body()).contains("practice-small");
        }
    }

    @ParameterizedTest
    @CsvSource({"rate-limited, retry-after, 20", "rate-limited, x-ratelimit-remaining-requests, 0",
            "rate-limited-anthropic, retry-after, 38", "bad-gateway, server, nginx",
            "edge-timeout, server, cloudflare"})
    void whoAnsweredIsInTheHeaders(String scenario, String header, String value) throws Exception {
        try (PracticeNetwork network = network(scenario); Visitor visitor = new Visitor(network)) {
            assertThat(visitor.prompt("Reply with the word OK.", false).headers().firstValue(header)).hasValue(value);
        }
    }

    @Test
    void theServiceHangsUp() throws Exception {
        try (PracticeNetwork network = network("closed-without-answer"); Visitor visitor = new Visitor(network)) {
            assertThatThrownBy(visitor::models).hasStackTraceContaining("no bytes");
        }
    }

    @Test
    void theMailServerIntroducesItself() throws Exception {
        try (PracticeNetwork network = network("mail-server"); Visitor visitor = new Visitor(network)) {
            assertThatThrownBy(visitor::models).hasMessageContaining("* OK [CAPABILITY IMAP4rev1");
        }
    }

    @Test
    void theRedirectLeadsToAnotherOrigin() throws Exception {
        try (PracticeNetwork network = network("redirected"); Visitor visitor = new Visitor(network)) {
            assertThat(visitor.models().headers().firstValue("location"))
                    .hasValue("https://login.practice.test/v1/models");
        }
    }

    @Test
    void theKeyOfAnotherProviderIsOfThatProvidersShape() throws Exception {
        try (PracticeNetwork network = network("key-wrong-provider"); Visitor visitor = new Visitor(network)) {
            assertThat(visitor.instructions().key()).startsWith("sk-ant-api03-");
            assertThat(visitor.base().host()).isEqualTo("api.openai.com");
        }
    }

    @Test
    void onlyWhoShowsAKeyWaitsForever() throws Exception {
        try (PracticeNetwork network = network("time-limit"); Visitor visitor = new Visitor(network)) {
            URI models = URI.create(visitor.base().url() + "/models");
            assertThat(visitor.send(HttpRequest.newBuilder(models).build()).statusCode()).isEqualTo(401);
            HttpRequest withKey = HttpRequest.newBuilder(models)
                    .header("Authorization", "Bearer " + visitor.instructions().key())
                    .timeout(Duration.ofMillis(300))
                    .build();
            assertThatThrownBy(() -> visitor.send(withKey)).isInstanceOf(HttpTimeoutException.class);
        }
    }

    @Test
    void plainHttpWorksAndIsNotOnThisComputerByName() throws Exception {
        try (PracticeNetwork network = network("base-url-plain-http"); Visitor visitor = new Visitor(network)) {
            assertThat(visitor.base().loopback()).isFalse();
            assertThat(visitor.base().url()).startsWith("http://gateway.practice.test:");
            visitor.connect().close();
        }
    }

    private static PracticeNetwork network(String scenario) throws IOException {
        return Scenarios.byName(scenario).orElseThrow().start();
    }
}
