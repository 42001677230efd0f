package dev.connectiondoctor.fault;

import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.stage.http.Answerers;
import dev.connectiondoctor.target.Provider;
import dev.connectiondoctor.target.Providers;

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
        /** A network of many customers that stands in front of services and keeps attackers away. */
        EDGE,
        /** A web server or load balancer that those who run a service put in front of it. */
        SERVER,
        /** A company's proxy or filter. */
        FILTER,
        UNKNOWN
    }

    private static final Set<String> FILTERS = Set.of("adguard", "barracuda", "bluecoat", "cato", "check-point",
            "cisco-secure-web", "cloudflare-gateway", "comodo-dns", "contentkeeper", "dns-filter", "e2guardian",
            "forcepoint", "fortiguard", "iboss", "juniper", "kerio", "lightspeed", "mcafee", "menlo", "meraki",
            "mitmproxy", "netskope", "nextdns", "olfeo", "palo-alto", "pi-hole", "securly", "smoothwall", "sonicwall",
            "sophos", "squid", "squidguard", "tinyproxy", "trend-micro", "umbrella", "untangle", "watchguard",
            "web-filter", "zscaler");
    private static final Set<String> EDGES = Set.of("akamai", "aliyun-waf", "azure-front-door", "cloudflare",
            "cloudflare-challenge", "cloudfront", "fastly", "fly", "heroku", "imperva", "ngrok", "sucuri", "vercel");
    private static final Set<String> SERVERS = Set.of("apache", "apisix", "aws-alb", "aws-api-gateway",
            "azure-application-gateway", "caddy", "envoy", "f5", "google-front-end", "haproxy", "iis", "kong", "nginx",
            "openresty", "tengine", "traefik", "varnish");
    private static final Set<String> GATEWAYS = Set.of("azure-apim", "codegateway", "crazyrouter", "litellm",
            "llama-cpp", "lm-studio", "new-api", "ollama", "one-api", "openrouter", "portkey", "rutaapi", "sub2api",
            "vllm");

    static Product byId(@Nullable String id) {
        String known = String.valueOf(id);
        Optional<String> name = Answerers.standard()
                .name(known)
                .or(() -> Providers.known().byId(known).map(Provider::name));
        return new Product(known, name.orElse(known), name.isEmpty() ? Role.UNKNOWN : role(known));
    }

    private static Role role(String id) {
        if (FILTERS.contains(id)) {
            return Role.FILTER;
        }
        if (EDGES.contains(id)) {
            return Role.EDGE;
        }
        if (SERVERS.contains(id)) {
            return Role.SERVER;
        }
        return GATEWAYS.contains(id) ? Role.GATEWAY : Role.PROVIDER;
    }
}
