package dev.connectiondoctor.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Proxy;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.connectiondoctor.Doctor;
import dev.connectiondoctor.Options;
import dev.connectiondoctor.practice.PracticeNetwork;
import dev.connectiondoctor.practice.Scenarios;
import dev.connectiondoctor.practice.mint.Mint;
import dev.connectiondoctor.stage.Environment;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.tls.TlsEvidence;
import dev.connectiondoctor.target.BaseUrl;

/** What the matrix says of programs, compared with what they do. */
@RealPart
class ClientsTest {
    @TempDir Path folder;

    /** Where the matrix does not commit itself, either answer will do. */
    @ParameterizedTest
    @ValueSource(strings = {"healthy", "intercepted", "intercepted-trusted", "unknown-authority", "self-signed",
            "missing-intermediate", "expired", "not-yet-valid", "wrong-host", "strict-clients-refuse",
            "weak-authority"})
    void theyDoWhatTheMatrixSays(String scenario) throws Exception {
        try (PracticeNetwork network = start(scenario)) {
            Options options = network.options();
            TlsEvidence seen = look(network, Map.of());
            Map<String, String> said = new TreeMap<>();
            Map<String, String> done = new TreeMap<>();
            for (Client client : Client.values()) {
                Path store = write(client + "-store.pem", stores(options, client));
                String today = client.answer(options.endpoint().base(), folder, client.told(store));
                compare(client + " today", row(seen, client).today(), today, said, done);
                if (seen.root() != null) {
                    fixed(network, client, seen, said, done);
                }
            }
            assertThat(done).as("what programs did, and what was said of them").isEqualTo(said);
        }
    }

    /** Where the server is what has to be mended: a sound one, with the same authorities. */
    @Test
    void theyTrustAServerThatWasMended() throws Exception {
        try (PracticeNetwork broken = start("missing-intermediate"); PracticeNetwork mended = start("healthy")) {
            TlsEvidence seen = look(broken, Map.of());
            for (Client client : Client.values()) {
                Path store = write(client + "-store.pem", stores(mended.options(), client));
                assertThat(client.answer(mended.options().endpoint().base(), folder, client.told(store)))
                        .as(client.name())
                        .isEqualTo(row(seen, client).afterFix());
            }
        }
    }

    /** This very Java, with the authorities of its own list in the story. */
    @ParameterizedTest
    @ValueSource(strings = {"healthy", "intercepted-trusted", "missing-intermediate", "expired", "wrong-host",
            "weak-authority"})
    void javaDoesWhatTheMatrixSays(String scenario) throws Exception {
        try (PracticeNetwork network = start(scenario)) {
            TlsEvidence.Trust row = look(network, Map.of()).trust()
                    .stream()
                    .filter(each -> each.program().equals("Java"))
                    .findFirst()
                    .orElseThrow();
            BaseUrl base = network.options().endpoint().base();
            assertThat(answerOfJava(base, network.options().publicRoots())).isEqualTo(row.today());
        }
    }

    private static String answerOfJava(BaseUrl base, Path roots) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        try (InputStream in = Files.newInputStream(roots)) {
            store.setCertificateEntry("root", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), null);
        HttpsURLConnection connection = (HttpsURLConnection) URI.create("https://" + base.host() + ":" + base.port())
                .toURL()
                .openConnection(Proxy.NO_PROXY);
        connection.setSSLSocketFactory(context.getSocketFactory());
        try {
            assertThat(connection.getResponseCode()).isPositive();
            return "trusts";
        } catch (SSLHandshakeException refused) {
            return "refuses";
        } finally {
            connection.disconnect();
        }
    }

    private static PracticeNetwork start(String scenario) throws IOException {
        return Scenarios.byName(scenario).orElseThrow().start();
    }

    /** The fix, and the same told to the doctor as it is then. */
    private void fixed(PracticeNetwork network, Client client, TlsEvidence seen, Map<String, String> said,
            Map<String, String> done) throws Exception {
        String root = seen.root().pem();
        Path file = write(client + "-fix.pem", root);
        String after = client.answer(network.options().endpoint().base(), folder, client.told(file));
        compare(client + " after the fix", row(seen, client).afterFix(), after, said, done);
        compare(client + " with the file", row(look(network, client.told(file)), client).today(), after, said, done);
    }

    /** What is in the file that a setting names, where its program needs the root of an inspection. */
    enum Content {
        NOTHING,
        RUBBISH,
        ROOT_IN_DER,
        ANOTHER_ROOT,
        INTERMEDIATE,
        TEXT_AND_ROOT,
        DAMAGED_AND_ROOT,
        ROOT_AND_DAMAGED,
        ROOT_WITHOUT_LAST_LINE_BREAK,
        MISSING,
        FOLDER;

        void write(Path file, TlsEvidence seen) throws IOException {
            String root = seen.root().pem();
            String damaged = "-----BEGIN CERTIFICATE-----\nMIIDAAAA\n-----END CERTIFICATE-----\n";
            String text = switch (this) {
                case NOTHING, MISSING, FOLDER, ROOT_IN_DER -> "";
                case RUBBISH -> "rubbish\n";
                case ANOTHER_ROOT -> Mint.pem(new Mint().root().certificate());
                case INTERMEDIATE -> seen.chain().get(1).pem();
                case TEXT_AND_ROOT -> "# The company's root\nrubbish\n" + root;
                case DAMAGED_AND_ROOT -> damaged + root;
                case ROOT_AND_DAMAGED -> root + damaged;
                case ROOT_WITHOUT_LAST_LINE_BREAK -> root.strip();
            };
            Files.writeString(file, text);
            if (this == ROOT_IN_DER) {
                Files.write(file, Base64.getDecoder().decode(seen.root().der()));
            } else if (this == MISSING || this == FOLDER) {
                Files.delete(file);
            }
            if (this == FOLDER) {
                Files.createDirectory(file);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void theyReadFilesAsTheMatrixSays(Content content) throws Exception {
        try (PracticeNetwork network = start("intercepted")) {
            Path file = folder.resolve("ca.pem");
            content.write(file, look(network, Map.of()));
            Map<String, String> said = new TreeMap<>();
            Map<String, String> done = new TreeMap<>();
            for (Client client : Client.values()) {
                String today = client.answer(network.options().endpoint().base(), folder, client.told(file));
                compare(client.name(), row(look(network, client.told(file)), client).today(), today, said, done);
            }
            assertThat(done).as("what programs did, and what was said of them").isEqualTo(said);
        }
    }

    private static void compare(String what, String matrix, String program, Map<String, String> said,
            Map<String, String> done) {
        said.put(what, matrix.equals("unknown") ? program : matrix);
        done.put(what, program);
    }

    private TlsEvidence look(PracticeNetwork network, Map<String, String> variables) throws InterruptedException {
        Options options = network.options().withOnly(Set.of(Stage.TLS));
        Diagnosis diagnosis = new Diagnosis(
                new Doctor(new Environment(variables, folder)).start(options, _ -> {}).await());
        return diagnosis.tls();
    }

    private static TlsEvidence.Trust row(TlsEvidence seen, Client client) {
        return seen.trust().stream().filter(row -> row.program().equals(client.program())).findFirst().orElseThrow();
    }

    /** What it would find in its stores if this were the computer of the story. */
    private static String stores(Options options, Client client) throws IOException {
        String system = client.looksInSystem() ? read(options.systemRoots()) : "";
        return read(options.publicRoots()) + system;
    }

    private static String read(@Nullable Path file) throws IOException {
        return file == null ? "" : Files.readString(file);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
