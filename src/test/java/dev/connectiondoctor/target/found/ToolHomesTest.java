package dev.connectiondoctor.target.found;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.connectiondoctor.target.ApiKey;
import dev.connectiondoctor.target.FoundOnThisComputer.Candidate;
import dev.connectiondoctor.target.Protocol;

/** For each program, a home folder as it would be found, and the service that it leads to. */
class ToolHomesTest {
    private static final String GATEWAY = "https://gateway.example.com";
    private static final String GATEWAY_V1 = GATEWAY + "/v1";

    @TempDir private Path base;

    private Home home;

    @BeforeEach
    void empty() {
        home = new Home(base);
    }

    private void leadsTo(String tool, String address, Protocol protocol, String addressSource, String keySource,
            String model) throws InterruptedException {
        Candidate found = home.first();
        assertThat(found.tool()).isEqualTo(tool);
        assertThat(found.endpoint().base().given()).isEqualTo(address);
        assertThat(found.endpoint().protocol()).isEqualTo(protocol);
        assertThat(found.endpoint().key()).isEqualTo(new ApiKey(Home.KEY));
        assertThat(found.endpoint().model()).isEqualTo(model);
        assertThat(found.sources()).containsEntry("baseUrl", addressSource).containsEntry("key", keySource);
        assertThat(home.candidates().toString() + home.computer()).doesNotContain(Home.KEY)
                .doesNotContain("0123456789");
    }

    @Test
    void claudeCode() throws Exception {
        home.with("home/.claude/settings.json", """
                {
                  // as a guide says
                  "env": {
                    "ANTHROPIC_BASE_URL": "https://gateway.example.com",
                    "ANTHROPIC_AUTH_TOKEN": "{KEY}",
                    "HTTPS_PROXY": "http://me:sesame@127.0.0.1:7890",
                    "MY_SECRET": "hidden",
                  },
                  "model": "claude-x[1m]",
                }
                """);
        String file = "file:~/.claude/settings.json#env.";
        leadsTo("claude-code", GATEWAY, Protocol.ANTHROPIC, file + "ANTHROPIC_BASE_URL", file + "ANTHROPIC_AUTH_TOKEN",
                "claude-x");
        assertThat(home.first().variables()).containsEntry("HTTPS_PROXY", "http://me:sesame@127.0.0.1:7890")
                .doesNotContainKeys("ANTHROPIC_AUTH_TOKEN", "MY_SECRET");
        assertThat(home.first().origins()).containsEntry("HTTPS_PROXY", file + "HTTPS_PROXY");
        assertThat(home.computer().toString()).doesNotContain("sesame").doesNotContain("hidden");
    }

    @Test
    void claudeCodeOfAProjectAndOfACompany() throws Exception {
        home.with("home/.claude/settings.json", "{\"env\":{\"ANTHROPIC_BASE_URL\":\"https://user.example.com\"}}")
                .with("project/.claude/settings.json",
                        "{\"env\":{\"ANTHROPIC_BASE_URL\":\"https://team.example.com\"}}")
                .with("project/.claude/settings.local.json",
                        "{\"env\":{\"ANTHROPIC_API_KEY\":\"{KEY}\"},\"model\":\"opus\"}");
        assertThat(home.first().endpoint().base().given()).isEqualTo("https://team.example.com");
        assertThat(home.first().endpoint().model()).isNull();

        home.with("system/etc/claude-code/managed-settings.json",
                "{\"env\":{\"ANTHROPIC_BASE_URL\":\"https://gateway.example.com\"}}");
        assertThat(home.first().endpoint().base().given()).isEqualTo(GATEWAY);
        assertThat(home.first().sources().get("baseUrl"))
                .endsWith("/etc/claude-code/managed-settings.json#env.ANTHROPIC_BASE_URL");
        assertThat(home.first().sources().get("key"))
                .endsWith("project/.claude/settings.local.json#env.ANTHROPIC_API_KEY");
    }

    @Test
    void claudeCodeWithAFolderOfItsOwnAndNoKeyButALogin() throws Exception {
        home.set("CLAUDE_CONFIG_DIR", home.path("home/elsewhere").toString())
                .with("home/elsewhere/.claude.json", "{\"oauthAccount\":{\"emailAddress\":\"me@example.com\"}}");
        Candidate found = home.first();
        assertThat(found.endpoint().base().given()).isEqualTo("https://api.anthropic.com");
        assertThat(found.endpoint().key()).isNull();
        assertThat(home.computer().of("claude-code")).filteredOn(one -> one.kind() == FoundSetting.Kind.LOGIN)
                .singleElement()
                .satisfies(one -> assertThat(one.source()).isEqualTo("file:~/elsewhere/.claude.json#oauthAccount"))
                .satisfies(one -> assertThat(one.value()).isNull());
        assertThat(home.computer().toString()).doesNotContain("me@example.com");
    }

    @Test
    void claudeCodeOnACloudIsNoServiceOfOurs() throws Exception {
        home.with("home/.claude/settings.json",
                "{\"env\":{\"CLAUDE_CODE_USE_BEDROCK\":\"1\",\"ANTHROPIC_API_KEY\":\"{KEY}\"}}");
        assertThat(home.candidates()).isEmpty();
    }

    @Test
    void codex() throws Exception {
        home.with("home/.codex/config.toml", """
                model = "gpt-x"
                model_provider = "my.gateway"

                [model_providers."my.gateway"]
                name = "Gateway"
                base_url = "https://gateway.example.com/v1"
                env_key = "GATEWAY_KEY"
                wire_api = "responses"
                """)
                .with("home/.codex/.env",
                        "export GATEWAY_KEY='{KEY}'\nHTTPS_PROXY=http://127.0.0.1:7890\nCODEX_CA_CERTIFICATE=/x\n")
                .set("GATEWAY_KEY", "of the process");
        leadsTo("codex", GATEWAY_V1, Protocol.OPENAI_RESPONSES,
                "file:~/.codex/config.toml#model_providers.my.gateway.base_url", "file:~/.codex/.env#GATEWAY_KEY",
                "gpt-x");
        assertThat(home.first().variables()).containsOnlyKeys("HTTPS_PROXY");
        assertThat(home.computer().settings()).extracting(FoundSetting::name).doesNotContain("CODEX_CA_CERTIFICATE");
    }

    @Test
    void codexWithALoginIsNotOpened() throws Exception {
        home.with("home/.codex/auth.json",
                "{\"OPENAI_API_KEY\":null,\"tokens\":{\"access_token\":\"{KEY}\"},\"last_refresh\":\"2026\"}");
        assertThat(home.candidates()).isEmpty();
        assertThat(home.computer().settings()).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(FoundSetting.Kind.LOGIN);
            assertThat(one.source()).isEqualTo("file:~/.codex/auth.json#tokens");
        });
        assertThat(home.computer().toString()).doesNotContain("canary");

        home.with("home/.codex/auth.json", "{\"OPENAI_API_KEY\":\"{KEY}\"}");
        assertThat(home.first().endpoint().base().given()).isEqualTo("https://api.openai.com/v1");
        assertThat(home.first().endpoint().key()).isNull();
    }

    @Test
    void geminiCli() throws Exception {
        home.with("home/.gemini/.env", "GEMINI_API_KEY=\"{KEY}\" # mine\nGEMINI_MODEL = gemini-x\n");
        leadsTo("gemini-cli", "https://generativelanguage.googleapis.com/v1beta/openai", Protocol.AUTO, "default",
                "file:~/.gemini/.env#GEMINI_API_KEY", "gemini-x");
        home.set("HTTPS_PROXY", "http://a:1")
                .with("home/.gemini/.env",
                        "GEMINI_API_KEY={KEY}\nHTTPS_PROXY=http://b:2\nGOOGLE_GEMINI_BASE_URL=" + GATEWAY);
        assertThat(home.first().endpoint().base().given()).isEqualTo(GATEWAY);
        assertThat(home.first().variables()).doesNotContainKey("HTTPS_PROXY");
        assertThat(home.first().sources()).containsEntry("speaks", "gemini");
        home.with("home/.gemini/.env",
                "GEMINI_API_KEY={KEY}\nGOOGLE_GEMINI_BASE_URL=https://generativelanguage.googleapis.com");
        leadsTo("gemini-cli", "https://generativelanguage.googleapis.com/v1beta/openai", Protocol.AUTO,
                "file:~/.gemini/.env#GOOGLE_GEMINI_BASE_URL", "file:~/.gemini/.env#GEMINI_API_KEY", null);
    }

    @Test
    void continueWithYaml() throws Exception {
        home.with("home/.continue/config.yaml", """
                name: Mine
                version: 1.0.0
                schema: v1
                models:
                  - name: Claude
                    provider: anthropic
                    model: claude-x
                    apiBase: https://gateway.example.com/v1/
                    apiKey: ${{ secrets.GATEWAY_KEY }}
                    requestOptions:
                      proxy: http://127.0.0.1:7890
                """)
                .with("home/.continue/.env", "GATEWAY_KEY={KEY}");
        leadsTo("continue", GATEWAY, Protocol.ANTHROPIC, "file:~/.continue/config.yaml#models.0.apiBase",
                "file:~/.continue/.env#GATEWAY_KEY", "claude-x");
        assertThat(home.first().origins()).containsEntry("https_proxy",
                "file:~/.continue/config.yaml#models.0.requestOptions.proxy");
    }

    @Test
    void continueWithJson() throws Exception {
        home.with("home/.continue/config.json", """
                {"models":[{"title":"GPT","provider":"openai","model":"gpt-x","apiKey":"{KEY}",
                            "apiBase":"https://gateway.example.com/v1"}]}""");
        leadsTo("continue", GATEWAY_V1, Protocol.OPENAI_CHAT, "file:~/.continue/config.json#models.0.apiBase",
                "file:~/.continue/config.json#models.0.apiKey", "gpt-x");
    }

    @Test
    void clineWithTheProxyOfTheEditor() throws Exception {
        home.with("home/.cline/data/globalState.json", """
                {"actModeApiProvider":"openai","openAiBaseUrl":"https://gateway.example.com/v1",
                 "actModeOpenAiModelId":"gpt-x"}""")
                .with("home/.cline/data/secrets.json", "{\"openAiApiKey\":\"{KEY}\"}")
                .with("home/.config/Code/User/settings.json", "{\"http.proxy\":\"http://proxy.corp.test:8080\"}");
        leadsTo("cline", GATEWAY_V1, Protocol.OPENAI_CHAT, "file:~/.cline/data/globalState.json#openAiBaseUrl",
                "file:~/.cline/data/secrets.json#openAiApiKey", "gpt-x");
        assertThat(home.first().variables()).containsEntry("https_proxy", "http://proxy.corp.test:8080");
    }

    @Test
    void vsCodeWithVariablesForClaudeCode() throws Exception {
        home.set("APPDATA", home.path("home/AppData/Roaming").toString())
                .with("home/AppData/Roaming/Code/User/settings.json", """
                        {
                          "http.proxy": "http://proxy.corp.test:8080", // from IT
                          "claudeCode.environmentVariables": [
                            {"name": "ANTHROPIC_BASE_URL", "value": "https://gateway.example.com"},
                            {"name": "ANTHROPIC_AUTH_TOKEN", "value": "{KEY}"},
                          ],
                        }
                        """);
        String file = "file:~/AppData/Roaming/Code/User/settings.json#";
        leadsTo("vscode", GATEWAY, Protocol.ANTHROPIC, file + "claudeCode.environmentVariables.ANTHROPIC_BASE_URL",
                file + "claudeCode.environmentVariables.ANTHROPIC_AUTH_TOKEN", null);
        assertThat(home.computer().of("vscode")).extracting(FoundSetting::name, FoundSetting::value)
                .contains(org.assertj.core.groups.Tuple.tuple("http.proxy", "http://proxy.corp.test:8080"));
    }

    @Test
    void openCode() throws Exception {
        home.with("home/.config/opencode/opencode.jsonc", """
                {
                  "$schema": "https://opencode.ai/config.json",
                  "model": "gateway/claude-x", // the good one
                  "provider": {
                    "gateway": {
                      "npm": "@ai-sdk/anthropic",
                      "options": {"baseURL": "https://gateway.example.com/v1", "apiKey": "{env:GATEWAY_KEY}"},
                    },
                  },
                }
                """).set("GATEWAY_KEY", Home.KEY);
        leadsTo("opencode", GATEWAY, Protocol.ANTHROPIC,
                "file:~/.config/opencode/opencode.jsonc#provider.gateway.options.baseURL", "environment:GATEWAY_KEY",
                "claude-x");
    }

    @Test
    void openCodeOfAProjectWins() throws Exception {
        home.with("home/.config/opencode/opencode.json",
                "{\"provider\":{\"gw\":{\"options\":{\"baseURL\":\"https://old.example.com/v1\",\"apiKey\":\"{KEY}\"}}}}")
                .with("project/opencode.json",
                        "{\"provider\":{\"gw\":{\"npm\":\"@ai-sdk/openai-compatible\",\"options\":{\"baseURL\":\""
                                + GATEWAY_V1 + "\"},\"models\":{\"m1\":{},\"m2\":{}}}}}");
        assertThat(home.first().endpoint().base().given()).isEqualTo(GATEWAY_V1);
        assertThat(home.first().endpoint().protocol()).isEqualTo(Protocol.OPENAI_CHAT);
        assertThat(home.first().endpoint().model()).isEqualTo("m1");
        assertThat(home.first().endpoint().key()).isEqualTo(new ApiKey(Home.KEY));
    }

    @Test
    void aider() throws Exception {
        home.with("home/.aider.conf.yml",
                "model: openai/gpt-x\nopenai-api-base: https://gateway.example.com/v1\nopenai-api-key: \"{KEY}\"\n");
        leadsTo("aider", GATEWAY_V1, Protocol.OPENAI_CHAT, "file:~/.aider.conf.yml#openai-api-base",
                "file:~/.aider.conf.yml#openai-api-key", "gpt-x");
    }

    @Test
    void aEnvFileOfAnyProjectIsNotAiders() throws Exception {
        home.with("project/.env", "OPENAI_API_KEY={KEY}\n");
        assertThat(home.candidates()).isEmpty();
        home.with("project/.env", "OPENAI_API_KEY={KEY}\nAIDER_MODEL=openai/gpt-x\n");
        assertThat(home.first().tool()).isEqualTo("aider");
    }

    @Test
    void ccSwitch() throws Exception {
        home.with("home/.cc-switch/config.json", """
                {"version":2,"claude":{"current":"b","providers":{
                  "a":{"name":"A","settingsConfig":{"env":{"ANTHROPIC_BASE_URL":"https://a.example.com"}}},
                  "b":{"name":"B","settingsConfig":{"env":{"ANTHROPIC_BASE_URL":"https://gateway.example.com",
                                                           "ANTHROPIC_AUTH_TOKEN":"{KEY}"}}}}}}""");
        String where = "file:~/.cc-switch/config.json#claude.providers.b.settingsConfig.env.";
        leadsTo("cc-switch", GATEWAY, Protocol.ANTHROPIC, where + "ANTHROPIC_BASE_URL", where + "ANTHROPIC_AUTH_TOKEN",
                null);

        home.with("home/.claude/settings.json",
                "{\"env\":{\"ANTHROPIC_BASE_URL\":\"" + GATEWAY + "\",\"ANTHROPIC_AUTH_TOKEN\":\"{KEY}\"}}");
        assertThat(home.candidates()).extracting(Candidate::tool).containsExactly("claude-code");
    }

    @Test
    void liteLlm() throws Exception {
        home.with("project/config.yaml", """
                model_list:
                  - model_name: gpt-x
                    litellm_params: {model: openai/gpt-x, api_key: os.environ/OPENAI_API_KEY}
                general_settings:
                  master_key: os.environ/LITELLM_MASTER_KEY
                """).set("LITELLM_MASTER_KEY", Home.KEY);
        Candidate found = home.first();
        assertThat(found.tool()).isEqualTo("litellm");
        assertThat(found.endpoint().base().given()).isEqualTo("http://localhost:4000");
        assertThat(found.sources().get("baseUrl")).endsWith("/project/config.yaml#model_list");
        assertThat(found.sources()).containsEntry("key", "environment:LITELLM_MASTER_KEY");
        assertThat(found.endpoint().model()).isEqualTo("gpt-x");
        assertThat(home.computer().passedOver()).isEmpty();
    }

    @Test
    void anyOtherYamlOfAProjectIsNotOurs() throws Exception {
        home.with("project/config.yaml", "server: {port: 1}\n");
        assertThat(home.candidates()).isEmpty();
        home.with("project/config.yaml", "server: [1\n");
        assertThat(home.computer().passedOver()).isEmpty();
    }

    @Test
    void proxiesOfGitNpmAndPip() throws IOException, InterruptedException {
        home.with("home/.gitconfig",
                "[user]\n\tname = Me\n[http]\n\tproxy = http://me:sesame@git.test:1\n\tsslCAInfo = /ca.pem\n[HTTP \"https://x\"]\n\tproxy=no\n")
                .with("home/.npmrc",
                        "; mine\nhttps-proxy=http://npm.test:2\n//registry.npmjs.org/:_authToken={KEY}\ncafile=\"/npm.pem\"\n")
                .with("home/.config/pip/pip.conf", "[global]\r\nproxy = http://pip.test:3\r\n");
        assertThat(home.computer().settings()).extracting(one -> one.tool() + " " + one.name() + " " + one.value())
                .containsExactlyInAnyOrder("git http.proxy http://me@git.test:1", "git http.sslCAInfo /ca.pem",
                        "npm https-proxy http://npm.test:2", "npm cafile /npm.pem",
                        "pip global.proxy http://pip.test:3");
        assertThat(home.candidates()).isEmpty();
    }

    @Test
    void whatTheProcessSaysComesFirstAndEachServiceOnce() throws Exception {
        home.with("home/.claude/settings.json", "{\"env\":{\"ANTHROPIC_BASE_URL\":\"https://a.example.com\"}}")
                .with("home/.codex/config.toml", "openai_base_url = \"" + GATEWAY_V1 + "\"\n")
                .set("OPENAI_BASE_URL", GATEWAY_V1);
        List<Candidate> found = home.candidates();
        assertThat(found).extracting(Candidate::tool).containsExactly("openai", "claude-code");
    }
}
