package dev.connectiondoctor.practice.gateway;

/** What a service can have against a request, as each vendor words it. */
public enum Trouble {
    MALFORMED(of(400, "invalid_request_error", "The request body is not valid JSON."),
            of(400, "invalid_request_error",
                    "We could not parse the JSON body of your request. (HINT: This likely means you aren't using your "
                            + "HTTP library correctly.)")),

    NO_KEY(of(401, "authentication_error", "x-api-key header is required"),
            of(401, "invalid_request_error",
                    "You didn't provide an API key. You need to provide your API key in an Authorization header using "
                            + "Bearer auth (i.e. Authorization: Bearer YOUR_KEY).")),

    KEY_REJECTED(of(401, "authentication_error", "invalid x-api-key"),
            of(401, "invalid_request_error", "invalid_api_key",
                    "Incorrect API key provided. You can find your API key at "
                            + "https://platform.openai.com/account/api-keys.")),

    NO_CREDIT(of(402, "billing_error",
            "Your credit balance is too low to access the API. Please go to Plans & Billing to upgrade or purchase "
                    + "credits."),
            of(402, "unknown_error", "invalid_request_error", "Insufficient Balance")),

    QUOTA_USED_UP(of(400, "invalid_request_error",
            "You have reached your specified API usage limits."),
            of(429, "insufficient_quota", "insufficient_quota",
                    "You exceeded your current quota, please check your plan and billing details.")),

    BLOCKED_CONTENT(of(400, "invalid_request_error", "Output blocked by content filtering policy"),
            of(400, "invalid_request_error", "content_filter",
                    "The response was filtered due to the prompt triggering the content management policy. Please "
                            + "modify your prompt and retry.")),

    UNKNOWN_PARAMETER(of(400, "invalid_request_error", "metadata: Extra inputs are not permitted"),
            of(400, "invalid_request_error", "unknown_parameter", "Unknown parameter: 'store'.")),

    FORBIDDEN(of(403, "permission_error", "Your API key does not have permission to use the specified resource."),
            of(403, "invalid_request_error",
                    "You have insufficient permissions for this operation. Missing scopes: model.request.")),

    WRONG_COUNTRY(of(403, "forbidden", "Request not allowed"), of(403, "request_forbidden",
            "unsupported_country_region_territory", "Country, region, or territory not supported")),

    NO_SUCH_ROUTE(of(404, "not_found_error", "Not Found"), of(404, "invalid_request_error", "Invalid URL")),

    NO_SUCH_MODEL(of(404, "not_found_error", "model: not found"), of(404, "invalid_request_error", "model_not_found",
            "The model does not exist or you do not have access to it.")),

    RATE_LIMITED(of(429, "rate_limit_error", "This request would exceed your rate limit."), of(429, "requests",
            "rate_limit_exceeded",
            "Rate limit reached for requests per min (RPM): Limit 3, Used 3, Requested 1. Please try again in 20s.")),

    SERVER_ERROR(of(500, "api_error", "Internal server error"), of(500, "server_error",
            "The server had an error while processing your request. Sorry about that!")),

    OVERLOADED(of(529, "overloaded_error", "Overloaded"), of(503, "server_error",
            "The engine is currently overloaded, please try again later."));

    private final Wording anthropic;
    private final Wording openAi;

    Trouble(Wording anthropic, Wording openAi) {
        this.anthropic = anthropic;
        this.openAi = openAi;
    }

    Wording anthropic() {
        return anthropic;
    }

    Wording openAi() {
        return openAi;
    }

    private static Wording of(int status, String type, String message) {
        return new Wording(status, type, null, message);
    }

    private static Wording of(int status, String type, String code, String message) {
        return new Wording(status, type, code, message);
    }
}
