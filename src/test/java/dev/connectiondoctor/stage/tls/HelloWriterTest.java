package dev.connectiondoctor.stage.tls;

import static dev.connectiondoctor.lines.Checks.HOST;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.HexFormat;

import org.bouncycastle.tls.ProtocolVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HelloWriterTest {
    private static final String HYBRID_GROUP = "11ec04c0";

    @ParameterizedTest
    @EnumSource
    void isOneRecordThatNamesTheHost(HelloKind kind) {
        byte[] hello = kind.record(HOST);
        assertThat(hello).startsWith(22, 3, 1);
        assertThat(ByteBuffer.wrap(hello).getShort(3)).isEqualTo((short) (hello.length - 5));
        assertThat(hello[5]).as("ClientHello").isEqualTo((byte) 1);
        assertThat(Hellos.names(hello, HOST)).isTrue();
    }

    @Test
    void sizesAreThoseOfOldAndOfNewPrograms() {
        assertThat(HelloWriter.small(HOST)).hasSizeBetween(280, 500);
        assertThat(HelloWriter.large(HOST)).hasSize(1600);
        assertThat(HelloWriter.hybrid(HOST)).hasSizeBetween(1500, 1600);
    }

    @Test
    void onlyTheHybridCarriesThePostQuantumShare() {
        assertThat(hex(HelloWriter.hybrid(HOST))).contains(HYBRID_GROUP);
        assertThat(hex(HelloWriter.small(HOST))).doesNotContain(HYBRID_GROUP);
        assertThat(hex(HelloWriter.large(HOST))).doesNotContain(HYBRID_GROUP).contains("00".repeat(1000));
    }

    @Test
    void withoutANameNoneIsSaid() {
        int saved = HelloWriter.small(HOST).length - HelloWriter.small(null).length;
        assertThat(saved).isEqualTo(9 + HOST.length());
    }

    @Test
    void anOldOneOffersNothingNewer() {
        assertThat(HelloWriter.old(HOST, ProtocolVersion.TLSv11)).startsWith(22, 3, 1).satisfies(hello -> {
            assertThat(hello[9]).isEqualTo((byte) 3);
            assertThat(hello[10]).isEqualTo((byte) 2);
        });
        assertThat(HelloWriter.old(HOST, ProtocolVersion.TLSv10)[10]).isEqualTo((byte) 1);
        assertThat(hex(HelloWriter.old(HOST, ProtocolVersion.TLSv12))).doesNotContain("0304");
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
