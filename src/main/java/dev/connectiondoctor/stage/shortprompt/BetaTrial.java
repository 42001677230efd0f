package dev.connectiondoctor.stage.shortprompt;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.connectiondoctor.stage.Experiment;
import dev.connectiondoctor.stage.ProbeContext;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.http.Conversation;
import dev.connectiondoctor.stage.http.HttpAnswer;
import dev.connectiondoctor.stage.http.LlmClient;
import dev.connectiondoctor.stage.http.LlmRequest;
import dev.connectiondoctor.stage.http.Outcome;
import dev.connectiondoctor.stage.http.TokenUsage;
import dev.connectiondoctor.target.Prompt;
import dev.connectiondoctor.target.Protocol;
import dev.connectiondoctor.target.Provider;
import dev.connectiondoctor.target.Providers;

/**
 * Does a gateway let the features through that Claude Code insists on? A prompt that was answered is sent again with
 * the header that asks for them, for one token; if it is refused, once more with what is left of it when they are
 * switched off. Anthropic itself knows its features.
 */
final class BetaTrial {
    static final String ID = "beta-headers";
    private static final Pattern COMPLAINT = Pattern.compile("\\bbetas?\\b|extra inputs are not permitted");
    private static final int LONGEST = 300;

    private final ProbeContext context;
    private final Conversation conversation;
    private final LlmClient client;
    private TokenUsage usage = TokenUsage.NONE;

    BetaTrial(ProbeContext context, Conversation conversation, LlmClient client) {
        this.context = context;
        this.conversation = conversation;
        this.client = client;
    }

    /** What all prompts of the trial used. */
    TokenUsage usage() {
        return usage;
    }

    /**
     * The trial, if the header was refused.
     *
     * @param plain the outcome without the header
     */
    Optional<Experiment> experiment(Outcome plain) throws InterruptedException {
        if (!applies(plain)) {
            return Optional.empty();
        }
        List<String> all = ClaudeCodeBetas.insistedOn();
        Outcome refused = ask(all);
        if (!complainsOfHeader(refused)) {
            return Optional.empty();
        }
        List<String> rest = ClaudeCodeBetas.unconditional();
        Outcome switchedOff = ask(rest);
        String said = said(refused);
        return Optional.of(new Experiment(ID, Stage.SHORT_PROMPT, Map.of("status", plain.status()),
                Map.of("header", String.join(",", all), "status", refused.status(), "said", said, "named",
                        named(said, all), "statusWhenSwitchedOff", switchedOff.status()),
                Asked.works(switchedOff) ? "refused-unless-switched-off" : "refused"));
    }

    private boolean applies(Outcome plain) {
        String owner = Providers.known()
                .ofHost(String.valueOf(conversation.base().host()))
                .map(Provider::id)
                .orElse("");
        return "claude-code".equals(context.options().tool())
                && conversation.dialect().protocol() == Protocol.ANTHROPIC && !owner.equals("anthropic")
                && Asked.works(plain)
                && !ClaudeCodeBetas.switchedOff(context.environment().get(ClaudeCodeBetas.SWITCH));
    }

    private Outcome ask(List<String> betas) throws InterruptedException {
        LlmRequest request = LlmRequest
                .prompt(conversation.base(), conversation.dialect(), Prompt.brief(conversation.model(), 1))
                .withHeader(ClaudeCodeBetas.HEADER, String.join(",", betas));
        Outcome outcome = client.send(request, context.limits().answer());
        usage = usage.plus(Asked.usage(conversation.dialect(), outcome));
        return outcome;
    }

    private static boolean complainsOfHeader(Outcome outcome) {
        return outcome instanceof Outcome.Answered answered && answered.status() == 400
                && COMPLAINT.matcher(answered.text().toLowerCase(Locale.ROOT)).find();
    }

    private String said(Outcome outcome) {
        HttpAnswer answer = outcome.answerOrNull();
        return answer == null || answer.error() == null
                ? ""
                : context.scrubber().scrub(answer.error().message(), LONGEST);
    }

    /** Those of the flags that the refusal names. */
    private static String named(String said, List<String> flags) {
        return flags.stream().filter(said::contains).collect(Collectors.joining(", "));
    }
}
