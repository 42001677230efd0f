package dev.connectiondoctor.stage.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AnswerersTest {
    static Stream<Arguments> answers() {
        return Stream.of(
                arguments("anthropic", 401, "request-id: req_01\nserver: cloudflare\ncf-ray: 1",
                        "{\"type\":\"error\"}"),
                arguments("anthropic", 200, "anthropic-organization-id: x\nserver: cloudflare", "event: x"),
                arguments("openai", 200, "x-request-id: 1\nopenai-processing-ms: 12\nserver: cloudflare", "{}"),
                arguments("openai", 401, "server: cloudflare", "{\"error\":{\"message\":\"You can find your API key at "
                        + "https://platform.openai.com/account/api-keys.\"}}"),
                arguments("openai", 524, "", "{\"error\":{\"code\":524,\"type\":\"cf_gateway_timeout\"}}"),
                arguments("cloudflare-challenge", 403, "cf-mitigated: challenge\nserver: cloudflare", "<html>"),
                arguments("cloudflare-challenge", 503, "", "<html><title>Just a moment...</title>"),
                arguments("cloudflare", 524, "server: cloudflare",
                        "<html><title>gw.example.com | 524: A timeout occurred</title>"),
                arguments("cloudflare", 502, "server: cloudflare", "error code: 502"),
                arguments("cloudflare", 522, "server: cloudflare", ""),
                arguments("unknown", 429, "server: cloudflare\ncf-ray: 1", "{\"error\":{\"message\":\"slow down\"}}"),
                arguments("nginx", 504, "",
                        "<center><h1>504 Gateway Time-out</h1></center>\r\n<hr><center>nginx</center>"),
                arguments("nginx", 413, "server: nginx/1.24.0", "<html>413 Request Entity Too Large"),
                arguments("openresty", 502, "", "<hr><center>openresty/1.21</center>"),
                arguments("openresty", 503, "server: openresty", "busy"),
                arguments("tengine", 405, "server: Tengine", "<html><hr><center>tengine</center>"),
                arguments("unknown", 401, "server: nginx", "{\"error\":\"bad key\"}"),
                arguments("haproxy", 503, "", "<html><body><h1>503 Service Unavailable</h1>\nNo server is available to "
                        + "handle this request.\n</body></html>"),
                arguments("haproxy", 504, "", "<html><body><h1>504</h1>\nThe server didn't respond in time.\n"),
                arguments("envoy", 503, "server: envoy", "upstream connect error or disconnect/reset before headers. "
                        + "reset reason: connection failure"),
                arguments("envoy", 503, "", "no healthy upstream"),
                arguments("envoy", 504, "", "upstream request timeout"),
                arguments("envoy", 404, "server: istio-envoy", ""),
                arguments("aws-alb", 503, "server: awselb/2.0", "<html>503"),
                arguments("aws-api-gateway", 504, "x-amzn-requestid: 1",
                        "{\"message\":\"Endpoint request timed out\"}"),
                arguments("aws-api-gateway", 403, "x-amz-apigw-id: 1", "{\"message\":\"Forbidden\"}"),
                arguments("cloudfront", 502, "server: CloudFront", "<html>"),
                arguments("squid", 503, "x-squid-error: ERR_CONNECT_FAIL 111\nserver: squid/5.7", "<html>"),
                arguments("squid", 403, "", "<title>ERROR: The requested URL could not be retrieved</title>"),
                arguments("zscaler", 403, "server: Zscaler/6.2", "<html>"),
                arguments("zscaler", 307, "location: https://gateway.zscloud.net/auD?x", ""),
                arguments("netskope", 403, "", "<html>blocked by goskope.com"),
                arguments("fortiguard", 403, "", "<html>FortiGuard Intrusion Prevention"),
                arguments("palo-alto", 503, "",
                        "<title>Web Page Blocked</title>Access to the web page you were trying to "
                                + "visit has been blocked in accordance with company policy."),
                arguments("umbrella", 403, "", "<h1>This site is blocked due to content filtering.</h1>"),
                arguments("umbrella", 302, "location: https://block.opendns.com/?url=x", ""),
                arguments("cisco-secure-web", 403, "", "<title>Notification: Policy: URL Filtering</title>"),
                arguments("meraki", 302, "location: http://wired.meraki.com:8090/blocked.cgi?x", ""),
                arguments("bluecoat", 302, "location: http://notify.bluecoat.com/notify-Notify?x", ""),
                arguments("mcafee", 403, "", "<title>McAfee Web Gateway - Notification</title>"),
                arguments("forcepoint", 302, "location: http://10.0.16.15:15871/cgi-bin/blockpage.cgi?ws-session=1",
                        ""),
                arguments("check-point", 303, "location: http://192.0.2.1/UserCheck/PortalMain?IID=1", ""),
                arguments("barracuda", 403, "", "denied by the Barracuda Web Filter"),
                arguments("iboss", 302, "location: http://cb.iphantom.com/block/restricted.html?fn=1", ""),
                arguments("sonicwall", 200, "", "<a href='http://cfssupport.sonicwall.com'>"),
                arguments("untangle", 307, "location: http://192.0.2.1/web-filter/blockpage?nonce=1", ""),
                arguments("squidguard", 302, "location: http://proxy/squidGuard.cgi?clientaddr=1", ""),
                arguments("e2guardian", 403, "", "<title>e2guardian - Access Denied</title>"),
                arguments("pi-hole", 200, "x-pi-hole: A black hole for Internet advertisements", "<html>"),
                arguments("web-filter", 403, "", "<p>This website has been blocked by your organization.</p>"),
                arguments("web-filter", 200, "", "<title>Web Page Blocked</title>"),
                arguments("unknown", 200, "", "<title>Our blog</title>Why we blocked trackers on this site last year"),
                arguments("unknown", 403, "", "{\"error\":\"This domain is blocked by your organization\"}"),
                arguments("cloudflare", 403, "", "<title>Attention Required! | Cloudflare</title>Sorry, you have been "
                        + "blocked"),
                arguments("mitmproxy", 502, "server: mitmproxy 10.1.5", "<html>"),
                arguments("tinyproxy", 500, "server: tinyproxy/1.11", "<html>"),
                arguments("one-api", 503, "server: nginx",
                        "{\"error\":{\"message\":\"当前分组上游负载已饱和 (request id: 2026010112345678)\",\"type\":\"one_api_error\"}}"),
                arguments("new-api", 500, "x-new-api-version: v0.9", "{}"),
                arguments("new-api", 503, "",
                        "{\"error\":{\"type\":\"new_api_error\",\"code\":\"get_channel_failed\"}}"),
                arguments("litellm", 429, "x-litellm-call-id: 1", "{}"),
                arguments("litellm", 429, "", "{\"error\":{\"message\":\"No deployments available for model\"}}"),
                arguments("openrouter", 402, "", "{\"error\":{\"code\":402},\"openrouter_metadata\":{}}"),
                arguments("sub2api", 502, "", "{\"type\":\"error\",\"error\":{\"type\":\"upstream_error\",\"message\":"
                        + "\"Upstream authentication failed, please contact administrator\"}}"),
                arguments("azure", 404, "apim-request-id: 1", "{\"error\":{\"code\":\"404\"}}"),
                arguments("google", 400, "", "[{\"error\":{\"code\":400,\"status\":\"INVALID_ARGUMENT\"}}]"),
                arguments("google-front-end", 502, "", "<title>Error 502 (Server Error)!!1</title>"),
                arguments("google-front-end", 504, "via: 1.1 google", "upstream request timeout"),
                arguments("unknown", 500, "server: Google Frontend", "{\"error\":\"of a program behind it\"}"),
                arguments("ollama", 200, "", "Ollama is running"),
                arguments("ollama", 404, "", "{\"error\":\"model 'x' not found\"}"),
                arguments("vllm", 400, "", "{\"object\":\"error\",\"type\":\"BadRequestError\"}"),
                arguments("llama-cpp", 503, "server: llama.cpp", "{}"),
                arguments("caddy", 502, "server: Caddy", ""),
                arguments("traefik", 404, "", "404 page not found\n"), arguments("traefik", 502, "", "Bad Gateway"),
                arguments("iis", 502, "server: Microsoft-IIS/10.0", "<html>"),
                arguments("apache", 503, "server: Apache/2.4", "<html>"),
                arguments("cloudflare", 522, "cf-ray: 1",
                        "{\"cloudflare_error\":true,\"error_code\":522,\"retry_after\":120}"),
                arguments("cloudflare", 403, "", "<title>Attention Required! | Cloudflare</title>"),
                arguments("cloudfront", 504, "", "<H1>504 ERROR</H1><H2>The request could not be satisfied.</H2>"),
                arguments("azure-front-door", 503, "", "<h2>Our services aren't available right now</h2>"),
                arguments("azure-application-gateway", 502, "",
                        "<hr><center>Microsoft-Azure-Application-Gateway/v2</center>"),
                arguments("azure-apim", 401, "apim-request-id: 1",
                        "{ \"statusCode\": 401, \"message\": \"Access denied due "
                                + "to missing subscription key.\" }"),
                arguments("aws-bedrock", 429, "x-amzn-errortype: ThrottlingException", "{\"message\":\"Too many\"}"),
                arguments("aws-api-gateway", 403, "x-amzn-errortype: ForbiddenException",
                        "{\"message\":\"Forbidden\"}"),
                arguments("akamai", 503, "server: AkamaiGHost", "<html>"),
                arguments("fastly", 503, "x-served-by: cache-1", "Fastly error: unknown domain"),
                arguments("imperva", 403, "", "<iframe src=\"/_Incapsula_Resource?x\">"),
                arguments("f5", 200, "", "The requested URL was rejected. Please consult with your administrator."),
                arguments("heroku", 503, "", "<iframe src=\"//www.herokucdn.com/error-pages/application-error.html\">"),
                arguments("vercel", 504, "x-vercel-error: FUNCTION_INVOCATION_TIMEOUT", "An error occurred"),
                arguments("ngrok", 404, "ngrok-error-code: ERR_NGROK_3200", "<html>"),
                arguments("kong", 502, "",
                        "{\"message\":\"An invalid response was received from the upstream server\"}"),
                arguments("apisix", 404, "server: APISIX/3.9", "{\"error_msg\":\"404 Route Not Found\"}"),
                arguments("new-api", 503, "", "{\"error\":{\"message\":\"No available channel for model m under group "
                        + "default (distributor)\"}}"),
                arguments("one-api", 503, "", "{\"error\":{\"message\":\"当前分组 default 下对于模型 m 无可用渠道\"}}"),
                arguments("litellm", 429, "", "{\"error\":{\"message\":\"Budget\",\"type\":\"budget_exceeded\"}}"),
                arguments("openrouter", 404, "",
                        "{\"error\":{\"message\":\"No endpoints found for m.\",\"code\":404}}"),
                arguments("openrouter", 429, "", "{\"error\":{\"message\":\"Provider returned error\",\"code\":429,"
                        + "\"metadata\":{\"raw\":\"x\",\"provider_name\":\"P\"}}}"),
                arguments("llama-cpp", 503, "", "{\"error\":{\"code\":503,\"type\":\"unavailable_error\"}}"),
                arguments("deepseek", 402, "x-ds-trace-id: 1", "{}"), arguments("groq", 429, "x-groq-region: x", "{}"),
                arguments("iis", 502, "", "<title>IIS 10.0 Detailed Error</title>HTTP Error 502.3 - Bad Gateway"),
                arguments("unknown", 200, "server: nginx", "<html><title>Welcome</title>"),
                arguments("unknown", 200, "", "{\"data\":[]}"), arguments("unknown", 502, "", ""));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void tellsWhoWroteAnAnswer(String id, int status, String headers, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        RawAnswer answer = new RawAnswer("GET", "https://x/", status, "HTTP/1.1", headers(headers), bytes, bytes.length,
                true, 1, 2);
        assertThat(Answerers.standard().of(answer)).isEqualTo(id);
    }

    @Test
    void knowsTheNamesOfItsProducts() {
        assertThat(Answerers.standard().name("cloudflare-challenge")).contains("Cloudflare bot check");
        assertThat(Answerers.standard().name("nobody")).isEmpty();
    }

    private static Map<String, List<String>> headers(String lines) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        lines.lines().map(line -> line.split(": ", 2)).forEach(pair -> headers.put(pair[0], List.of(pair[1])));
        return headers;
    }
}
