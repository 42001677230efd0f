package dev.connectiondoctor.stage.longstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import dev.connectiondoctor.stage.Collected;
import dev.connectiondoctor.stage.Depth;
import dev.connectiondoctor.stage.Progress;
import dev.connectiondoctor.stage.http.Checkup;
import dev.connectiondoctor.stage.http.RawServer;
import dev.connectiondoctor.stage.http.RawServer.Asked;
import dev.connectiondoctor.stage.http.RawServer.Reply;
import dev.connectiondoctor.stage.http.TokenUsage;
import dev.connectiondoctor.stage.longstream.Endurance.Hold;
import dev.connectiondoctor.stage.longstream.Endurance.Outcome;
import dev.connectiondoctor.target.Protocol;

/** What is found out only by waiting, here not for long. */
class EnduranceTest {
    private static final String WHOLE = "{\"choices\":[{\"message\":{\"content\":\"1\"},\"finish_reason\":\"stop\"}],"
            + "\"usage\":{\"prompt_tokens\":5,\"completion_tokens\":7}}";

    private static Checkup checkup(RawServer server, long... restMillis) {
        return new Checkup(server.base("/v1"), Protocol.OPENAI_CHAT).with(options -> options.withDepth(Depth.ENDURANCE))
                .withLimits(limits -> limits.withOutputTokens(200)
                        .withHolds(Stream.of(box(restMillis)).map(Duration::ofMillis).toList()));
    }

    private static Long[] box(long[] values) {
        return Arrays.stream(values).boxed().toArray(Long[]::new);
    }

    private static void prompt(Asked asked, Reply reply) throws Exception {
        if (asked.body().contains("\"stream\":true")) {
            reply.chunked("text/event-stream");
            for (String part : HealthyStreams.of(Protocol.OPENAI_CHAT)) {
                reply.chunk(part);
            }
            reply.lastChunk();
        } else {
            reply.answer(200, "application/json", WHOLE);
        }
    }

    @Test
    void restedConnectionsAreUsedAndTheAnswerInOnePieceIsAskedFor() throws Exception {
        try (RawServer server = new RawServer((asked, reply) -> {
            if (asked.method().equals("GET")) {
                reply.answer(401, "application/json", "{}");
            } else {
                prompt(asked, reply);
            }
        }); Checkup checkup = checkup(server, 50, 200)) {
            Collected<LongStreamEvidence> collected = checkup.run(new LongStreamProbe());
            Endurance endurance = collected.evidence().endurance();
            assertThat(endurance.holds()).extracting(Hold::outcome)
                    .containsExactly(Outcome.ANSWERED, Outcome.ANSWERED);
            assertThat(endurance.holds()).extracting(Hold::askedSeconds).containsExactly(0.05, 0.2);
            assertThat(endurance.silentAnswer().complete()).isTrue();
            assertThat(collected.evidence().allUsage()).isEqualTo(new TokenUsage(14, 48));
            assertThat(endurance.probedHolds()).extracting(Hold::outcome)
                    .containsExactly(Outcome.ANSWERED, Outcome.ANSWERED);
            assertThat(collected.experiments()).isEmpty();
            assertThat(collected.requests()).isEqualTo(6);
            assertThat(checkup.told()).extracting(Progress::key).contains("resting", "silent-answer");
            assertThat(server.requests()).filteredOn(asked -> asked.method().equals("GET"))
                    .as("the key is not needed to see whether a line lives")
                    .noneMatch(asked -> asked.headers().containsKey("authorization"));
            assertThat(server.requests()).filteredOn(asked -> asked.method().equals("POST"))
                    .extracting(Asked::body)
                    .anyMatch(body -> body.contains("\"max_completion_tokens\":159"));
        }
    }

    @Test
    void saysWhetherProbesHelp() {
        Hold alive = new Hold(60, Outcome.ANSWERED, 60_100, true);
        Hold dead = new Hold(60, Outcome.SILENT, 90_000, true);
        assertThat(LongWaits.probesCompared(new Endurance(List.of(dead), List.of(alive), null))).singleElement()
                .satisfies(made -> assertThat(made.outcome()).isEqualTo("help"));
        assertThat(LongWaits.probesCompared(new Endurance(List.of(dead), List.of(dead), null))).singleElement()
                .satisfies(made -> assertThat(made.outcome()).isEqualTo("no-help"));
        assertThat(LongWaits.probesCompared(new Endurance(List.of(alive), List.of(dead), null))).isEmpty();
    }

    @Test
    void saysHowARestedConnectionDied() throws Exception {
        assertThat(hold((_, reply) -> reply.reset())).isEqualTo(Outcome.RESET);
        assertThat(hold((_, reply) -> reply.close())).isEqualTo(Outcome.CLOSED);
        assertThat(hold((_, _) -> {})).isEqualTo(Outcome.SILENT);
    }

    private static Outcome hold(RawServer.Handler used) throws Exception {
        try (RawServer server = new RawServer((asked, reply) -> {
            if (asked.method().equals("GET")) {
                used.handle(asked, reply);
            } else {
                prompt(asked, reply);
            }
        }); Checkup checkup = checkup(server, 50)) {
            checkup.withLimits(limits -> limits.withWaits(limits.connect(), limits.handshake(), Duration.ofSeconds(2)));
            List<Hold> holds = checkup.run(new LongStreamProbe()).evidence().endurance().holds();
            assertThat(holds).singleElement().satisfies(hold -> assertThat(hold.inUse()).isTrue());
            return holds.getFirst().outcome();
        }
    }

    @Test
    void anInterruptEndsTheRestAtOnce() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        try (RawServer server = new RawServer((request, reply) -> {
            prompt(request, reply);
            asked.countDown();
        }); Checkup checkup = checkup(server, 15_000, 15_500)) {
            Checkup.Running<LongStreamEvidence> running = checkup.start(new LongStreamProbe());
            asked.await();
            assertThat(running.interrupted()).isInstanceOf(InterruptedException.class);
        }
    }
}
