package dev.connectiondoctor.practice;

import static dev.connectiondoctor.target.Protocol.ANTHROPIC;
import static dev.connectiondoctor.target.Protocol.OPENAI_CHAT;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.practice.gateway.Anthropic;
import dev.connectiondoctor.practice.gateway.Gateway;
import dev.connectiondoctor.practice.gateway.OpenAi;
import dev.connectiondoctor.practice.gateway.Pages;
import dev.connectiondoctor.practice.gateway.Trouble;
import dev.connectiondoctor.practice.gateway.Vendor;
import dev.connectiondoctor.practice.http.Answer;
import dev.connectiondoctor.practice.http.Request;
import dev.connectiondoctor.practice.wire.LineFault;
import dev.connectiondoctor.target.Protocol;

/** Verified lines on which the first answers are not the wanted ones. */
final class AnswerFaults {
    private static final Duration SLOW = Duration.ofMillis(1200);
    private static final String MAIL_GREETING = "* OK [CAPABILITY IMAP4rev1 AUTH=PLAIN] mail.practice.test ready.\r\n";
    private static final Vendor OPEN_AI = new OpenAi();

    private AnswerFaults() {}

    static Options webPage(Lab lab) throws IOException {
        return lab.service(OPENAI_CHAT).answering(_ -> _ -> Pages.home()).start();
    }

    static Options redirected(Lab lab) throws IOException {
        return lab.service(OPENAI_CHAT)
                .answering(_ -> request -> Pages.redirect("https://login.practice.test" + request.path()))
                .start();
    }

    static Options slowFirstByte(Lab lab) throws IOException {
        return lab.service(OPENAI_CHAT).answering(sound -> sound.delayed(SLOW)).start();
    }

    static Options botChallenge(Lab lab) throws IOException {
        return lab.service(OPENAI_CHAT).answering(_ -> _ -> Pages.cloudflareChallenge()).start();
    }

    static Options closedWithoutAnswer(Lab lab) throws IOException {
        return lab.service(OPENAI_CHAT).answering(_ -> _ -> new Answer.HangUp()).start();
    }

    static Options noAnswer(Lab lab) throws IOException {
        return lab.service(OPENAI_CHAT)
                .answering(_ -> _ -> new Answer.Nothing())
                .start()
                .withLimits(Waits.SHORT_ANSWER);
    }

    static Options mailServer(Lab lab) throws IOException {
        return lab.service(OPENAI_CHAT).speaking(new LineFault.Banner(MAIL_GREETING)).start();
    }

    static Options keyRejected(Lab lab) throws IOException {
        return lab.service(OPENAI_CHAT).usedWithKey(Keys.practice()).start();
    }

    static Options keyRejectedAnthropic(Lab lab) throws IOException {
        return lab.service(ANTHROPIC).usedWithKey(Keys.practice()).start();
    }

    static Options keyForbidden(Lab lab) throws IOException {
        return lab.service(OPENAI_CHAT)
                .answering(sound -> sound.except(AnswerFaults::hasKey, _ -> OPEN_AI.trouble(Trouble.FORBIDDEN)))
                .start();
    }

    static Options modelsOnly(Lab lab) throws IOException {
        return lab.service(OPENAI_CHAT).answeringPrompts(_ -> OPEN_AI.trouble(Trouble.FORBIDDEN)).start();
    }

    static Options noCredit(Lab lab) throws IOException {
        return noCredit(lab, ANTHROPIC, new Anthropic());
    }

    static Options noCreditOpenAi(Lab lab) throws IOException {
        return noCredit(lab, OPENAI_CHAT, OPEN_AI);
    }

    static Options modelMissing(Lab lab) throws IOException {
        return lab.service(OPENAI_CHAT).usedWithModel("practice-larg").start();
    }

    static Options modelNotServed(Lab lab) throws IOException {
        return lab.service(OPENAI_CHAT).answeringPrompts(_ -> OPEN_AI.trouble(Trouble.NO_SUCH_MODEL)).start();
    }

    static Options modelsRouteMissing(Lab lab) throws IOException {
        return lab.service(OPENAI_CHAT)
                .answering(sound -> sound.except(Gateway::isModels, _ -> OPEN_AI.trouble(Trouble.NO_SUCH_ROUTE)))
                .start();
    }

    static Options oddModelList(Lab lab) throws IOException {
        Answer odd = Answer.Page.json(200, Map.of("catalogue", Map.of("practice-small", 1, "practice-large", 2)));
        return lab.service(OPENAI_CHAT).answering(sound -> sound.except(Gateway::isModels, _ -> odd)).start();
    }

    static Options emptyAnswer(Lab lab) throws IOException {
        return lab.service(OPENAI_CHAT).answeringPrompts(_ -> Answer.Page.json(200, Map.of("id", "chat-1"))).start();
    }

    static Options timeLimit(Lab lab) throws IOException {
        return lab.service(OPENAI_CHAT)
                .answering(sound -> sound.except(AnswerFaults::hasKey, _ -> new Answer.Nothing()))
                .start()
                .withLimits(Waits.SHORT_RUN);
    }

    private static Options noCredit(Lab lab, Protocol protocol, Vendor vendor) throws IOException {
        return lab.service(protocol).answeringPrompts(_ -> vendor.trouble(Trouble.NO_CREDIT)).start();
    }

    private static boolean hasKey(Request request) {
        return OPEN_AI.credential(request).isPresent();
    }
}
