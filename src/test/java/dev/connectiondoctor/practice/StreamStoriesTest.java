package dev.connectiondoctor.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How long answers end where streams do not come through. */
class StreamStoriesTest {
    private static final String LONG = "Count from 1 to 600, one number per line.";

    @ParameterizedTest
    @CsvSource({"stream-reset, reset", "stream-closed-early, chunked transfer encoding"})
    void theStreamBreaksOff(String scenario, String words) throws Exception {
        try (PracticeNetwork network = network(scenario); Visitor visitor = new Visitor(network)) {
            HttpResponse<InputStream> answer = visitor.stream(LONG);
            ByteArrayOutputStream received = new ByteArrayOutputStream();
            assertThatThrownBy(() -> answer.body().transferTo(received)).isInstanceOf(IOException.class)
                    .hasStackTraceContaining(words);
            assertThat(received.toString(StandardCharsets.UTF_8)).contains("20\\n");
        }
    }

    @Test
    void theTruncationIsHidden() throws Exception {
        List<Event> events = ended("stream-truncated-hidden");
        assertThat(events.getLast().data()).isEqualTo("[DONE]");
        assertThat(events).noneMatch(event -> event.data().contains("\"finish_reason\":\"stop\""));
    }

    @Test
    void theStreamEndsWithoutItsLastEvent() throws Exception {
        assertThat(ended("stream-ends-without-terminal").getLast().name()).isEqualTo("content_block_delta");
    }

    @Test
    void theServiceReportsAnErrorInsideTheStream() throws Exception {
        assertThat(ended("stream-error-event").getLast())
                .isEqualTo(new Event("error",
                        "{\"type\":\"error\",\"error\":{\"type\":\"overloaded_error\",\"message\":\"Overloaded\"}}"));
        assertThat(ended("stream-error-event-openai").getLast().json().at("/error/type").asString())
                .isEqualTo("server_error");
    }

    @Test
    void theStreamFallsSilent() throws Exception {
        try (PracticeNetwork network = network("stream-stalled"); Visitor visitor = new Visitor(network)) {
            InputStream body = visitor.stream(LONG).body();
            CountDownLatch ended = new CountDownLatch(1);
            Thread.ofVirtual().start(() -> {
                readAll(body);
                ended.countDown();
            });
            assertThat(ended.await(500, TimeUnit.MILLISECONDS)).isFalse();
        }
    }

    @Test
    void aWebPageComesInsteadOfTheStream() throws Exception {
        try (PracticeNetwork network = network("stream-not-a-stream"); Visitor visitor = new Visitor(network)) {
            HttpResponse<String> answer = visitor.prompt(LONG, true);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("content-type")).hasValue("text/html");
            assertThat(visitor.prompt("Reply with the word OK.", false).body()).contains("\"OK\"");
        }
    }

    @Test
    void theStreamIsEmpty() throws Exception {
        try (PracticeNetwork network = network("stream-empty"); Visitor visitor = new Visitor(network)) {
            HttpResponse<String> answer = visitor.prompt(LONG, true);
            assertThat(answer.headers().firstValue("content-type")).get().asString().startsWith("text/event-stream");
            assertThat(answer.body()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"stream-reset", "stream-closed-early", "stream-truncated-hidden",
            "stream-ends-without-terminal", "stream-stalled", "stream-error-event", "stream-error-event-openai",
            "stream-cut-after-silence", "stream-cut-at-total-time", "stream-buffered", "stream-block-buffered",
            "stream-malformed", "stream-no-event-lines", "works-only-streamed"})
    void shortStreamsComeThrough(String scenario) throws Exception {
        try (PracticeNetwork network = network(scenario); Visitor visitor = new Visitor(network)) {
            String end = Event.of(visitor.prompt("Reply with the word OK.", true).body()).getLast().data();
            assertThat(end).containsAnyOf("[DONE]", "message_stop", "response.completed");
        }
    }

    @Test
    void theEventsComeWithoutTheirNames() throws Exception {
        List<Event> events = ended("stream-no-event-lines");
        assertThat(events).extracting(Event::name).containsOnlyNulls();
        assertThat(events.getLast().json().path("type").asString()).isEqualTo("message_stop");
    }

    @Test
    void whatIsHeldBackIsWholeInTheEnd() throws Exception {
        assertThat(ended("stream-buffered").getLast().data()).isEqualTo("[DONE]");
        assertThat(ended("stream-block-buffered").getLast().data()).isEqualTo("[DONE]");
    }

    @Test
    void inOnePieceNobodyWaitsForTheAnswer() throws Exception {
        try (PracticeNetwork network = network("works-only-streamed"); Visitor visitor = new Visitor(network)) {
            assertThat(visitor.prompt("Reply with the word OK.", false).statusCode()).isEqualTo(504);
        }
    }

    private static List<Event> ended(String scenario) throws Exception {
        try (PracticeNetwork network = network(scenario); Visitor visitor = new Visitor(network)) {
            List<Event> events = Event.of(visitor.prompt(LONG, true).body());
            assertThat(events).hasSizeGreaterThan(50);
            return events;
        }
    }

    private static void readAll(InputStream body) {
        try {
            body.transferTo(OutputStream.nullOutputStream());
        } catch (IOException _) {
            // The network was closed, which is an end as well.
        }
    }

    private static PracticeNetwork network(String scenario) throws IOException {
        return Scenarios.byName(scenario).orElseThrow().start();
    }
}
