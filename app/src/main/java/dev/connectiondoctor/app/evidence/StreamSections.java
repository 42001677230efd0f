package dev.connectiondoctor.app.evidence;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.app.model.Words;
import dev.connectiondoctor.stage.longstream.LongStreamEvidence;
import dev.connectiondoctor.stage.longstream.LongStreamEvidence.EndedBy;

/** Lays out the life of a long streamed answer. */
final class StreamSections {
    private final Words words;

    StreamSections(Words words) {
        this.words = words;
    }

    List<Section> of(LongStreamEvidence seen) {
        Layout all = new Layout(words);
        all.add(new Section.Stats(List.of(stat("first-word", duration(seen.firstTokenMs()), false),
                stat("speed", speed(seen.tokensPerSecond()), false),
                stat("longest-silence", words.seconds(seen.maxSilenceMs()), cutAfterSilence(seen)),
                stat("ended-by", words.of("ended." + seen.endedBy().name()), !seen.complete()))));
        if (seen.reads().size() > 1) {
            all.add(new Section.Curve(words.of("evidence.curve"), seen));
        }
        if (seen.headersMs() != null) {
            all.add(new Waterfall(words).stream(seen));
        }
        return all.add(new EnduranceSections(words).streams(seen))
                .add(new EnduranceSections(words).of(seen.endurance()))
                .facts(facts(seen), "stream")
                .add(new HttpSections(words).of(seen.answer()))
                .done();
    }

    private FactList facts(LongStreamEvidence seen) {
        return new FactList(words).status(seen.status())
                .add("http-version", seen.httpVersion())
                .add("encoding", encoding(seen.encoding()))
                .time("first-byte", seen.firstByteMs())
                .time("first-event", seen.firstEventMs())
                .time("total", seen.totalMs())
                .add("events", seen.events())
                .add("signs-of-life", signsOfLife(seen))
                .add("malformed", seen.malformed() == 0 ? null : seen.malformed())
                .add("bytes", words.bytes(seen.bytes()))
                .add("usage", seen.usage() == null ? null : HttpSections.usage(words, seen.usage()))
                .add("ended-how", endedHow(seen.endedHow()))
                .time("silence-before-end",
                        seen.complete() || seen.status() == 0
                                ? null
                                : Double.valueOf(seen.silenceBeforeEndMs()))
                .add("stop-reason", seen.finishReason())
                .add("error", HttpSections.error(seen.error()));
    }

    private @Nullable String encoding(@Nullable String encoding) {
        return encoding == null ? null : words.or("encoding." + encoding, encoding);
    }

    /** A stream without any has nothing that could keep a quiet line alive. */
    private String signsOfLife(LongStreamEvidence seen) {
        return seen.pings() + seen.comments() == 0
                ? words.of("evidence.no-signs-of-life")
                : words.of("evidence.pings-comments", Map.of("pings", seen.pings(), "comments", seen.comments()));
    }

    /** What follows a colon is a code of the protocol, and stays as it is. */
    private @Nullable String endedHow(String id) {
        int colon = id.indexOf(':');
        String kind = colon < 0 ? id : id.substring(0, colon);
        String said = words.or("ended-how." + kind, kind);
        return said.isEmpty() || colon < 0 ? said : said + " (" + id.substring(colon + 1) + ")";
    }

    private static boolean cutAfterSilence(LongStreamEvidence seen) {
        return !seen.complete() && seen.endedBy() != EndedBy.NOT_A_STREAM
                && seen.silenceBeforeEndMs() >= seen.maxSilenceMs() && seen.maxSilenceMs() > 0;
    }

    private Section.Stat stat(String label, String value, boolean alarming) {
        return new Section.Stat(words.of("evidence." + label), value, alarming);
    }

    private String duration(@Nullable Double millis) {
        return millis == null ? words.of("none") : words.duration(millis);
    }

    private String speed(@Nullable Double perSecond) {
        return perSecond == null ? words.of("none") : words.of("unit.speed", Map.of("value", Math.round(perSecond)));
    }
}
