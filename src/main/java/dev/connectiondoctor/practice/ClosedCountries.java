package dev.connectiondoctor.practice;

import static dev.connectiondoctor.target.Protocol.ANTHROPIC;
import static dev.connectiondoctor.target.Protocol.OPENAI_CHAT;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.practice.gateway.Anthropic;
import dev.connectiondoctor.practice.gateway.OpenAi;
import dev.connectiondoctor.practice.gateway.Pages;
import dev.connectiondoctor.practice.gateway.Trouble;
import dev.connectiondoctor.practice.http.Answer;
import dev.connectiondoctor.practice.http.Handler;
import dev.connectiondoctor.practice.mint.Leaf;
import dev.connectiondoctor.target.Protocol;

/**
 * Services that do not serve every country. Those of the great providers stand on this computer and have their names:
 * the check is told where to find them and asks nobody else.
 */
final class ClosedCountries {
    private ClosedCountries() {}

    static Options openAi(Lab lab) throws IOException {
        return provider(lab, OPENAI_CHAT, "api.openai.com", "/v1", _ -> new OpenAi().trouble(Trouble.WRONG_COUNTRY));
    }

    static Options anthropic(Lab lab) throws IOException {
        return provider(lab, ANTHROPIC, "api.anthropic.com", "", _ -> new Anthropic().trouble(Trouble.WRONG_COUNTRY));
    }

    static Options google(Lab lab) throws IOException {
        Answer refusal = Answer.Page.json(400, List.of(Map.of("error", Map.of("code", 400, "message",
                "User location is not supported for the API use.", "status", "FAILED_PRECONDITION"))));
        return provider(lab, OPENAI_CHAT, "generativelanguage.googleapis.com", "/v1beta/openai", _ -> refusal);
    }

    static Options byEdge(Lab lab) throws IOException {
        return lab.service(OPENAI_CHAT).answering(_ -> _ -> Pages.cloudflareCountry()).start();
    }

    /** The gateway's own provider refuses the gateway; the list of models is the gateway's own. */
    static Options atGateway(Lab lab) throws IOException {
        return lab.service(OPENAI_CHAT).answeringPrompts(_ -> new OpenAi().trouble(Trouble.WRONG_COUNTRY)).start();
    }

    private static Options provider(Lab lab, Protocol protocol, String host, String path, Handler refusing)
            throws IOException {
        return lab.service(protocol)
                .usedAt("https://" + host + ":%d" + path)
                .showing(lab.mint().sound(Leaf.forHosts(host, List.of(host))))
                .answering(_ -> refusing)
                .start();
    }
}
