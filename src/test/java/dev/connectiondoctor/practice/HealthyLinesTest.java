package dev.connectiondoctor.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HealthyLinesTest {

    /**
     * By the platform's own client, which can neither log in to a proxy unasked nor speak TLS to one, and which needs
     * the proxy to find a host that it is told of; in the way that most services are spoken to.
     */
    static Stream<Scenario> reachableByThePlatform() {
        return Scenarios.all()
                .stream()
                .filter(scenario -> scenario.findingId() == null)
                .filter(scenario -> !scenario.name().endsWith("-with-login"))
                .filter(scenario -> !scenario.name().endsWith("-secure-proxy"))
                .filter(scenario -> !scenario.name().endsWith("-beside-system-proxy"))
                .filter(scenario -> !scenario.name().endsWith("-past-the-proxy"))
                .filter(scenario -> !scenario.name().endsWith("-azure-deployment"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("reachableByThePlatform")
    void listsModelsAnswersAndStreams(Scenario scenario) throws Exception {
        try (PracticeNetwork network = scenario.start(); Visitor visitor = new Visitor(network)) {
            HttpResponse<String> models = visitor.models();
            assertThat(models.statusCode()).as(models.body()).isEqualTo(200);
            assertThat(models.body()).contains("\"practice-small\"", "\"practice-large\"");

            HttpResponse<String> whole = visitor.prompt("Reply with the word OK.", false);
            assertThat(whole.statusCode()).as(whole.body()).isEqualTo(200);
            assertThat(whole.body()).contains("\"OK\"", "usage");

            HttpResponse<String> stream = visitor.prompt("a1b2 Count from 1 to 600, one number per line.", true);
            assertThat(stream.headers().firstValue("content-type")).hasValue("text/event-stream; charset=utf-8");
            assertThat(Event.of(stream.body())).hasSizeGreaterThan(250);
            assertThat(stream.body()).contains("500\\n").doesNotContain("501\\n");
        }
    }

    @Test
    void anthropicStreamFollowsItsGrammar() throws Exception {
        List<Event> events = streamOf("healthy-anthropic", "Count from 1 to 60, please.");
        assertThat(events).extracting(Event::name)
                .startsWith("message_start", "content_block_start", "ping",
                        "content_block_delta")
                .endsWith("content_block_stop", "message_delta", "message_stop");
        assertThat(events)
                .allSatisfy(event -> assertThat(event.json().path("type").asString()).isEqualTo(event.name()));
        Event last = events.get(events.size() - 2);
        assertThat(last.json().at("/delta/stop_reason").asString()).isEqualTo("end_turn");
        assertThat(last.json().at("/usage/output_tokens").asInt()).isEqualTo(120);
    }

    @Test
    void chatStreamFollowsItsGrammar() throws Exception {
        List<Event> events = streamOf("healthy", "Count from 1 to 60, please.");
        assertThat(events).extracting(Event::name).containsOnlyNulls();
        assertThat(events.getLast().data()).isEqualTo("[DONE]");
        assertThat(events.get(0).json().at("/choices/0/delta/role").asString()).isEqualTo("assistant");
        assertThat(events.get(1).json().at("/choices/0/delta/content").asString()).isEqualTo("1\n2\n");
        assertThat(events.get(events.size() - 3).json().at("/choices/0/finish_reason").asString()).isEqualTo("stop");
        Event usage = events.get(events.size() - 2);
        assertThat(usage.json().path("choices").isEmpty()).isTrue();
        assertThat(usage.json().at("/usage/completion_tokens").asInt()).isEqualTo(120);
    }

    @Test
    void responsesStreamFollowsItsGrammar() throws Exception {
        List<Event> events = streamOf("healthy-responses", "Count from 1 to 60, please.");
        assertThat(events).extracting(Event::name)
                .startsWith("response.created", "response.in_progress", "response.output_item.added",
                        "response.content_part.added", "response.output_text.delta")
                .endsWith("response.output_text.done", "response.content_part.done", "response.output_item.done",
                        "response.completed");
        for (int number = 0; number < events.size(); number++) {
            assertThat(events.get(number).json().path("sequence_number").asInt()).isEqualTo(number);
        }
        assertThat(events.getLast().json().at("/response/usage/output_tokens").asInt()).isEqualTo(120);
    }

    @ParameterizedTest
    @CsvSource({"healthy, length", "healthy-anthropic, max_tokens", "healthy-responses, response.incomplete"})
    void aStreamThatUsedAllItsTokensSaysSo(String scenario, String reason) throws Exception {
        try (PracticeNetwork network = network(scenario); Visitor visitor = new Visitor(network)) {
            assertThat(visitor.prompt("Count from 1 to 600.", true).body()).contains("\"" + reason + "\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"healthy", "healthy-anthropic", "healthy-responses"})
    void answersCarryARequestId(String scenario) throws Exception {
        try (PracticeNetwork network = network(scenario); Visitor visitor = new Visitor(network)) {
            HttpResponse<String> models = visitor.models();
            String header = scenario.equals("healthy-anthropic") ? "request-id" : "x-request-id";
            assertThat(models.headers().firstValue(header)).get().asString().startsWith("req_");
            assertThat(visitor.models().headers().firstValue(header)).isNotEqualTo(models.headers().firstValue(header));
        }
    }

    private static List<Event> streamOf(String scenario, String words) throws Exception {
        try (PracticeNetwork network = network(scenario); Visitor visitor = new Visitor(network)) {
            return Event.of(visitor.prompt(words, true).body());
        }
    }

    private static PracticeNetwork network(String scenario) throws Exception {
        return Scenarios.byName(scenario).orElseThrow().start();
    }
}
