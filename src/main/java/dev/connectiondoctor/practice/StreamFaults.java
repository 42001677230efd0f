package dev.connectiondoctor.practice;

import static dev.connectiondoctor.target.Protocol.ANTHROPIC;
import static dev.connectiondoctor.target.Protocol.OPENAI_CHAT;
import static dev.connectiondoctor.target.Protocol.OPENAI_RESPONSES;

import java.io.IOException;
import java.time.Duration;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.practice.gateway.Gateway;
import dev.connectiondoctor.practice.gateway.Pages;
import dev.connectiondoctor.practice.gateway.Speech;
import dev.connectiondoctor.practice.gateway.StreamFault;
import dev.connectiondoctor.practice.gateway.StreamFault.BreaksOff;
import dev.connectiondoctor.practice.http.Answer.End;
import dev.connectiondoctor.practice.http.Frame;
import dev.connectiondoctor.practice.http.Json;
import dev.connectiondoctor.practice.http.Request;
import dev.connectiondoctor.practice.wire.Forgotten;
import dev.connectiondoctor.stage.Depth;
import dev.connectiondoctor.target.Protocol;

/** Services that answer in one piece, but not in a stream. */
final class StreamFaults {
    private static final Duration SILENCE = Duration.ofSeconds(3);
    private static final Duration TOTAL = Duration.ofSeconds(5);
    private static final Duration SLOW = Duration.ofMillis(900);
    private static final int FEW_TOKENS = 28;

    private StreamFaults() {}

    static Options reset(Lab lab) throws IOException {
        return streaming(lab, OPENAI_CHAT, BreaksOff.by(End.RESET));
    }

    static Options closedEarly(Lab lab) throws IOException {
        return streaming(lab, ANTHROPIC, BreaksOff.by(End.CLOSED_IN_THE_MIDDLE));
    }

    static Options noFarewell(Lab lab) throws IOException {
        return streaming(lab, OPENAI_CHAT, BreaksOff.by(End.CLOSED_WITHOUT_FAREWELL));
    }

    static Options truncatedHidden(Lab lab) throws IOException {
        return streaming(lab, OPENAI_CHAT, BreaksOff.saying(Frame.data("[DONE]")));
    }

    static Options endsWithoutTerminal(Lab lab) throws IOException {
        return streaming(lab, ANTHROPIC, BreaksOff.by(End.IN_ORDER));
    }

    static Options stalled(Lab lab) throws IOException {
        return streaming(lab, OPENAI_RESPONSES, BreaksOff.by(End.SILENCE)).withLimits(Waits.SHORT_SILENCE);
    }

    static Options errorEvent(Lab lab) throws IOException {
        return streaming(lab, ANTHROPIC, BreaksOff.saying(Speech.of(ANTHROPIC).failure()));
    }

    static Options errorEventOpenAi(Lab lab) throws IOException {
        return streaming(lab, OPENAI_CHAT, BreaksOff.saying(Speech.of(OPENAI_CHAT).failure()));
    }

    static Options notAStream(Lab lab) throws IOException {
        return streaming(lab, OPENAI_CHAT, new StreamFault.Replaced(Pages.home()));
    }

    static Options empty(Lab lab) throws IOException {
        return streaming(lab, OPENAI_CHAT, new StreamFault.Empty());
    }

    static Options cutAfterSilence(Lab lab) throws IOException {
        return cutAfterSilence(lab, SILENCE);
    }

    static Options cutAfterSilence(Lab lab, Duration limit) throws IOException {
        return streaming(lab, OPENAI_CHAT, new StreamFault.CutAfterSilence(limit));
    }

    static Options cutAtTotalTime(Lab lab) throws IOException {
        return cutAtTotalTime(lab, TOTAL);
    }

    static Options cutAtTotalTime(Lab lab, Duration limit) throws IOException {
        return streaming(lab, OPENAI_RESPONSES, new StreamFault.CutAtTotalTime(limit));
    }

    static Options heldBack(Lab lab) throws IOException {
        return streaming(lab, OPENAI_CHAT, new StreamFault.HeldBack());
    }

    static Options inBlocks(Lab lab) throws IOException {
        return streaming(lab, OPENAI_CHAT, new StreamFault.InBlocks(8 << 10));
    }

    static Options noEventLines(Lab lab) throws IOException {
        return streaming(lab, ANTHROPIC, new StreamFault.Nameless());
    }

    static Options runTogether(Lab lab) throws IOException {
        return streaming(lab, OPENAI_CHAT, new StreamFault.RunTogether());
    }

    static Options slow(Lab lab) throws IOException {
        Options options = streaming(lab, OPENAI_CHAT, new StreamFault.Slow(SLOW));
        return options.withLimits(options.limits().withOutputTokens(FEW_TOKENS));
    }

    /** Whoever waits for the answer in one piece meets a web server that does not. */
    static Options onlyStreamed(Lab lab) throws IOException {
        return lab.service(OPENAI_CHAT)
                .answering(sound -> sound.except(StreamFaults::isWhole, _ -> Pages.nginx(504)))
                .start();
    }

    /** A firewall forgets connections that rest for too long; found by a check that waits, here not for long. */
    static Options restingConnectionForgotten(Lab lab) throws IOException {
        return lab.service(OPENAI_CHAT)
                .insideTls(http -> new Forgotten(Duration.ofSeconds(3), http))
                .start()
                .withDepth(Depth.ENDURANCE)
                .withLimits(Waits.SHORT_HOLDS);
    }

    private static boolean isWhole(Request request) {
        return Gateway.isPrompt(request)
                && Json.read(request.text()).filter(prompt -> !prompt.path("stream").asBoolean(false)).isPresent();
    }

    private static Options streaming(Lab lab, Protocol protocol, StreamFault fault) throws IOException {
        return lab.service(protocol).streaming(fault).start();
    }
}
