package dev.connectiondoctor.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.connectiondoctor.net.Scrubber;
import dev.connectiondoctor.stage.http.AnswerReader;
import dev.connectiondoctor.stage.http.HttpAnswer;
import dev.connectiondoctor.stage.http.RawAnswer;

/** Answers as vendors, gateways and what stands in front of them were seen to word them: what is made of each. */
class RecordedAnswersTest {
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

    private final AnswerReader reader = new AnswerReader(Scrubber.NOTHING, NOW);

    static List<Recorded> recorded() throws IOException {
        try (InputStream in = Objects
                .requireNonNull(RecordedAnswersTest.class.getResourceAsStream("recorded-answers.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(cells -> new Recorded(Integer.parseInt(cells[0]), Meaning.valueOf(cells[1]), cells[2],
                            cells[3], cells[4].replace("\\n", "\n")))
                    .toList();
        }
    }

    /** @param headers parts between semicolons, each {@code name: value} */
    record Recorded(int status, Meaning meaning, String answeredBy, String headers, String body) {}

    @ParameterizedTest
    @MethodSource("recorded")
    void isTakenForWhatItIs(Recorded each) {
        HttpAnswer answer = reader.read(raw(each.status(), each.headers(), each.body()));
        assertThat(Meaning.of(answer)).as(answer.toString()).isEqualTo(each.meaning());
        assertThat(answer.answeredBy()).as(answer.toString()).isEqualTo(each.answeredBy());
    }

    /** One fault makes one finding, and the same one, whether a prompt, a long one or everything meets it. */
    @ParameterizedTest
    @MethodSource("refusals")
    void isOneFindingWhereverItIsHeard(Recorded each) {
        HttpAnswer answer = reader.read(raw(each.status(), each.headers(), each.body()));
        List<String> prompted = findings(AnswerCases.prompted(answer));
        assertThat(prompted).as(answer.toString()).hasSize(1).isEqualTo(findings(ErrorCases.streamed(answer)));
        assertThat(findings(AnswerCases.always(answer))).as(answer.toString()).hasSize(1);
    }

    static List<Recorded> refusals() throws IOException {
        return recorded().stream().filter(each -> each.status() >= 400).toList();
    }

    private static List<String> findings(Seen seen) {
        return new Judge(Rulebook.rules()).judge(seen.observations(), true)
                .findings()
                .stream()
                .map(Finding::id)
                .toList();
    }

    private static RawAnswer raw(int status, String headers, String body) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        for (String header : headers.split(";")) {
            String[] pair = header.split(": ", 2);
            if (pair.length == 2) {
                all.put(pair[0].strip(), List.of(pair[1]));
            }
        }
        all.putIfAbsent("content-type", List.of(body.startsWith("<") ? "text/html" : "application/json"));
        byte[] bytes = body.equals("-") ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
        return new RawAnswer("POST", "https://gateway.example/v1/messages", status, "HTTP/1.1", all, bytes,
                bytes.length, true, 100, 110);
    }
}
