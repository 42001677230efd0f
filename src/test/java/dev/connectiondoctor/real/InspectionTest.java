package dev.connectiondoctor.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.connectiondoctor.ControlHosts;
import dev.connectiondoctor.Options;
import dev.connectiondoctor.fault.Confidence;
import dev.connectiondoctor.fault.Finding;
import dev.connectiondoctor.fault.Severity;
import dev.connectiondoctor.fault.Step;
import dev.connectiondoctor.practice.mint.Authority;
import dev.connectiondoctor.practice.mint.Identity;
import dev.connectiondoctor.stage.tls.LineSignals;
import dev.connectiondoctor.stage.tls.TlsEvidence;

/** Programs that open TLS on the way, as companies have them, and what helps against it. */
@RealPart
class InspectionTest {
    private static final String COMPANY = "/O=Practice Company/CN=Practice Company Root";

    private static final List<String> NODE = List.of("OpenAI SDK for Node", "Anthropic SDK for Node", "Gemini CLI",
            "npm");
    private static final List<String> PYTHON = List.of("OpenAI and Anthropic SDKs for Python (httpx)",
            "Python (requests)");

    private Bench bench;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        bench = new Bench(folder);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    /** @param url the proxy's */
    private record Box(String url, Path authority) {}

    enum Kind {
        /** With an authority that says nothing of a product. */
        SQUID("Practice Company Root") {
            @Override
            Box start(Bench bench) throws Exception {
                String address = Squid.inspecting(bench, COMPANY).address();
                return new Box("http://" + address, bench.folder().resolve("squid-ca.pem"));
            }
        },
        MITMPROXY("mitmproxy") {
            @Override
            Box start(Bench bench) throws Exception {
                Mitmproxy proxy = Mitmproxy.start(bench, "roots.pem");
                return new Box(proxy.url(), proxy.authority());
            }
        };

        private final String issuer;

        Kind(String issuer) {
            this.issuer = issuer;
        }

        abstract Box start(Bench bench) throws Exception;
    }

    @ParameterizedTest
    @EnumSource
    void nothingHereTrustsIt(Kind kind) throws Exception {
        Diagnosis diagnosis = bench.check(through(kind.start(bench)))
                .is("tls.intercepted-untrusted")
                .names(kind.issuer);
        assertThat(diagnosis.cause().confidence()).isEqualTo(Confidence.CERTAIN);
        assertThat(diagnosis.tls().signals().control()).matches(LineSignals.Control::sameIssuer)
                .extracting(LineSignals.Control::host)
                .isEqualTo(Bench.ELSEWHERE);
        assertThat(diagnosis.tls().trust()).extracting(TlsEvidence.Trust::today).containsOnly("refuses");
        assertThat(diagnosis.json()).doesNotContain(Bench.KEY);
    }

    @Test
    void squidsRootIsInThisComputersStore() throws Exception {
        Diagnosis diagnosis = trusted(Kind.SQUID).is("tls.intercepted");
        refusedUntilFixed(diagnosis, NODE);
        refusedUntilFixed(diagnosis, PYTHON);
        assertThat(trials(diagnosis)).containsOnly("proven").hasSizeGreaterThan(2);
    }

    /** The certificates that this mitmproxy makes name no key of their issuer, which new versions of Python want. */
    @Test
    void mitmproxysRootIsInThisComputersStore() throws Exception {
        Diagnosis diagnosis = trusted(Kind.MITMPROXY);
        assertThat(diagnosis.cause().id()).isEqualTo("tls.intercepted");
        refusedUntilFixed(diagnosis, NODE);
        boolean strict = !diagnosis.tls().chain().getFirst().form().authorityKeyId();
        assertThat(trials(diagnosis)).contains("proven").doesNotContain("disproven");
        // It holds streams back, too, which is seen where the computer is so busy that they take their time.
        assertThat(diagnosis.report().findings()).extracting(Finding::id)
                .filteredOn(id -> !id.equals("stream.buffered"))
                .containsExactlyElementsOf(strict
                        ? List.of("tls.intercepted", "tls.strict-clients-refuse")
                        : List.of("tls.intercepted"));
    }

    /** Node was told about the root, the rest was not: Node works, and that file is enough to try what helps the others. */
    @Test
    void oneProgramHasBeenToldAlready() throws Exception {
        Box box = Kind.MITMPROXY.start(bench);
        Diagnosis diagnosis = bench.check(through(box), Map.of("NODE_EXTRA_CA_CERTS", box.authority().toString()));
        assertThat(diagnosis.cause().id()).isEqualTo("tls.intercepted");
        assertThat(diagnosis.cause().severity()).isEqualTo(Severity.WARNING);
        assertThat(diagnosis.cause().fixes().getFirst().steps()).contains(new Step.Text("in-file"));
        NODE.forEach(program -> assertThat(diagnosis.trust(program).today()).isEqualTo("trusts"));
        refusedUntilFixed(diagnosis, List.of("Codex", "curl", "git"));
        assertThat(trials(diagnosis)).contains("proven").doesNotContain("disproven");
    }

    @Test
    void squidSendsItsRootAlong() throws Exception {
        Diagnosis diagnosis = bench.check(through(Kind.SQUID.start(bench))).is("tls.intercepted-untrusted");
        refusedUntilFixed(diagnosis, NODE);
        refusedUntilFixed(diagnosis, PYTHON);
        assertThat(trials(diagnosis)).containsOnly("proven").hasSizeGreaterThan(2);
    }

    /** What it sends along is all that is needed to try the fix before anybody trusts it. */
    @Test
    void mitmproxySendsItsRootAlong() throws Exception {
        companyRoot();
        Diagnosis diagnosis = bench.check(through(Kind.MITMPROXY.start(bench))).names("mitmproxy");
        assertThat(diagnosis.cause().id()).isEqualTo("tls.intercepted-untrusted");
        refusedUntilFixed(diagnosis, NODE);
        assertThat(trials(diagnosis)).contains("proven").doesNotContain("disproven");
        assertThat(diagnosis.cause().fixes().getFirst().steps()).contains(new Step.Text("confirm"));
    }

    /** Without anything to compare with, it may as well be the gateway's own authority. */
    @Test
    void nobodyMayBeAsked() throws Exception {
        Options options = through(Kind.SQUID.start(bench)).withControlHosts(false);
        Diagnosis diagnosis = bench.check(options)
                .is("tls.unknown-authority")
                .names("Practice Company Root")
                .names("inspection");
        assertThat(diagnosis.cause().confidence()).isEqualTo(Confidence.LIKELY);
    }

    /** A gateway inside, with the company's own certificate: the proxy lets it through as it is. */
    @Test
    void itLetsThrough() throws Exception {
        Diagnosis diagnosis = bench.check(through(new Box("http://" + Squid.open(bench).address(), Path.of(""))));
        diagnosis.isHealthy();
        assertThat(diagnosis.tls().signals().control()).isNull();
    }

    private Options through(Box box) throws Exception {
        ControlHosts elsewhere = bench.elsewhere();
        return bench.at(bench.secured(Bench.gateway()))
                .withProxy(box.url())
                .withControlHosts(true)
                .withControls(elsewhere);
    }

    private Diagnosis trusted(Kind kind) throws Exception {
        Box box = kind.start(bench);
        Diagnosis diagnosis = bench.check(through(box).withSystemRoots(box.authority())).names(kind.issuer);
        NODE.forEach(program -> assertThat(diagnosis.cause().params()).extractingByKey("programs")
                .asString()
                .contains(program));
        assertThat(diagnosis.trust("Codex").today()).isEqualTo("trusts");
        assertThat(diagnosis.trust("curl").today()).isEqualTo("trusts");
        return diagnosis;
    }

    /** Makes mitmproxy work with an authority that is below another. */
    private void companyRoot() throws Exception {
        Authority root = Authority.root("CN=Practice Company Root, O=Practice Company, C=NL");
        Authority below = root.below("CN=mitmproxy, O=mitmproxy");
        bench.identity("below", new Identity(below.keys().getPrivate(), below.path()));
        Path folder = Files.createDirectory(bench.folder().resolve("mitmproxy"));
        Files.move(bench.folder().resolve("below.both.pem"), folder.resolve("mitmproxy-ca.pem"));
    }

    private static List<String> trials(Diagnosis diagnosis) {
        return diagnosis.cause()
                .fixes()
                .stream()
                .filter(fix -> fix.id().startsWith("trust-root-"))
                .map(fix -> fix.trial().id())
                .toList();
    }

    private static void refusedUntilFixed(Diagnosis diagnosis, List<String> programs) {
        programs.forEach(program -> assertThat(diagnosis.trust(program)).as(diagnosis::text)
                .extracting(TlsEvidence.Trust::today, TlsEvidence.Trust::afterFix)
                .containsExactly("refuses", "trusts"));
    }
}
