package dev.connectiondoctor.fault;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A program or service that is known by name: as the author of an answer, or as the owner of a host or a key. Names are
 * proper names, the same in every language.
 *
 * @param id as evidence has it
 */
record Product(String id, String name, Role role) {

    /** Where on the way it stands. */
    enum Role {
        /** Runs the models itself. */
        PROVIDER,
        /** Passes prompts on to models. */
        GATEWAY,
        /** A web server, balancer or edge in front of a service. */
        EDGE,
        /** A company's proxy or filter. */
        FILTER,
        UNKNOWN
    }

    private static final List<Product> KNOWN = List.of(provider("anthropic", "Anthropic"), provider("openai", "OpenAI"),
            provider("azure-openai", "Azure OpenAI"), provider("azure", "Azure"), provider("google", "Google"),
            provider("gemini", "Google Gemini"), provider("mistral", "Mistral"), provider("deepseek", "DeepSeek"),
            provider("groq", "Groq"), provider("xai", "xAI"), provider("together", "Together AI"),
            provider("fireworks", "Fireworks AI"), provider("cohere", "Cohere"), provider("perplexity", "Perplexity"),
            provider("bedrock", "Amazon Bedrock"), provider("moonshot", "Moonshot AI"), provider("zhipu", "Zhipu AI"),
            provider("dashscope", "Alibaba Cloud"), provider("nvidia", "NVIDIA"), provider("cerebras", "Cerebras"),
            gateway("openrouter", "OpenRouter"), gateway("rutaapi", "RutaAPI"), gateway("codegateway", "CodeGateway"),
            gateway("crazyrouter", "Crazyrouter"), gateway("litellm", "LiteLLM"), gateway("new-api", "new-api"),
            gateway("one-api", "one-api"), gateway("sub2api", "sub2api"), gateway("portkey", "Portkey"),
            gateway("vllm", "vLLM"), gateway("llama.cpp", "llama.cpp"), gateway("ollama", "Ollama"),
            edge("nginx", "nginx"), edge("openresty", "OpenResty"), edge("haproxy", "HAProxy"), edge("envoy", "Envoy"),
            edge("istio", "Istio"), edge("cloudflare", "Cloudflare"), edge("cloudfront", "Amazon CloudFront"),
            edge("aws-alb", "an AWS load balancer"), edge("awselb", "an AWS load balancer"),
            edge("aws-api-gateway", "AWS API Gateway"), edge("azure-front-door", "Azure Front Door"),
            edge("apim", "Azure API Management"), edge("google-frontend", "Google's front end"), edge("caddy", "Caddy"),
            edge("traefik", "Traefik"), edge("apache", "Apache"), edge("fastly", "Fastly"), edge("vercel", "Vercel"),
            filter("squid", "Squid"), filter("zscaler", "Zscaler"), filter("netskope", "Netskope"),
            filter("fortinet", "Fortinet"), filter("fortiguard", "FortiGuard"), filter("bluecoat", "Blue Coat"),
            filter("mitmproxy", "mitmproxy"), filter("tinyproxy", "tinyproxy"), filter("forcepoint", "Forcepoint"),
            filter("cisco-umbrella", "Cisco Umbrella"), filter("mcafee", "McAfee Web Gateway"));

    static Product byId(@Nullable String id) {
        return KNOWN.stream()
                .filter(product -> product.id.equals(id))
                .findFirst()
                .orElseGet(() -> new Product(String.valueOf(id), String.valueOf(id), Role.UNKNOWN));
    }

    private static Product provider(String id, String name) {
        return new Product(id, name, Role.PROVIDER);
    }

    private static Product gateway(String id, String name) {
        return new Product(id, name, Role.GATEWAY);
    }

    private static Product edge(String id, String name) {
        return new Product(id, name, Role.EDGE);
    }

    private static Product filter(String id, String name) {
        return new Product(id, name, Role.FILTER);
    }
}
