package dev.connectiondoctor.target;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BaseUrlTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://api.example.com                 | https | api.example.com      | 443   |          | https://api.example.com
            ' https://api.example.com/v1/ '         | https | api.example.com      | 443   | /v1      | https://api.example.com/v1
            HTTPS://API.Example.COM:443/v1          | https | api.example.com      | 443   | /v1      | https://api.example.com/v1
            http://localhost:3000//                 | http  | localhost            | 3000  |          | http://localhost:3000
            https://[::1]:8443/v1                   | https | 0:0:0:0:0:0:0:1      | 8443  | /v1      | https://[0:0:0:0:0:0:0:1]:8443/v1
            https://bücher.example/v1               | https | xn--bcher-kva.example| 443   | /v1      | https://xn--bcher-kva.example/v1
            https://api.example.com/v1?utm=x        | https | api.example.com      | 443   | /v1      | https://api.example.com/v1
            https://api.example.com.:8080/a//b/     | https | api.example.com.     | 8080  | /a//b    | https://api.example.com.:8080/a//b
            """)
    void usableAddressesAreTakenApart(String text, String scheme, String host, int port, String path, String url) {
        BaseUrl base = BaseUrl.parse(text);
        assertThat(base.problem()).isNull();
        assertThat(base.problemIndex()).isEqualTo(-1);
        assertThat(base.scheme()).isEqualTo(scheme);
        assertThat(base.host()).isEqualTo(host);
        assertThat(base.port()).isEqualTo(port);
        assertThat(base.path()).isEqualTo(path == null ? "" : path);
        assertThat(base.url()).isEqualTo(url);
        assertThat(base.query()).isEqualTo(text.contains("?"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `  `                                | EMPTY              | -1
            api.example.com/v1                  | NO_SCHEME          | 0
            localhost:3000                      | NO_SCHEME          | 0
            https:/api.example.com              | NO_SCHEME          | 0
            ftp://api.example.com               | UNSUPPORTED_SCHEME | 0
            wss://api.example.com/v1            | UNSUPPORTED_SCHEME | 0
            https://                            | NO_HOST            | 8
            https:///v1                         | NO_HOST            | 8
            https://:443/v1                     | NO_HOST            | 8
            https://api example.com             | BAD_CHARACTER      | 11
            https://api.example.com/v1”         | BAD_CHARACTER      | 26
            https://api..example.com            | BAD_CHARACTER      | 12
            https://api.exam%ple.com            | BAD_CHARACTER      | 16
            https://[::1/v1                     | BAD_CHARACTER      | 8
            https://api.example.com:99999       | BAD_PORT           | 24
            https://api.example.com:0           | BAD_PORT           | 24
            https://api.example.com:            | BAD_PORT           | 24
            https://api.example.com:v1          | BAD_PORT           | 24
            https://me@api.example.com          | USER_INFO          | 8
            """)
    void unusableAddressesSayWhy(String text, BaseUrl.Problem problem, int index) {
        BaseUrl base = BaseUrl.parse(text);
        assertThat(base.problem()).isEqualTo(problem);
        assertThat(base.problemIndex()).isEqualTo(index);
        assertThat(base.usable()).isFalse();
        assertThat(base.port()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://me:hunter2@api.example.com/v1", "ftp://me:hunter2@host", "https://:hunter2@host"})
    void aPasswordIsNotKept(String text) {
        assertThat(BaseUrl.parse(text).toString()).doesNotContain("hunter2");
    }

    @ParameterizedTest
    @CsvSource({"http://localhost, true", "http://LOCALHOST.:80, true", "http://a.localhost, true",
            "http://127.0.0.1, true", "http://127.8.9.1:1, true", "http://[::1], true",
            "http://notlocalhost, false", "http://128.0.0.1, false", "http://[::2], false",
            "http://localhost.example, false"})
    void thisComputerIsKnownByNameAndAddress(String text, boolean loopback) {
        assertThat(BaseUrl.parse(text).loopback()).isEqualTo(loopback);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200bhttps://api.example.com", "https://api.example\u200b.com",
            "https://api.example.com/\u00a0v1",
            "https://api.example.com/v1\\", "\"https://api.example.com\""})
    void whatCannotBeSeenIsNotPassedOver(String text) {
        assertThat(BaseUrl.parse(text).usable()).isFalse();
    }
}
