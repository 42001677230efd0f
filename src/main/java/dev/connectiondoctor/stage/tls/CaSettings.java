package dev.connectiondoctor.stage.tls;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.connectiondoctor.stage.Environment;

/** The settings by which programs are told of more authorities, as far as they are set. */
final class CaSettings {
    static final String NPM = "npm cafile";
    private static final String FOLDERS = "SSL_CERT_DIR";
    private static final long LONGEST_NPMRC = 64 << 10;
    private static final List<String> NAMES = List.of("NODE_EXTRA_CA_CERTS", "SSL_CERT_FILE", FOLDERS,
            "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "CODEX_CA_CERTIFICATE", "GIT_SSL_CAINFO", "PIP_CERT", NPM);

    private final Environment environment;

    CaSettings(Environment environment) {
        this.environment = environment;
    }

    /** What is set, in a stable order. */
    List<CaSource> read() {
        return NAMES.stream().flatMap(name -> values(name).map(value -> read(name, value))).toList();
    }

    private CaSource read(String name, String value) {
        return name.equals(FOLDERS) ? CaSource.folder(name, value) : CaSource.file(name, value);
    }

    private Stream<String> values(String name) {
        Stream<String> found = name.equals(NPM)
                ? npm().stream()
                : Optional.ofNullable(environment.get(name)).stream();
        return found.flatMap(value -> name.equals(FOLDERS)
                ? Arrays.stream(value.split(File.pathSeparator))
                : Stream.of(value)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private Optional<String> npm() {
        return Stream.of("npm_config_cafile", "NPM_CONFIG_CAFILE")
                .map(environment::get)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .or(this::npmrc);
    }

    private Optional<String> npmrc() {
        Path file = environment.home().resolve(".npmrc");
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LONGEST_NPMRC) {
                return Optional.empty();
            }
            return Files.readString(file, StandardCharsets.ISO_8859_1)
                    .lines()
                    .map(String::strip)
                    .filter(line -> line.matches("cafile\\s*=.*"))
                    .map(line -> line.substring(line.indexOf('=') + 1).strip().replaceAll("^\"|\"$", ""))
                    .reduce((_, last) -> last);
        } catch (IOException | UncheckedIOException _) {
            return Optional.empty();
        }
    }
}
