package dev.connectiondoctor.practice;

import static dev.connectiondoctor.target.Protocol.ANTHROPIC;
import static dev.connectiondoctor.target.Protocol.OPENAI_CHAT;
import static dev.connectiondoctor.target.Protocol.OPENAI_RESPONSES;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.practice.gateway.Gateway;
import dev.connectiondoctor.practice.gateway.Anthropic;
import dev.connectiondoctor.practice.gateway.OpenAi;
import dev.connectiondoctor.practice.gateway.Pages;
import dev.connectiondoctor.practice.gateway.Trouble;
import dev.connectiondoctor.practice.http.Answer;
import dev.connectiondoctor.stage.Depth;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.target.Protocol;

/** Services that list their models and then do not answer prompts. */
final class PromptFaults {
    /** Both forms of the first prompt. */
    private static final int SLIPS = 2;

    private PromptFaults() {}

    static Options rateLimited(Lab lab) throws IOException {
        Answer answer = new OpenAi().trouble(Trouble.RATE_LIMITED)
                .with(Map.of("Retry-After", "20",
                        "x-ratelimit-limit-requests", "3", "x-ratelimit-remaining-requests", "0",
                        "x-ratelimit-reset-requests", "20s"));
        return prompts(lab, OPENAI_CHAT, answer);
    }

    static Options rateLimitedAnthropic(Lab lab) throws IOException {
        Answer answer = new Anthropic().trouble(Trouble.RATE_LIMITED)
                .with(Map.of("retry-after", "38",
                        "anthropic-ratelimit-requests-limit", "50", "anthropic-ratelimit-requests-remaining", "0"));
        return prompts(lab, ANTHROPIC, answer);
    }

    static Options overloaded(Lab lab) throws IOException {
        return prompts(lab, ANTHROPIC, new Anthropic().trouble(Trouble.OVERLOADED));
    }

    static Options upstreamUnavailable(Lab lab) throws IOException {
        return prompts(lab, OPENAI_CHAT, Pages.haproxyUnavailable());
    }

    static Options badGateway(Lab lab) throws IOException {
        return prompts(lab, OPENAI_CHAT, Pages.nginx(502));
    }

    static Options gatewayTimeout(Lab lab) throws IOException {
        return prompts(lab, OPENAI_RESPONSES, Pages.nginx(504));
    }

    static Options edgeTimeout(Lab lab) throws IOException {
        return prompts(lab, ANTHROPIC, Pages.cloudflareTimeout());
    }

    static Options serverError(Lab lab) throws IOException {
        return prompts(lab, OPENAI_RESPONSES, new OpenAi().trouble(Trouble.SERVER_ERROR));
    }

    static Options rateLimitedByEdge(Lab lab) throws IOException {
        return prompts(lab, OPENAI_CHAT, Pages.cloudflareRateLimit());
    }

    static Options noHealthyUpstream(Lab lab) throws IOException {
        return prompts(lab, OPENAI_CHAT, Pages.envoyNoHealthyUpstream());
    }

    static Options badGatewayAtEdge(Lab lab) throws IOException {
        return prompts(lab, ANTHROPIC, Pages.cloudflareBadGateway());
    }

    static Options gatewayTimeoutOfBalancer(Lab lab) throws IOException {
        return prompts(lab, OPENAI_CHAT, Pages.amazonBalancer(504));
    }

    static Options edgeCannotReach(Lab lab) throws IOException {
        return prompts(lab, OPENAI_CHAT, Pages.cloudflareUnreachable());
    }

    static Options tunnelDown(Lab lab) throws IOException {
        return prompts(lab, OPENAI_CHAT, Pages.cloudflareTunnelDown());
    }

    static Options tooLarge(Lab lab) throws IOException {
        return prompts(lab, OPENAI_CHAT, Pages.nginx(413));
    }

    /** As nginx does unless told otherwise. The trial belongs to checks that wait for minutes, of which this is a part. */
    static Options largeRefused(Lab lab) throws IOException {
        return lab.service(OPENAI_CHAT)
                .answering(sound -> sound.except(request -> request.body().length > 1 << 20, _ -> Pages.nginx(413)))
                .start()
                .withDepth(Depth.ENDURANCE)
                .withOnly(Set.of(Stage.SHORT_PROMPT));
    }

    /** A limit for forms and comments, which nobody raised when a model moved in. */
    static Options usualRefused(Lab lab) throws IOException {
        return largerThanForms(lab, OPENAI_CHAT, Pages.nginx(413)).start();
    }

    /** The firewall of a balancer has a rule on the size of requests. */
    static Options usualBlocked(Lab lab) throws IOException {
        return largerThanForms(lab, ANTHROPIC,
                Pages.amazonBalancer(403)).start();
    }

    static Options usualHangs(Lab lab) throws IOException {
        return largerThanForms(lab, OPENAI_RESPONSES, new Answer.Nothing()).start().withLimits(Waits.HALF_ANSWERED);
    }

    private static Service largerThanForms(Lab lab, Protocol protocol, Answer answer) {
        return lab.service(protocol)
                .answering(sound -> sound.except(request -> request.body().length > 64 << 10, _ -> answer));
    }

    static Options errorInOk(Lab lab) throws IOException {
        return prompts(lab, OPENAI_CHAT, Pages.errorInOk());
    }

    /** A slip: who asks again is answered. */
    static Options badGatewayForAMoment(Lab lab) throws IOException {
        AtomicInteger asked = new AtomicInteger();
        return lab.service(OPENAI_CHAT)
                .answering(sound -> sound.except(
                        request -> Gateway.isPrompt(request) && asked.incrementAndGet() <= SLIPS,
                        _ -> Pages.nginx(502)))
                .start();
    }

    private static Options prompts(Lab lab, Protocol protocol, Answer answer) throws IOException {
        return lab.service(protocol).answeringPrompts(_ -> answer).start();
    }
}
