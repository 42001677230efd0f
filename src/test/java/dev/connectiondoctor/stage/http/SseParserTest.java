package dev.connectiondoctor.stage.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.connectiondoctor.stage.http.SseParser.Event;

class SseParserTest {
    private final List<Event> events = new ArrayList<>();
    private final SseParser parser = new SseParser(events::add);

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n"})
    void readsTheSameWhereverTheStreamIsCut(String end) {
        String stream = "\uFEFFevent: größe\ndata: {\"t\":\"你好 😀\"}\n\n: ping\n\ndata:one\ndata: two\nid: 7\n\n"
                .replace("\n", end);
        byte[] bytes = stream.getBytes(StandardCharsets.UTF_8);
        for (int size = 1; size <= bytes.length; size++) {
            List<Event> read = new ArrayList<>();
            SseParser pieces = new SseParser(read::add);
            for (int at = 0; at < bytes.length; at += size) {
                pieces.read(Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + size)));
            }
            assertThat(read).as("pieces of %d bytes", size)
                    .containsExactly(new Event("größe", "{\"t\":\"你好 😀\"}"), new Event(null, "one\ntwo"));
            assertThat(pieces.comments()).isEqualTo(1);
        }
    }

    @Test
    void takesOnlyOneBlankAfterTheColon() {
        read("data:  x\n\ndata\n\n");
        assertThat(events).containsExactly(new Event(null, " x"), new Event(null, ""));
    }

    @Test
    void anEventWithoutDataIsNone() {
        read("event: ping\n\n\n\ndata: x\n\n");
        assertThat(events).containsExactly(new Event(null, "x"));
    }

    @Test
    void takesWhatWaitsForItsBlankLineWhenTheStreamEnds() {
        read("data: [DONE]");
        assertThat(events).isEmpty();
        parser.end();
        assertThat(events).containsExactly(new Event(null, "[DONE]"));
    }

    @Test
    void cutsAndCountsALineWithoutEnd() {
        byte[] piece = new byte[1 << 16];
        Arrays.fill(piece, (byte) 'x');
        read("data: ");
        for (int i = 0; i < 64; i++) {
            parser.read(piece);
        }
        read("\n\ndata: after\n\n");
        assertThat(parser.cuts()).isEqualTo(1);
        assertThat(events.getFirst().data()).hasSizeLessThanOrEqualTo(SseParser.LONGEST);
        assertThat(events.getLast()).isEqualTo(new Event(null, "after"));
    }

    @Test
    void anEventOfEndlesslyManyLinesUsesNoMoreMemoryThanALongOne() {
        String line = "data: " + "y".repeat(1_000) + "\n";
        for (int i = 0; i < 3_000; i++) {
            read(line);
        }
        read("\n");
        assertThat(events).hasSize(1);
        assertThat(events.getFirst().data()).hasSizeLessThanOrEqualTo(SseParser.LONGEST);
        assertThat(parser.cuts()).isPositive();
    }

    @Test
    void invalidUtf8IsReadAllTheSame() {
        parser.read(new byte[]{'d', 'a', 't', 'a', ':', (byte) 0xff, (byte) 0xc3, '\n', '\n'});
        assertThat(events).hasSize(1);
    }

    private void read(String text) {
        parser.read(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void countsLinesWhoseWordsAreLost() {
        SseParser parser = new SseParser(_ -> {});
        parser.read("{\"a\":1}\nid: 7\nretry: 3\n: hello\nfoo: bar\ndata: x\n\n".getBytes(StandardCharsets.UTF_8));
        assertThat(parser.strays()).isEqualTo(1);
        assertThat(parser.comments()).isEqualTo(1);
    }

    @Test
    void knowsWhetherAnEventIsOver() {
        SseParser parser = new SseParser(_ -> {});
        assertThat(parser.inEvent()).isFalse();
        parser.read("data: {\"a\":".getBytes(StandardCharsets.UTF_8));
        assertThat(parser.inEvent()).isTrue();
        parser.read("1}\n".getBytes(StandardCharsets.UTF_8));
        assertThat(parser.inEvent()).isTrue();
        parser.read("\n".getBytes(StandardCharsets.UTF_8));
        assertThat(parser.inEvent()).isFalse();
    }
}
