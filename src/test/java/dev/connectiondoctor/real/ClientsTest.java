package dev.connectiondoctor.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.connectiondoctor.Doctor;
import dev.connectiondoctor.Options;
import dev.connectiondoctor.practice.PracticeNetwork;
import dev.connectiondoctor.practice.Scenarios;
import dev.connectiondoctor.stage.Environment;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.tls.TlsEvidence;

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
        try (PracticeNetwork network = Scenarios.byName(scenario).orElseThrow().start()) {
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

    /** The fix, and the same told to the doctor as it is then. */
    private void fixed(PracticeNetwork network, Client client, TlsEvidence seen, Map<String, String> said,
            Map<String, String> done) throws Exception {
        String root = seen.root().pem();
        Path file = write(client + "-fix.pem", root);
        String after = client.answer(network.options().endpoint().base(), folder, client.told(file));
        compare(client + " after the fix", row(seen, client).afterFix(), after, said, done);
        compare(client + " with the file", row(look(network, client.told(file)), client).today(), after, said, done);
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
