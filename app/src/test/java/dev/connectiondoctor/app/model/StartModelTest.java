package dev.connectiondoctor.app.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.stage.Depth;
import dev.connectiondoctor.stage.Environment;
import dev.connectiondoctor.target.ApiKey;
import dev.connectiondoctor.target.BaseUrl;
import dev.connectiondoctor.target.Endpoint;
import dev.connectiondoctor.target.FoundOnThisComputer.Candidate;
import dev.connectiondoctor.target.FoundOnThisComputer;
import dev.connectiondoctor.target.Protocol;
import dev.connectiondoctor.target.Provider;

class StartModelTest {
    private final StartModel model = new StartModel(Environment.empty());

    private static StartModel on(Environment environment) {
        StartModel model = new StartModel(environment);
        model.foundHere(FoundOnThisComputer.in(environment));
        return model;
    }

    static Options options() {
        return Options.of(new Endpoint(BaseUrl.parse("https://localhost:8443"), Protocol.AUTO, null, null));
    }

    @Test
    void aGatewayFillsItsAddressInAndTakesTheKeyOut() {
        StartModel model = new StartModel(Environment.empty());
        model.keyProperty().set("sk-for-another");
        model.take(Preset.gateways().getFirst());

        assertThat(Preset.gateways()).extracting(Provider::name)
                .containsExactly("RutaAPI", "CodeGateway", "Crazyrouter");
        assertThat(model.addressProperty().get()).isEqualTo("https://api.rutaapi.com/v1");
        assertThat(model.presetProperty().get()).isEqualTo(Preset.GATEWAY);
        assertThat(model.keyProperty().get()).isEmpty();
    }

    @Test
    void whatIsFoundLateDoesNotTakeAwayWhatWasTyped() {
        Environment environment = new Environment(Map.of("OPENAI_BASE_URL", "https://gw.example.com/v1"), Path.of("."));
        StartModel typed = new StartModel(environment);
        typed.addressProperty().set("https://mine.example.com");
        typed.foundHere(FoundOnThisComputer.in(environment));

        assertThat(typed.addressProperty().get()).isEqualTo("https://mine.example.com");
        assertThat(typed.found()).hasSize(1);
        assertThat(on(environment).addressProperty().get()).isEqualTo("https://gw.example.com/v1");
    }

    @Test
    void beginsWithAnAddressThatCanBeChecked() {
        assertThat(model.addressProperty().get()).isEqualTo("https://api.anthropic.com");
        assertThat(model.ready()).isTrue();
        assertThat(model.depthProperty().get()).isEqualTo(Depth.FULL);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            ''                        | EMPTY
            api.anthropic.com         | NO_SCHEME
            ftp://api.anthropic.com   | UNSUPPORTED_SCHEME
            https://                  | NO_HOST
            https://host:99999        | BAD_PORT
            """, delimiter = '|')
    void saysWhileTypingWhyAnAddressCannotBeUsed(String address, BaseUrl.Problem problem) {
        model.addressProperty().set(address);

        assertThat(model.baseProperty().getValue().problem()).isEqualTo(problem);
        assertThat(model.ready()).isFalse();
    }

    @Test
    void fillsInWhatTheEnvironmentSays() {
        StartModel found = on(new Environment(Map.of("OPENAI_BASE_URL", "https://gw.example.com/v1",
                "OPENAI_API_KEY", "sk-123", "OPENAI_MODEL", "gpt-5"), Path.of(".")));

        assertThat(found.presetProperty().get()).isEqualTo(Preset.OPENAI);
        assertThat(found.addressProperty().get()).isEqualTo("https://gw.example.com/v1");
        assertThat(found.keyProperty().get()).isEmpty();
        assertThat(found.foundKey()).contains(new ApiKey("sk-123"));
        assertThat(service(found).options().sources()).containsEntry("baseUrl", "environment:OPENAI_BASE_URL")
                .containsEntry("key", "environment:OPENAI_API_KEY")
                .containsEntry("model", "environment:OPENAI_MODEL");
    }

    @Test
    void fillsInWhatAToolsFilesSayAndRunsAsThatToolSeesIt(@TempDir Path home) throws IOException {
        Files.createDirectories(home.resolve(".claude"));
        Files.writeString(home.resolve(".claude/settings.json"), """
                {"env":{"ANTHROPIC_BASE_URL":"https://gw.example.com","ANTHROPIC_AUTH_TOKEN":"sk-123",
                        "HTTPS_PROXY":"http://127.0.0.1:7890"}}""");
        Files.createDirectories(home.resolve(".codex"));
        Files.writeString(home.resolve(".codex/config.toml"), "openai_base_url = \"https://other.example.com/v1\"");
        StartModel found = on(new Environment(Map.of(), home));

        assertThat(found.found()).extracting(Candidate::tool).containsExactly("claude-code", "codex");
        assertThat(service(found).options().tool()).isEqualTo("claude-code");
        assertThat(service(found).environment().get("HTTPS_PROXY")).isEqualTo("http://127.0.0.1:7890");
        found.take(found.found().getLast());
        assertThat(found.addressProperty().get()).isEqualTo("https://other.example.com/v1");
        assertThat(service(found).environment().get("HTTPS_PROXY")).isNull();
        found.addressProperty().set("https://typed.example.com");
        assertThat(service(found).options().tool()).isNull();
        assertThat(found.asFound()).isEmpty();
    }

    @Test
    void doesNotAskForAKeyWhereTheToolSignsIn(@TempDir Path home) throws IOException {
        Files.writeString(home.resolve(".claude.json"), "{\"oauthAccount\":{\"organizationName\":\"x\"}}");
        StartModel found = on(new Environment(Map.of(), home));

        assertThat(found.remarks()).containsExactly(Remark.SIGNS_IN);
        assertThat(service(found).options().sources()).containsEntry("login", "file:~/.claude.json#oauthAccount");
    }

    @Test
    void takesAKeyOutThatBelongsToAnotherAddress() {
        model.keyProperty().set("sk-ant-secret");
        model.take(Preset.OPENAI);

        assertThat(model.keyProperty().get()).isEmpty();
        assertThat(model.addressProperty().get()).isEqualTo("https://api.openai.com/v1");
    }

    @Test
    void keepsWhatWasTypedForOneKindWhileAnotherIsLookedAt() {
        model.take(Preset.GATEWAY);
        model.addressProperty().set("https://gw.example.com");
        model.keyProperty().set("sk-mine");
        model.take(Preset.OPENAI);
        assertThat(model.keyProperty().get()).isEmpty();
        model.take(Preset.GATEWAY);

        assertThat(model.addressProperty().get()).isEqualTo("https://gw.example.com");
        assertThat(model.keyProperty().get()).isEqualTo("sk-mine");
    }

    @Test
    void leavesAFoundKeyBehindWhenTheAddressIsAnother() {
        StartModel found = on(new Environment(Map.of("ANTHROPIC_API_KEY", "sk-ant-123"), Path.of(".")));
        found.addressProperty().set("https://gateway.example.com");

        assertThat(service(found).options().endpoint().key()).isNull();
        assertThat(found.remarks()).containsExactly(Remark.NO_KEY);
    }

    @Test
    void handsOverWhatWasTyped() {
        model.keyProperty().set("sk-ant-secret");
        model.modelProperty().set(" claude-x ");
        model.depthProperty().set(Depth.QUICK);
        Options options = service(model).options();

        assertThat(options.depth()).isEqualTo(Depth.QUICK);
        assertThat(options.endpoint().model()).isEqualTo("claude-x");
        assertThat(options.endpoint().key()).isNotNull();
        assertThat(options.sources()).containsEntry("key", "window").containsEntry("model", "window");
        assertThat(options.toString()).doesNotContain("secret");
    }

    @Test
    void asksOthersForComparisonUnlessToldNotTo() {
        assertThat(service(model).options().controlHosts()).isTrue();
        assertThat(service(model).options().controls().names()).isNotEmpty().isEqualTo(model.comparedWith());

        model.compareProperty().set(false);
        assertThat(service(model).options().controlHosts()).isFalse();
    }

    @Test
    void remarksOnAMissingKeyAndOnAnOpenLine() {
        assertThat(model.remarks()).containsExactly(Remark.NO_KEY);
        model.keyProperty().set("k");
        assertThat(model.remarks()).isEmpty();
        model.addressProperty().set("http://gateway.example.com");
        assertThat(model.remarks()).containsExactly(Remark.PLAIN_HTTP);
        model.addressProperty().set("http://localhost:4000");
        assertThat(model.remarks()).isEmpty();
    }

    private static CheckRequest.Service service(StartModel model) {
        return (CheckRequest.Service) model.request();
    }
}
