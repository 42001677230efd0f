package dev.connectiondoctor.practice;

import static dev.connectiondoctor.target.Protocol.ANTHROPIC;
import static dev.connectiondoctor.target.Protocol.OPENAI_CHAT;
import static dev.connectiondoctor.target.Protocol.OPENAI_RESPONSES;

import java.io.IOException;
import java.time.Duration;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.practice.gateway.StreamFault;
import dev.connectiondoctor.practice.gateway.StreamFault.BreaksOff;
import dev.connectiondoctor.practice.http.Answer.End;

/** Services that speak HTTP/2, and do not do well what it is for. */
final class Http2Streams {
    private static final Duration LIMIT = Duration.ofSeconds(3);
    /** So slow that two answers which are cut at the limit leave tokens for a third that is longer. */
    private static final Duration PACE = Duration.ofMillis(26);

    private Http2Streams() {}

    /** The stream alone is reset; over HTTP/1.1, which has no streams, the connection is. */
    static Options reset(Lab lab) throws IOException {
        return lab.service(OPENAI_CHAT).streaming(BreaksOff.by(End.STREAM_RESET)).speakingHttp2().start();
    }

    static Options goingAway(Lab lab) throws IOException {
        return lab.service(ANTHROPIC).streaming(BreaksOff.by(End.GOING_AWAY)).speakingHttp2().start();
    }

    static Options cutOnlyThere(Lab lab) throws IOException {
        return lab.service(OPENAI_RESPONSES)
                .answeringOverHttp2(sound -> sound.streams(BreaksOff.by(End.STREAM_RESET)))
                .start();
    }

    static Options stallsOnlyThere(Lab lab) throws IOException {
        return lab.service(OPENAI_CHAT)
                .answeringOverHttp2(sound -> sound.streams(BreaksOff.by(End.SILENCE)))
                .start()
                .withLimits(Waits.SHORT_SILENCE);
    }

    /** Whoever stands in front ends every stream after a time, but not connections. */
    static Options edge(Lab lab) throws IOException {
        return lab.service(ANTHROPIC)
                .streaming(new StreamFault.Slow(PACE))
                .answeringOverHttp2(sound -> sound.streams(new StreamFault.EndsAfter(LIMIT, End.STREAM_RESET)))
                .start();
    }
}
