package dev.connectiondoctor.stage.tls;

import static dev.connectiondoctor.lines.Checks.HOST;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.connectiondoctor.lines.Checks;
import dev.connectiondoctor.lines.Mint;
import dev.connectiondoctor.lines.Mint.Wish;
import dev.connectiondoctor.net.TrustStores;
import dev.connectiondoctor.stage.Environment;
import dev.connectiondoctor.stage.tls.TlsEvidence.Verification;
import dev.connectiondoctor.target.found.Computer;
import dev.connectiondoctor.target.found.ComputerReader;

class TrustTableTest {
    private static final Mint ROOT = Mint.selfSigned(Wish.authority("CN=Company Root"));
    private static final Mint OTHER = Mint.selfSigned(Wish.authority("CN=Other Root"));
    private static final Chain CHAIN = new Chain(ROOT.issue(Wish.server(HOST)).chain());

    @TempDir Path folder;

    private static Map<String, String> today(TrustStores stores, Map<String, String> variables) {
        return answers(CHAIN, stores, variables).entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().word()));
    }

    private static Map<String, TrustTable.Answer> answers(Chain chain, TrustStores stores,
            Map<String, String> variables) {
        return answers(chain, stores, Checks.environment(variables));
    }

    private static Map<String, TrustTable.Answer> answers(Chain chain, TrustStores stores, Environment environment) {
        return answers(chain, stores, environment, Computer.NOTHING);
    }

    private static Map<String, TrustTable.Answer> answers(Chain chain, TrustStores stores, Environment environment,
            Computer computer) {
        return answers(chain, stores, environment, computer, "");
    }

    private static Map<String, TrustTable.Answer> answers(Chain chain, TrustStores stores, Environment environment,
            Computer computer, String tool) {
        Verification seen = new ChainVerifier(stores, Clock.systemUTC(), HOST).verify(chain);
        TrustTable table = new TrustTable(environment, tool,
                TrustGround.of(environment, computer, stores, chain, seen, Instant.now()));
        return Programs.known().all().stream().collect(Collectors.toMap(Program::id, table::today));
    }

    private static TrustStores publicly() {
        return new TrustStores(List.of(ROOT.certificate()), List.of(OTHER.certificate()));
    }

    private static TrustStores here() {
        return new TrustStores(List.of(OTHER.certificate()), List.of(ROOT.certificate()));
    }

    private static TrustStores nowhere() {
        return new TrustStores(List.of(OTHER.certificate()), List.of(OTHER.certificate()));
    }

    private String file() {
        return ROOT.pem(folder).toString();
    }

    private String stale() {
        return OTHER.pem(folder).toString();
    }

    @Test
    void whatIsAddedToThePublicListIsInEveryCopyOfIt() {
        TrustStores added = new TrustStores(Set.of(ROOT.certificate(), OTHER.certificate()),
                Set.of(OTHER.certificate()), Set.of(), Set.of(ROOT.certificate()));
        assertThat(today(added, Map.of("SSL_CERT_FILE", stale()))).containsEntry("codex", "trusts")
                .containsEntry("curl", "trusts");
    }

    @Test
    void whatIsAddedToThePublicListIsNotInAFileOfSomethingElse() {
        TrustStores added = new TrustStores(Set.of(ROOT.certificate(), OTHER.certificate()),
                Set.of(OTHER.certificate()), Set.of(), Set.of(ROOT.certificate()));
        String foreign = Mint.selfSigned(Wish.authority("CN=Project Root")).pem(folder).toString();
        assertThat(today(added, Map.of("SSL_CERT_FILE", foreign))).containsEntry("codex", "refuses");
    }

    @Test
    void everyProgramHasANameASourceAndAFixThatItFollows() {
        assertThat(Programs.known().all()).hasSizeGreaterThan(12).allSatisfy(program -> {
            assertThat(program.name()).isNotBlank();
            assertThat(program.source()).isNotBlank();
            assertThat(program.stores()).isNotEmpty();
            assertThat(program.fix().isEmpty() || program.adds().contains(program.fix())
                    || program.replaces().contains(program.fix())).as(program.id()).isTrue();
        });
        assertThat(Programs.known().all()).extracting(Program::id).doesNotHaveDuplicates();
        assertThat(Programs.known().all()).extracting(Program::name).doesNotHaveDuplicates();
    }

    /** It comes too late to say where this computer's store is, and others do not see it at all. */
    @ParameterizedTest
    @CsvSource({"NODE_EXTRA_CA_CERTS,trusts,refuses", "SSL_CERT_FILE,refuses,refuses"})
    void whatAToolReadsFromItsOwnFileIsItsOwn(String variable, String own, String others) {
        Environment environment = Checks.environment(Map.of())
                .with(Map.of(variable, file()), Map.of(variable, "file:~/.claude/settings.json#" + variable));
        Map<String, TrustTable.Answer> answers = answers(CHAIN, nowhere(), environment, Computer.NOTHING,
                "claude-code");
        assertThat(answers.get("claude-code").word()).isEqualTo(own);
        assertThat(answers.get("gemini-cli").word()).isEqualTo(others);
        assertThat(answers.get("codex").word()).isEqualTo(others);
    }

    /** Some look for this computer's store where these variables say, and in their own list all the same. */
    @Test
    void aFileInPlaceOfThisComputersStoreIsInPlaceOfThatAlone() {
        assertThat(today(nowhere(), Map.of("SSL_CERT_FILE", file()))).containsEntry("claude-code", "trusts")
                .containsEntry("opencode", "unknown")
                .containsEntry("gemini-cli", "refuses");
        assertThat(answers(CHAIN, here(), Map.of("SSL_CERT_FILE", stale())).get("claude-code"))
                .isEqualTo(TrustTable.Answer.refuses("file-replaces"));
        assertThat(today(publicly(), Map.of("SSL_CERT_FILE", stale()))).containsEntry("claude-code", "trusts");
        assertThat(today(nowhere(), Map.of("SSL_CERT_FILE", file(), "CLAUDE_CODE_CERT_STORE", "bundled")))
                .containsEntry("claude-code", "refuses");
    }

    @Test
    void everybodyTrustsAPublicAuthority() {
        assertThat(answers(CHAIN, publicly(), Map.of())).allSatisfy(
                (_, answer) -> assertThat(answer).isEqualTo(TrustTable.Answer.trusts("public")));
    }

    @Test
    void aStoreThatCouldNotBeReadIsNotCalledOneThatRefuses() {
        TrustStores bare = new TrustStores(List.of(ROOT.certificate()), List.of());
        assertThat(today(bare, Map.of())).containsEntry("codex", "unknown")
                .containsEntry("curl", "unknown")
                .containsEntry("openai-node", "trusts");
    }

    @ParameterizedTest
    @CsvSource({"browsers,trusts", "claude-code,trusts", "claude-code-node,unknown", "codex,trusts",
            "gemini-cli,refuses", "vscode,unknown", "openai-node,refuses", "anthropic-node,refuses",
            "opencode,unknown", "npm,refuses", "python-sdk,refuses", "requests,refuses", "pip,unknown",
            "curl,trusts", "git,trusts", "java,refuses", "jetbrains,unknown"})
    void thisComputersStoreIsKnownToThoseThatLookThere(String program, String expected) {
        // Neither this test's root nor its leaf is made as Python 3.13 wants them: what counts here is the store.
        TrustTable.Answer answer = answers(CHAIN, here(), Map.of()).get(program);
        assertThat(answer.word()).isEqualTo(expected);
        assertThat(answer.why()).isEqualTo(switch (expected) {
            case "trusts" -> "store";
            case "unknown" -> "by-version";
            default -> "not-in-store";
        });
    }

    @Test
    void nobodyTrustsAnUnknownRoot() {
        assertThat(answers(CHAIN, nowhere(), Map.of())).allSatisfy(
                (_, answer) -> assertThat(answer).isEqualTo(TrustTable.Answer.refuses("not-in-store")));
    }

    @Test
    void aVariableAddsRootsForNode() {
        assertThat(today(nowhere(), Map.of("NODE_EXTRA_CA_CERTS", file()))).containsEntry("openai-node", "trusts")
                .containsEntry("claude-code", "trusts")
                .containsEntry("opencode", "trusts")
                .containsEntry("codex", "refuses")
                .containsEntry("browsers", "refuses");
        assertThat(today(publicly(), Map.of("NODE_EXTRA_CA_CERTS", "/nonexistent"))).doesNotContainValue("refuses");
    }

    @Test
    void switchesAndChoicesMoveTheStore() {
        assertThat(today(here(), Map.of("NODE_OPTIONS", "--use-system-ca"))).containsEntry("openai-node", "trusts")
                .containsEntry("claude-code-node", "trusts");
        assertThat(today(here(), Map.of("NODE_USE_SYSTEM_CA", "1"))).containsEntry("gemini-cli", "trusts");
        assertThat(today(here(), Map.of("CLAUDE_CODE_CERT_STORE", "bundled"))).containsEntry("claude-code", "refuses");
        assertThat(today(here(), Map.of("JAVA_TOOL_OPTIONS", "-Djavax.net.ssl.trustStoreType=Windows-ROOT")))
                .containsEntry("java", "trusts");
    }

    @ParameterizedTest
    @CsvSource({"SSL_CERT_FILE,codex", "SSL_CERT_FILE,python-sdk", "SSL_CERT_FILE,curl", "REQUESTS_CA_BUNDLE,requests",
            "REQUESTS_CA_BUNDLE,pip", "CURL_CA_BUNDLE,curl", "CURL_CA_BUNDLE,requests", "GIT_SSL_CAINFO,git",
            "PIP_CERT,pip", "npm_config_cafile,npm"})
    void aVariableThatReplacesTheStoreHelpsOrHarms(String variable, String program) {
        assertThat(answers(CHAIN, publicly(), Map.of(variable, stale())).get(program))
                .isEqualTo(TrustTable.Answer.refuses("file-replaces"));
        TrustTable.Answer helped = answers(CHAIN, nowhere(), Map.of(variable, file())).get(program);
        assertThat(helped.why()).isIn("file", "form-by-version");
    }

    @Test
    void theFirstVariableCounts() {
        assertThat(today(nowhere(), Map.of("CURL_CA_BUNDLE", stale(), "SSL_CERT_FILE", file())))
                .containsEntry("curl", "refuses");
    }

    @Test
    void programsThatStopAtABadFileAreKnown() {
        assertThat(answers(CHAIN, publicly(), Map.of("SSL_CERT_FILE", "/nonexistent")).get("python-sdk"))
                .isEqualTo(TrustTable.Answer.refuses("file-unreadable"));
        assertThat(answers(CHAIN, publicly(), Map.of("CODEX_CA_CERTIFICATE", folder.toString())).get("codex"))
                .isEqualTo(TrustTable.Answer.refuses("file-unreadable"));
    }

    @Test
    void anAuthorityBelowAnotherIsEnoughForSome() throws IOException {
        Mint below = ROOT.issue(Wish.authority("CN=Company Issuing"));
        Chain chain = new Chain(below.issue(Wish.server(HOST)).chain());
        String file = below.pem(folder).toString();
        assertThat(answers(chain, nowhere(), Map.of("NODE_EXTRA_CA_CERTS", file)))
                .containsEntry("openai-node", TrustTable.Answer.refuses("file-intermediate"))
                .containsEntry("claude-code", TrustTable.Answer.unknown("file-intermediate-by-version"));
        assertThat(answers(chain, nowhere(), Map.of("SSL_CERT_FILE", file)))
                .containsEntry("curl", TrustTable.Answer.trusts("file"))
                .containsEntry("python-sdk", TrustTable.Answer.unknown("file-intermediate-by-version"));
        assertThat(answers(chain, publicly(), Map.of("NODE_EXTRA_CA_CERTS", file))).allSatisfy(
                (_, answer) -> assertThat(answer).isEqualTo(TrustTable.Answer.trusts("public")));
    }

    @Test
    void aRootThatWasNotSentIsTakenFromAFileThatASettingNames() {
        Chain leaf = new Chain(CHAIN.sent().subList(0, 1));
        Verification seen = new ChainVerifier(nowhere(), Clock.systemUTC(), HOST).verify(leaf);
        Environment told = Checks.environment(Map.of("NODE_EXTRA_CA_CERTS", file()));
        assertThat(TrustGround.of(told, Computer.NOTHING, nowhere(), leaf, seen, Instant.now()).root())
                .contains(ROOT.certificate());
        Environment stale = Checks.environment(Map.of("NODE_EXTRA_CA_CERTS", stale()));
        assertThat(TrustGround.of(stale, Computer.NOTHING, nowhere(), leaf, seen, Instant.now()).root()).isEmpty();
    }

    @Test
    void damageInAFileStopsAllButThoseThatReadUpToIt() throws IOException {
        String damage = "-----BEGIN CERTIFICATE-----\nMIIBAAAA\n-----END CERTIFICATE-----\n";
        String file = Files.writeString(folder.resolve("damaged.pem"), Files.readString(ROOT.pem(folder)) + damage)
                .toString();
        assertThat(answers(CHAIN, nowhere(), Map.of("NODE_EXTRA_CA_CERTS", file, "CURL_CA_BUNDLE", file)))
                .containsEntry("openai-node", TrustTable.Answer.trusts("file"))
                .containsEntry("requests", TrustTable.Answer.refuses("file-unreadable"))
                .containsEntry("curl", TrustTable.Answer.refuses("file-unreadable"));
    }

    /** With the folder of a system around it, in which files of programs are found. */
    private Map<String, TrustTable.Answer> settingUp(String file, String text, Map<String, String> variables)
            throws Exception {
        Files.createDirectories(folder.resolve(file).getParent());
        Files.writeString(folder.resolve(file), text);
        Environment environment = new Environment(variables, folder);
        return answers(CHAIN, nowhere(), environment, ComputerReader.computer(environment));
    }

    @Test
    void npmReadsItsOwnFileToo() throws Exception {
        assertThat(settingUp(".npmrc", "registry=https://registry.example.test/\ncafile = " + file(), Map.of())
                .get("npm")
                .word()).isEqualTo("trusts");
    }

    @Test
    void aVariableOfNpmWinsOverItsFile() throws Exception {
        assertThat(settingUp(".npmrc", "cafile=" + file(), Map.of("npm_config_cafile", stale())))
                .containsEntry("npm", TrustTable.Answer.refuses("file-replaces"));
    }

    @Test
    void gitReadsItsOwnFileTooWhereNoVariableWins() throws Exception {
        String config = "[http]\n\tsslCAInfo = " + file() + "\n";
        assertThat(settingUp(".gitconfig", config, Map.of()).get("git").word()).isEqualTo("trusts");
        assertThat(settingUp(".gitconfig", config, Map.of("GIT_SSL_CAINFO", stale())))
                .containsEntry("git", TrustTable.Answer.refuses("file-replaces"));
    }

    @Test
    void pipReadsItsOwnFileToo() throws Exception {
        assertThat(settingUp(".config/pip/pip.conf", "[global]\ncert = " + stale() + "\n", Map.of()))
                .containsEntry("pip", TrustTable.Answer.refuses("file-replaces"));
    }

    @Test
    void aFileMayBeNamedFromTheHomeFolder() throws Exception {
        String name = ROOT.pem(folder).getFileName().toString();
        assertThat(settingUp(".gitconfig", "[http]\n\tsslCAInfo = ~/" + name + "\n", Map.of()).get("git").word())
                .isEqualTo("trusts");
    }

    @Test
    void noStoreMakesAWrongHostGood() {
        Chain elsewhere = new Chain(ROOT.issue(Wish.server("other.example.test")).chain());
        assertThat(answers(elsewhere, publicly(), Map.of())).allSatisfy(
                (_, answer) -> assertThat(answer).isEqualTo(TrustTable.Answer.refuses("host-or-dates")));
    }
}
