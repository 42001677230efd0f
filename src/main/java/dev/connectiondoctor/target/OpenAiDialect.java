package dev.connectiondoctor.target;

import java.util.Map;

/** What both of OpenAI's dialects have in common. */
sealed interface OpenAiDialect extends Dialect permits OpenAiChat, OpenAiResponses {

    /** OpenAI's base URLs include the version, so routes are simply put behind them. */
    @Override
    default String modelsUrl(BaseUrl base) {
        return base.url() + "/models";
    }

    @Override
    default Map<String, String> headers() {
        return Map.of();
    }

    @Override
    default Header authorization(String secret) {
        return Dialect.bearer(secret);
    }
}
