package dev.connectiondoctor.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.stage.Environment;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.target.BaseUrl;
import dev.connectiondoctor.target.Endpoint;

/**
 * The check that a trial is, ready to be started. Close it when the check is over.
 *
 * @param file what was written for it alone, or null
 */
public record PreparedTrial(Options options, Environment environment, @Nullable Path file) implements AutoCloseable {

    static PreparedTrial of(Change change, Stage reach, Options given, Environment around) throws IOException {
        Options options = given.withOnly(Set.of(reach));
        Endpoint endpoint = given.endpoint();
        return switch (change) {
            case Change.Nothing _ -> new PreparedTrial(options, around, null);
            case Change.Address address -> new PreparedTrial(
                    options.withEndpoint(at(endpoint, address.base())), around, null);
            case Change.Model model -> new PreparedTrial(options.withEndpoint(
                    new Endpoint(endpoint.base(), endpoint.protocol(), model.id(), endpoint.key())), around, null);
            case Change.Proxy proxy -> new PreparedTrial(options.withProxy(proxy.url()),
                    with(around, proxy.variables()), null);
            case Change.NoProxy none -> new PreparedTrial(options.withProxy(Options.PROXY_NONE),
                    with(around, none.variables()), null);
            case Change.Variables set -> new PreparedTrial(options, with(around, set.variables()), null);
            case Change.Certificate certificate -> trusting(certificate, options, around);
        };
    }

    private static Endpoint at(Endpoint endpoint, BaseUrl base) {
        return new Endpoint(base, endpoint.protocol(), endpoint.model(), endpoint.key());
    }

    private static Environment with(Environment around, Map<String, String> variables) {
        return around.with(variables, Map.of());
    }

    private static PreparedTrial trusting(Change.Certificate certificate, Options options, Environment around)
            throws IOException {
        Path file = Files.createTempFile("connection-doctor-trial", ".pem");
        Files.writeString(file, certificate.pem());
        Map<String, String> variables = new HashMap<>();
        certificate.variables().forEach(name -> variables.put(name, file.toString()));
        return new PreparedTrial(options, with(around, variables), file);
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }
}
