package dev.connectiondoctor.stage.shortprompt;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
import dev.connectiondoctor.target.StreamSignal;

/**
 * Does a gateway let the features through that Claude Code asks for in a header of its own? A prompt that was answered
 * is sent again with that header, for one token. Anthropic itself knows its features, and who has switched them off
 * does not send them.
 *
 * @param experiment empty unless the gateway refused the header
 * @param usage what the prompt used
 */
record BetaTrial(Optional<Experiment> experiment, TokenUsage usage) {
    static final String ID = "beta-headers";
    private static final String HEADER = "anthropic-beta";
    private static final String SWITCHED_OFF = "CLAUDE_CODE_DISABLE_EXPERIMENTAL_BETAS";
    private static final Pattern COMPLAINT = Pattern.compile("\\bbetas?\\b|extra inputs are not permitted");
    private static final int LONGEST = 300;
    private static final BetaTrial NONE = new BetaTrial(Optional.empty(), TokenUsage.NONE);
    private static final List<String> FLAGS = load();

    /** @param plain the outcome without the header */
    static BetaTrial of(ProbeContext context, Conversation conversation, LlmClient client, Outcome plain)
            throws InterruptedException {
        if (!applies(context, conversation, plain)) {
            return NONE;
        }
        Prompt prompt = Prompt.brief(conversation.model(), 1);
        LlmRequest request = LlmRequest.prompt(conversation.base(), conversation.dialect(), prompt)
                .withHeader(HEADER, String.join(",", FLAGS));
        return client.send(request, context.limits().prompt()) instanceof Outcome.Answered answered
                ? new BetaTrial(experiment(context, plain, answered), usage(conversation, answered))
                : NONE;
    }

    private static boolean applies(ProbeContext context, Conversation conversation, Outcome plain) {
        String owner = Providers.known()
                .ofHost(String.valueOf(conversation.base().host()))
                .map(Provider::id)
                .orElse("");
        String off = context.environment().get(SWITCHED_OFF);
        return "claude-code".equals(context.options().tool())
                && conversation.dialect().protocol() == Protocol.ANTHROPIC && !owner.equals("anthropic")
                && plain.status() >= 200 && plain.status() < 300 && (off == null || off.isBlank() || off.equals("0"));
    }

    private static Optional<Experiment> experiment(ProbeContext context, Outcome plain, Outcome.Answered answered) {
        HttpAnswer.ApiError error = answered.answer().error();
        String said = error == null ? "" : error.message();
        boolean refused = answered.status() == 400
                && COMPLAINT.matcher(answered.text().toLowerCase(Locale.ROOT)).find();
        return refused
                ? Optional.of(new Experiment(ID, Stage.SHORT_PROMPT, Map.of("status", plain.status()),
                        Map.of(HEADER, String.join(",", FLAGS), "status", answered.status(), "named", named(said),
                                "said", context.scrubber().scrub(said, LONGEST)),
                        "refused"))
                : Optional.empty();
    }

    /** Those of the flags that the refusal names. */
    private static String named(String said) {
        return FLAGS.stream().filter(said::contains).collect(Collectors.joining(", "));
    }

    private static TokenUsage usage(Conversation conversation, Outcome.Answered answered) {
        StreamSignal.Usage usage = answered.answer().isSuccess()
                ? conversation.dialect().completion(answered.text()).usage()
                : null;
        return usage == null ? TokenUsage.NONE : new TokenUsage(usage.inputTokens(), usage.outputTokens());
    }

    private static List<String> load() {
        try (InputStream in = Objects.requireNonNull(BetaTrial.class.getResourceAsStream("claude-code-betas.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII).lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
