package dev.connectiondoctor.stage.http;

import java.util.Locale;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.connectiondoctor.net.Failure;
import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.net.Operation;
import dev.connectiondoctor.stage.Experiment;
import dev.connectiondoctor.stage.ProbeContext;
import dev.connectiondoctor.stage.models.ModelsEvidence;
import dev.connectiondoctor.target.AzureDeployment;
import dev.connectiondoctor.target.BaseUrl;
import dev.connectiondoctor.target.Dialect;
import dev.connectiondoctor.target.Prompt.TokenLimitName;
import dev.connectiondoctor.target.Protocol;
import dev.connectiondoctor.target.Provider;
import dev.connectiondoctor.target.Providers;

/**
 * How the service is to be spoken to, as far as is known.
 *
 * @param model the model to ask; empty if none is set and none could be chosen
 */
public record Conversation(BaseUrl base, Dialect dialect, String model) {
    /** The experiment by which the name of the token limit is found out. */
    public static final String TOKEN_LIMIT_NAME = "token-limit-name";
    /** Its outcome if the other name is taken. */
    public static final String OTHER_NAME_WORKS = "other-name-works";

    /** By what the user set, else by what the list of models told. */
    public static Conversation of(ProbeContext context) {
        Optional<ModelsEvidence> models = context.seen().models();
        return new Conversation(context.endpoint().base(), Dialect.of(protocol(context, models)),
                model(context, models));
    }

    /** The name of the token limit that the service is known to take, else the newer one. */
    public static TokenLimitName tokenLimitName(ProbeContext context) {
        boolean older = context.seen()
                .experiments()
                .stream()
                .filter(made -> made.id().equals(TOKEN_LIMIT_NAME))
                .map(Experiment::outcome)
                .anyMatch(OTHER_NAME_WORKS::equals);
        return older ? TokenLimitName.MAX_TOKENS : TokenLimitName.MAX_COMPLETION_TOKENS;
    }

    /** A model for a check: one that talks, and a small one if its name tells. */
    public static Optional<String> cheapest(List<String> models) {
        return ModelChoice.cheapest(models);
    }

    /** What stops a prompt when there is no model to ask. */
    public static Failure noModel() {
        return new Failure(FailureKind.UNKNOWN, Operation.HTTP_REQUEST, "no model is set and none is listed");
    }

    private static Protocol protocol(ProbeContext context, Optional<ModelsEvidence> models) {
        Protocol asked = context.endpoint().protocol();
        return asked != Protocol.AUTO
                ? asked
                : models.flatMap(evidence -> Protocol.byId(evidence.protocol()))
                        .filter(found -> found != Protocol.AUTO)
                        .orElseGet(() -> byAddress(context.endpoint().base()));
    }

    /** The protocol of a host that everyone knows; vendors of another one keep Anthropic's under that name. */
    public static Optional<Protocol> byHost(BaseUrl base) {
        return Providers.known()
                .ofHost(String.valueOf(base.host()))
                .map(Provider::protocol)
                .map(own -> base.path().endsWith("/anthropic") ? Protocol.ANTHROPIC : own);
    }

    /** The protocol that an address looks like; a guess, for want of anything better. */
    public static Protocol byAddress(BaseUrl base) {
        return byHost(base).orElseGet(() -> byWords(base.url().toLowerCase(Locale.ROOT)));
    }

    private static Protocol byWords(String address) {
        if (address.contains("/responses")) {
            return Protocol.OPENAI_RESPONSES;
        }
        boolean anthropic = !address.contains("/chat") && !address.endsWith("/v1")
                && Stream.of("anthropic", "claude", "/messages").anyMatch(address::contains);
        return anthropic ? Protocol.ANTHROPIC : Protocol.OPENAI_CHAT;
    }

    private static String model(ProbeContext context, Optional<ModelsEvidence> models) {
        String set = context.endpoint().model();
        return set != null && !set.isBlank()
                ? set.strip()
                : AzureDeployment.of(context.endpoint().base())
                        .map(AzureDeployment::name)
                        .or(() -> models.flatMap(evidence -> cheapest(evidence.models())))
                        .orElse("");
    }
}
