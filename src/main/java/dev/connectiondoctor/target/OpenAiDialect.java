package dev.connectiondoctor.target;

import java.util.Map;

/** What both of OpenAI's dialects have in common. */
sealed interface OpenAiDialect extends Dialect permits OpenAiChat, OpenAiResponses {

    /** OpenAI's base URLs include the version, so routes are simply put behind them. */
    @Override
    default String modelsUrl(BaseUrl base) {
        return AzureDeployment.of(base).map(azure -> azure.modelsUrl(base)).orElseGet(() -> base.url() + "/models");
    }

    @Override
    default Map<String, String> headers() {
        return Map.of();
    }

    @Override
    default KeyHeader keyHeader(String secret) {
        return KeyHeader.BEARER;
    }
}
