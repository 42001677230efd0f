package dev.connectiondoctor.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Proxy;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.lines.Checks;
import dev.connectiondoctor.target.BaseUrl;

class RouteFinderTest {
    private static final BaseUrl TARGET = BaseUrl.parse("https://api.example.test/v1");

    private static Route find(Map<String, String> variables, String choice, BaseUrl target) {
        return new RouteFinder(Checks.environment(variables)).find(choice, target);
    }

    private static Route automatic(Map<String, String> variables) {
        return find(variables, Options.PROXY_AUTO, TARGET);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            https://api.example.test, https_proxy, environment:https_proxy
            https://api.example.test, HTTPS_PROXY, environment:HTTPS_PROXY
            https://api.example.test, ALL_PROXY,   environment:ALL_PROXY
            https://api.example.test, HTTP_PROXY,  none
            http://api.example.test,  HTTP_PROXY,  environment:HTTP_PROXY
            http://api.example.test,  http_proxy,  environment:http_proxy
            http://api.example.test,  HTTPS_PROXY, none
            https://localhost:8443,   HTTPS_PROXY, none
            https://127.0.0.1,        HTTPS_PROXY, none
            """)
    void theVariableFitsTheScheme(String target, String variable, String source) {
        Route route = find(Map.of(variable, "http://proxy.test:3128"), Options.PROXY_AUTO, BaseUrl.parse(target));
        assertThat(route.source()).isEqualTo(source);
        assertThat(route.direct()).isEqualTo(source.equals("none"));
    }

    @Test
    void theChoiceComesBeforeTheEnvironment() {
        Map<String, String> variables = Map.of("HTTPS_PROXY", "http://proxy.test:3128");
        assertThat(find(variables, Options.PROXY_NONE, TARGET)).isEqualTo(new Route("option", null, null));
        Route chosen = find(variables, "http://other.test:8080", BaseUrl.parse("https://localhost"));
        assertThat(chosen.source()).isEqualTo("option");
        assertThat(chosen.proxy().url()).isEqualTo("http://other.test:8080");
    }

    @Test
    void lowerCaseComesFirstAndBlankIsUnset() {
        Route route = automatic(
                Map.of("https_proxy", " ", "HTTPS_PROXY", "http://upper.test:1", "ALL_PROXY", "http://all.test:1"));
        assertThat(route.source()).isEqualTo("environment:HTTPS_PROXY");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            *                            | api.example.test | 443  | *
            localhost, api.example.test  | api.example.test | 443  | api.example.test
            example.test                 | api.example.test | 443  | example.test
            .example.test                | api.example.test | 443  | .example.test
            *.example.test               | api.example.test | 443  | *.example.test
            .Example.TEST                | API.example.test | 443  | .Example.TEST
            ample.test                   | api.example.test | 443  | -
            example.test.                | api.example.test | 443  | example.test.
            api.example.test:443         | api.example.test | 443  | api.example.test:443
            api.example.test:8443        | api.example.test | 443  | -
            10.0.0.0/8                   | 10.20.30.40      | 443  | 10.0.0.0/8
            10.0.0.0/8                   | 11.20.30.40      | 443  | -
            10.0.0.0/33                  | 10.0.0.0         | 443  | -
            10.1.2.3                     | 10.1.2.3         | 443  | 10.1.2.3
            10.1.2.3:80                  | 10.1.2.3         | 443  | -
            fd00::/8                     | fd12::1          | 443  | fd00::/8
            [fd12::1]:443                | fd12::1          | 443  | [fd12::1]:443
            fd12::1                      | fd12::1          | 443  | fd12::1
            a b,c                        | c                | 443  | c
            """)
    void noProxyIsReadAsProgramsReadIt(String list, String host, int port, @Nullable String entry) {
        assertThat(NoProxy.GENEROUS.covering(list, host, port).orElse(null)).isEqualTo(entry);
    }

    @Test
    void aBypassIsNamed() {
        Route route = automatic(Map.of("HTTPS_PROXY", "http://proxy.test:3128", "NO_PROXY", "x, .example.test"));
        assertThat(route).isEqualTo(new Route("environment:HTTPS_PROXY", ".example.test", null));
        assertThat(route.direct()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            proxy.test:3128                   | http://proxy.test:3128
            HTTP://proxy.test                 | http://proxy.test:80
            https://proxy.test/               | https://proxy.test:443
            socks5://proxy.test               | socks5://proxy.test:1080
            http://[::1]:8080                 | http://[::1]:8080
            http://me:p%40ss@proxy.test:3128  | http://proxy.test:3128
            """)
    void proxyAddressesAreTakenApart(String setting, String url) {
        assertThat(automatic(Map.of("HTTPS_PROXY", setting)).proxy().url()).isEqualTo(url);
    }

    @Test
    void theLoginIsDecodedAndNeverShown() {
        ProxyAddress proxy = ProxyUrl.parse("http://me:p%40s%2Bs+x@proxy.test:3128").orElseThrow();
        assertThat(proxy.login()).isEqualTo(new ProxyAddress.Login("me", "p@s+s+x"));
        assertThat(new Route("option", null, proxy).toString()).doesNotContain("p@s+s+x").doesNotContain("p%40s");
    }

    @ParameterizedTest
    @CsvSource({"http://proxy.test:99999", "http://proxy.test:0", "http://", "ftp://proxy.test:21",
            "http://proxy test:80",
            "http:/proxy.test:80", "http://me:hunter2@:3128", "http://proxy.test:80/path",
            "http://me:a#hunter2@proxy.test:80", "http://me:a/hunter2@proxy.test:80", "http://me:a?hunter2@proxy.test",
            "http://me:a hunter2@proxy.test:80", "http:/me:hunter2@proxy.test:80", "me:a#b:hunter2@proxy.test:80",
            "http://corp/me:hunter2@proxy.test:80", "http://me:a@b#hunter2@proxy.test:80"})
    void aMalformedSettingIsARouteThatLeadsNowhere(String setting) {
        Route route = automatic(Map.of("HTTPS_PROXY", setting));
        assertThat(route.direct()).isFalse();
        assertThat(route.proxy()).isNull();
        assertThat(route.malformed()).isNotNull().doesNotContain("hunter2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            http://me:a#b@proxy.test:80 | http://me@proxy.test:80
            http://me@proxy.test:80     | http://me@proxy.test:80
            http://proxy.test:80        | http://proxy.test:80
            me:a/b@proxy.test:80        | me@proxy.test:80
            """)
    void onlyThePasswordIsTakenOut(String setting, String shown) {
        assertThat(ProxyUrl.withoutPassword(setting)).isEqualTo(shown);
    }

    @Test
    void whereNoVariableIsSetTheLineIsDirect() {
        assertThat(automatic(Map.of())).isEqualTo(Route.DIRECT);
    }
}
