package dev.connectiondoctor.practice;

import static dev.connectiondoctor.target.Protocol.ANTHROPIC;
import static dev.connectiondoctor.target.Protocol.OPENAI_CHAT;
import static dev.connectiondoctor.target.Protocol.OPENAI_RESPONSES;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.practice.gateway.Anthropic;
import dev.connectiondoctor.practice.gateway.OpenAi;
import dev.connectiondoctor.practice.gateway.Pages;
import dev.connectiondoctor.practice.gateway.Relays;
import dev.connectiondoctor.practice.gateway.Trouble;
import dev.connectiondoctor.practice.http.Answer;
import dev.connectiondoctor.practice.http.Request;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.target.Protocol;

/** Services that are up and list their models, and refuse prompts for a reason of their own. */
final class RefusedPrompts {
    private static final String MODEL = "practice-small";

    private RefusedPrompts() {}

    static Options quotaUsedUp(Lab lab) throws IOException {
        return prompts(lab, OPENAI_CHAT, new OpenAi().trouble(Trouble.QUOTA_USED_UP));
    }

    static Options quotaUsedUpAnthropic(Lab lab) throws IOException {
        LocalDate renewed = LocalDate.now(ZoneOffset.UTC).plusMonths(1).withDayOfMonth(1);
        return prompts(lab, ANTHROPIC, new Anthropic().malformed("You have reached your specified API usage limits. "
                + "You will regain access on " + renewed + " at 00:00 UTC."));
    }

    static Options operatorKeyRefused(Lab lab) throws IOException {
        return prompts(lab, ANTHROPIC, Relays.sub2ApiKeyRefused());
    }

    /** The gateway passes on what its provider said to its own key. */
    static Options providerRefusesOperator(Lab lab) throws IOException {
        return prompts(lab, OPENAI_CHAT, new OpenAi().trouble(Trouble.KEY_REJECTED));
    }

    static Options noChannel(Lab lab) throws IOException {
        return prompts(lab, OPENAI_CHAT, Relays.newApiNoChannel(MODEL));
    }

    static Options noDeployment(Lab lab) throws IOException {
        return prompts(lab, OPENAI_CHAT, Relays.liteLlmNoDeployment(MODEL));
    }

    static Options contentFilter(Lab lab) throws IOException {
        return prompts(lab, OPENAI_CHAT, new OpenAi().trouble(Trouble.BLOCKED_CONTENT));
    }

    static Options firewall(Lab lab) throws IOException {
        return prompts(lab, ANTHROPIC, Pages.cloudflareBlocked());
    }

    /** Of all texts, those with a path that climbs and long ones set the firewall off. */
    static Options mindedCode(Lab lab) throws IOException {
        return lab.service(ANTHROPIC)
                .answering(sound -> sound.except(RefusedPrompts::isMinded, _ -> Pages.cloudflareBlocked()))
                .start()
                .withDislikedContent(true)
                .withOnly(Set.of(Stage.SHORT_PROMPT));
    }

    private static boolean isMinded(Request request) {
        return new String(request.body(), StandardCharsets.UTF_8).contains("../");
    }

    static Options unknownParameter(Lab lab) throws IOException {
        return prompts(lab, OPENAI_RESPONSES, new OpenAi().trouble(Trouble.UNKNOWN_PARAMETER));
    }

    private static Options prompts(Lab lab, Protocol protocol, Answer answer) throws IOException {
        return lab.service(protocol).answeringPrompts(_ -> answer).start();
    }
}
