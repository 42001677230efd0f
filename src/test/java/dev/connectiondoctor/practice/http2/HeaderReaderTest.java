package dev.connectiondoctor.practice.http2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.HexFormat;
import java.util.List;

import org.junit.jupiter.api.Test;

/** The examples of RFC 7541, appendix C, and what must not be. */
class HeaderReaderTest {
    private final HeaderReader reader = new HeaderReader();

    @Test
    void readsThreeRequestsThatBuildOnEachOtherPackedByHuffman() throws Exception {
        assertThat(read("828684418cf1e3c2e5f23a6ba0ab90f4ff")).containsExactly(
                new HeaderField(":method", "GET"), new HeaderField(":scheme", "http"), new HeaderField(":path", "/"),
                new HeaderField(":authority", "www.example.com"));
        assertThat(read("828684be5886a8eb10649cbf")).containsExactly(
                new HeaderField(":method", "GET"), new HeaderField(":scheme", "http"), new HeaderField(":path", "/"),
                new HeaderField(":authority", "www.example.com"), new HeaderField("cache-control", "no-cache"));
        assertThat(read("828785bf408825a849e95ba97d7f8925a849e95bb8e8b4bf")).containsExactly(
                new HeaderField(":method", "GET"), new HeaderField(":scheme", "https"),
                new HeaderField(":path", "/index.html"), new HeaderField(":authority", "www.example.com"),
                new HeaderField("custom-key", "custom-value"));
    }

    @Test
    void readsTextsThatAreNotPacked() throws Exception {
        assertThat(read("400a637573746f6d2d6b65790d637573746f6d2d686561646572"))
                .containsExactly(new HeaderField("custom-key", "custom-header"));
        assertThat(read("040c2f73616d706c652f70617468"))
                .containsExactly(new HeaderField(":path", "/sample/path"));
    }

    @Test
    void forgetsWhatATableThatWasMadeSmallerCannotHold() throws Exception {
        read("400a637573746f6d2d6b65790d637573746f6d2d686561646572");
        assertThat(read("be")).hasSize(1);
        assertThatThrownBy(() -> read("20be")).isInstanceOf(Http2Error.class).hasMessageContaining("62");
    }

    @Test
    void readsWhatTheWriterWrites() throws Exception {
        List<HeaderField> fields = List.of(new HeaderField(":status", "529"),
                new HeaderField("content-type", "text/event-stream; charset=utf-8"),
                new HeaderField("request-id", "r".repeat(300)));
        assertThat(reader.read(HeaderWriter.write(fields))).isEqualTo(fields);
    }

    @Test
    void refusesWhatIsBroken() {
        for (String broken : List.of("80", "ff", "c0", "418c", "41", "ffffffffffffff", "3fe1ff03",
                "4184ffffffff", "418100")) {
            assertThatThrownBy(() -> new HeaderReader().read(HexFormat.of().parseHex(broken)))
                    .as(broken)
                    .isInstanceOf(Http2Error.class);
        }
    }

    @Test
    void readsNoMoreThanItsLimit() {
        List<HeaderField> many = Collections.nCopies(HeaderReader.MOST / 64,
                new HeaderField("x", "y".repeat(40)));
        assertThatThrownBy(() -> reader.read(HeaderWriter.write(many))).isInstanceOf(Http2Error.class);
    }

    private List<HeaderField> read(String block) throws Http2Error {
        return reader.read(HexFormat.of().parseHex(block));
    }
}
