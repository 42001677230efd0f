package dev.connectiondoctor.practice;

import static dev.connectiondoctor.target.Protocol.ANTHROPIC;
import static dev.connectiondoctor.target.Protocol.OPENAI_CHAT;
import static dev.connectiondoctor.target.Protocol.OPENAI_RESPONSES;

import java.io.IOException;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.practice.gateway.Pages;
import dev.connectiondoctor.practice.gateway.Speech;
import dev.connectiondoctor.practice.gateway.StreamFault;
import dev.connectiondoctor.practice.gateway.StreamFault.BreaksOff;
import dev.connectiondoctor.practice.http.Answer.End;
import dev.connectiondoctor.practice.http.Frame;
import dev.connectiondoctor.target.Protocol;

/** Services that answer in one piece, but not in a stream. */
final class StreamFaults {
    private StreamFaults() {}

    static Options reset(Lab lab) throws IOException {
        return streaming(lab, OPENAI_CHAT, BreaksOff.by(End.RESET));
    }

    static Options closedEarly(Lab lab) throws IOException {
        return streaming(lab, ANTHROPIC, BreaksOff.by(End.CLOSED_IN_THE_MIDDLE));
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

    private static Options streaming(Lab lab, Protocol protocol, StreamFault fault) throws IOException {
        return lab.service(protocol).streaming(fault).start();
    }
}
