package dev.connectiondoctor.practice;

import static dev.connectiondoctor.target.Protocol.ANTHROPIC;
import static dev.connectiondoctor.target.Protocol.OPENAI_CHAT;
import static dev.connectiondoctor.target.Protocol.OPENAI_RESPONSES;

import java.io.IOException;
import java.util.Map;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.practice.gateway.Anthropic;
import dev.connectiondoctor.practice.gateway.Vendor;
import dev.connectiondoctor.practice.http.Answer;
import dev.connectiondoctor.practice.http.Request;

/** Sound services and tools that do not suit each other: in their protocol, or in what their requests carry. */
final class WrongHeaders {
    private static final Vendor ANTHROPICS = new Anthropic();

    private WrongHeaders() {}

    /** A gateway that looks for a token only. */
    static Options tokenWanted(Lab lab) throws IOException {
        return wanting(lab, "authorization");
    }

    /** A gateway that looks for a key only, and a tool that was given a token. */
    static Options keyWanted(Lab lab) throws IOException {
        return wanting(lab, "x-api-key").withSources(Map.of("key", "environment:ANTHROPIC_AUTH_TOKEN"));
    }

    private static Options wanting(Lab lab, String header) throws IOException {
        Answer refusal = Answer.Page.json(401, Map.of("error", Map.of("type", "authentication_error", "message",
                "Missing " + header + " header")));
        return lab.service(ANTHROPIC)
                .answering(sound -> sound.except(request -> request.header(header) == null, _ -> refusal))
                .start();
    }

    static Options betasRefused(Lab lab) throws IOException {
        Answer refusal = ANTHROPICS
                .malformed("Unexpected value(s) `context-management-2025-06-27` for the `anthropic-beta` "
                        + "header. Please consult the documentation or try again without the header.");
        return lab.service(ANTHROPIC)
                .answering(sound -> sound.except(WrongHeaders::asksForContextManagement, _ -> refusal))
                .start()
                .withTool("claude-code");
    }

    private static boolean asksForContextManagement(Request request) {
        String betas = request.header("anthropic-beta");
        return betas != null && betas.contains("context-management");
    }

    /** Claude Code at a service that speaks OpenAI's chat alone. */
    static Options messagesNotSpoken(Lab lab) throws IOException {
        return lab.service(OPENAI_CHAT).usedAs(ANTHROPIC).usedAt("https://localhost:%d").start();
    }

    /** Codex at the same service. */
    static Options responsesNotSpoken(Lab lab) throws IOException {
        return lab.service(OPENAI_CHAT).usedAs(OPENAI_RESPONSES).start();
    }
}
