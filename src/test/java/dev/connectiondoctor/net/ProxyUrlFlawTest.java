package dev.connectiondoctor.net;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.connectiondoctor.net.ProxyUrlFlaw.Kind;

class ProxyUrlFlawTest {

    @ParameterizedTest
    @ValueSource(strings = {"http://proxy.test:8080", "http://proxy.test", "https://proxy.test:443/",
            "http://[::1]:8080",
            "http://me:p%40ss@proxy.test:8080", "socks5://127.0.0.1:1080", "http://me@proxy.test:80"})
    void whatEveryProgramReadsHasNone(String setting) {
        assertThat(ProxyUrlFlaw.of(setting)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", ignoreLeadingAndTrailingWhitespace = false, textBlock = """
            http://proxy.test:8080 |BLANK|23|http://proxy.test:8080
             http://proxy.test:8080|BLANK|1|http://proxy.test:8080
            http://me:word@proxy.test:8080 |BLANK|31|-
            my.proxy.test:8080|NO_SCHEME|1|http://my.proxy.test:8080
            me:word@proxy.test:8080|NO_SCHEME|1|-
            ftp://proxy.test:8080|UNKNOWN_SCHEME|1|-
            http://me:a%6q@proxy.test:8080|PERCENT|12|-
            http://me:a%@proxy.test:8080|PERCENT|12|-
            http://me:a@b@proxy.test:8080|UNESCAPED|12|-
            http://me:a#b@proxy.test:8080|UNESCAPED|12|-
            http://me:a/b%@proxy.test:8080|UNESCAPED|12|-
            http://me:a b@proxy.test:8080|UNESCAPED|12|-
            http://:8080|NO_HOST|8|-
            http://|NO_HOST|8|-
            http://proxy.test:99999|BAD_PORT|19|-
            http://proxy.test:80x0|BAD_PORT|19|-
            http://proxy.test:8080/proxy.pac|PATH|23|http://proxy.test:8080
            http://proxy.test/proxy.pac|PATH|18|-
            http://proxy.test,other.test|PATH|18|-
            """)
    void theFirstCharacterThatIsWrongIsNamed(String setting, Kind kind, int position, @Nullable String corrected) {
        assertThat(ProxyUrlFlaw.of(setting)).contains(new ProxyUrlFlaw(kind, position, corrected));
    }

    @Test
    void noPasswordIsInWhatIsShown() {
        for (String setting : new String[]{"me:sesame@proxy.test:1", "http://me:ses#ame@proxy.test:1",
                "http://me:sesame@h:x",
                " http://me:sesame@proxy.test:1"}) {
            assertThat(ProxyUrlFlaw.of(setting).orElseThrow().toString()).doesNotContain("ses");
        }
    }
}
