package dev.connectiondoctor.stage.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;

import dev.connectiondoctor.net.Scrubber;

class RawAnswerTest {
    private static final String ERROR = "{\"error\":{\"message\":\"größe\"}}";

    @Test
    void readsABodyThatCamePackedUnasked() throws IOException {
        byte[] packed = packed(ERROR.getBytes(StandardCharsets.UTF_8));
        assertThat(answer(packed, "gzip").text()).isEqualTo(ERROR);
        HttpAnswer read = new AnswerReader(Scrubber.NOTHING, Clock.systemUTC()).read(answer(packed, "GZIP"));
        assertThat(read.error().message()).isEqualTo("größe");
        assertThat(read.bodyBytes()).isEqualTo(packed.length);
    }

    @Test
    void readsAsMuchAsCameOfAPackedBodyThatWasCut() throws IOException {
        byte[] packed = packed(("x".repeat(20_000) + ERROR).getBytes(StandardCharsets.UTF_8));
        assertThat(answer(Arrays.copyOf(packed, packed.length - 12), "gzip").text()).startsWith("xxxx");
    }

    @Test
    void leavesABodyThatOnlyClaimsToBePacked() {
        assertThat(answer(ERROR.getBytes(StandardCharsets.UTF_8), "gzip").text()).isEqualTo(ERROR);
        assertThat(answer(ERROR.getBytes(StandardCharsets.UTF_8), "br").text()).isEqualTo(ERROR);
    }

    @Test
    void aBombUnpacksToNoMoreThanIsReadOfAnyAnswer() throws IOException {
        byte[] bomb = packed(new byte[64 << 20]);
        assertThat(bomb.length).isLessThan(1 << 20);
        assertThat(answer(bomb, "gzip").text()).hasSizeLessThanOrEqualTo((8 << 20) + 8_192);
    }

    private static RawAnswer answer(byte[] body, String coding) {
        return new RawAnswer("GET", "https://x/", 500, "HTTP/1.1", Map.of("content-encoding", List.of(coding)), body,
                body.length, true, 1, 2);
    }

    private static byte[] packed(byte[] plain) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        }
        return out.toByteArray();
    }
}
