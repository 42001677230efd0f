package dev.connectiondoctor.stage.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;

class StreamUnpackerTest {
    private static final long MUCH = 1 << 20;
    private static final String EVENT = "data: {\"text\":\"fünf\"}\n\n";

    @Test
    void whatWasFlushedComesOutAtOnce() throws Exception {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(line, 512, true);
                StreamUnpacker unpacker = StreamUnpacker.of("gzip").orElseThrow()) {
            for (int event = 0; event < 5; event++) {
                packed.write(EVENT.getBytes(StandardCharsets.UTF_8));
                packed.flush();
                assertThat(text(unpacker, line.toByteArray())).isEqualTo(EVENT);
                line.reset();
            }
        }
    }

    @Test
    void cutIntoSingleBytesNothingIsLost() throws Exception {
        byte[] packed = gzip(EVENT.repeat(50));
        assertThat(bytewise("gzip", packed)).isEqualTo(EVENT.repeat(50));
        assertThat(bytewise("x-gzip", withLongHead(packed))).isEqualTo(EVENT.repeat(50));
        assertThat(bytewise(" Deflate", deflate(EVENT.repeat(50)))).isEqualTo(EVENT.repeat(50));
    }

    @Test
    void aBombIsCutAndCostsNoMoreThanOnePiece() throws Exception {
        byte[] bomb = gzip("0".repeat(4 << 20));
        try (StreamUnpacker unpacker = StreamUnpacker.of("gzip").orElseThrow()) {
            List<Integer> pieces = new ArrayList<>();
            unpacker.unpack(bomb, 100_000, piece -> pieces.add(piece.length));
            assertThat(pieces.stream().mapToInt(Integer::intValue).sum()).isEqualTo(100_000);
            assertThat(pieces).allMatch(length -> length <= 16 << 10);
        }
    }

    @Test
    void whatIsNotPackedAsItSaysIsBrokenAndNoFailure() {
        try (StreamUnpacker unpacker = StreamUnpacker.of("gzip").orElseThrow()) {
            assertThat(text(unpacker, "data: plain text, not packed at all\n\n".getBytes(StandardCharsets.UTF_8)))
                    .isEmpty();
            assertThat(unpacker.broken()).isTrue();
        }
    }

    @Test
    void saysWhatItCannotRead() {
        assertThat(StreamUnpacker.of("br")).isEmpty();
        assertThat(StreamUnpacker.readable("br")).isFalse();
        assertThat(StreamUnpacker.readable("zstd")).isFalse();
        assertThat(StreamUnpacker.readable("")).isTrue();
        assertThat(StreamUnpacker.name(" GZIP ")).isEqualTo("gzip");
        assertThat(StreamUnpacker.name("")).isEqualTo("identity");
    }

    private static String bytewise(String coding, byte[] packed) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (StreamUnpacker unpacker = StreamUnpacker.of(coding).orElseThrow()) {
            for (byte one : packed) {
                unpacker.unpack(new byte[]{one}, MUCH, out::writeBytes);
            }
            assertThat(unpacker.broken()).isFalse();
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String text(StreamUnpacker unpacker, byte[] packed) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        unpacker.unpack(packed, MUCH, out::writeBytes);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(String text) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
            packed.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private static byte[] deflate(String text) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream packed = new DeflaterOutputStream(out)) {
            packed.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    /** The same with an extra field, a name, a comment and a checksum in its head (RFC 1952). */
    private static byte[] withLongHead(byte[] packed) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] head = Arrays.copyOf(packed, 10);
        head[3] = 0b11110;
        out.writeBytes(head);
        out.writeBytes(new byte[]{3, 0, 'a', 'b', 'c'});
        out.writeBytes("name\0comment\0".getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(new byte[]{0, 0});
        out.writeBytes(Arrays.copyOfRange(packed, 10, packed.length));
        return out.toByteArray();
    }
}
