package dev.connectiondoctor.stage.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.connectiondoctor.net.Ticker;
import dev.connectiondoctor.target.BaseUrl;
import dev.connectiondoctor.target.Dialect;
import dev.connectiondoctor.target.Protocol;

class SlashRedirectTest {
    private static final BaseUrl BASE = BaseUrl.parse("https://gateway.example.com/v1");
    private static final String URL = "https://gateway.example.com/v1/models";

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"308,GET,/v1/models/", "307,POST,/v1/models/", "301,GET,/v1/models/",
            "302,GET,https://gateway.example.com/v1/models/"})
    void itIsFollowed(int status, String method, String target) {
        assertThat(onward(status, method.equals("POST") ? "{}" : null, target)).map(LlmRequest::url)
                .contains(URL + "/");
    }

    /** A prompt would become a question without a body, and a key would go elsewhere. */
    @ParameterizedTest
    @CsvSource({"301,POST,/v1/models/", "200,GET,/v1/models/", "308,GET,/login", "308,GET,/v1/models",
            "308,GET,http://gateway.example.com/v1/models/", "308,GET,https://elsewhere.example.com/v1/models/",
            "308,GET,https://gateway.example.com.elsewhere.example/v1/models/",
            "308,GET,//elsewhere.example/v1/models/",
            "308,GET,/v1/models/?next=1"})
    void anyOtherIsNot(int status, String method, String target) {
        assertThat(onward(status, method.equals("POST") ? "{}" : null, target)).isEmpty();
    }

    private static Optional<LlmRequest> onward(int status, @Nullable String body, String target) {
        LlmRequest request = new LlmRequest(BASE, Dialect.of(Protocol.OPENAI_CHAT), URL, Map.of(), body, true);
        return SlashRedirect.onward(new Opened.Answer(request, status, "HTTP/1.1", Map.of("location", List.of(target)),
                new Arrivals(Ticker.system()), 0, 1));
    }
}
