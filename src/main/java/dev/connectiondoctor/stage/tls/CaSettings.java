package dev.connectiondoctor.stage.tls;

import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dev.connectiondoctor.stage.Environment;
import dev.connectiondoctor.target.found.Computer;
import dev.connectiondoctor.target.found.FoundSetting;

/** The settings by which programs are told of more authorities, as far as they are set. */
final class CaSettings {
    private static final String NPM = "npm cafile";
    private static final String FOLDERS = "SSL_CERT_DIR";
    private static final List<String> NAMES = List.of("NODE_EXTRA_CA_CERTS", "SSL_CERT_FILE", FOLDERS,
            "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "CODEX_CA_CERTIFICATE", "GIT_SSL_CAINFO", "PIP_CERT", NPM,
            "git http.sslCAInfo", "pip cert");
    /** What programs name so in files of their own. */
    private static final Map<String, Own> OWN = Map.of(NPM, new Own("npm", "cafile"), "git http.sslCAInfo",
            new Own("git", "http.sslCAInfo"), "pip cert", new Own("pip", "global.cert"));
    /** The variables that npm reads before its files. */
    private static final List<String> OF_NPM = List.of("npm_config_cafile", "NPM_CONFIG_CAFILE");

    private final Environment environment;
    private final Computer computer;

    /** @param computer what programs are told in files of their own */
    CaSettings(Environment environment, Computer computer) {
        this.environment = environment;
        this.computer = computer;
    }

    private record Own(String tool, String name) {}

    /** @param origin where it is written, as in {@link FoundSetting#source()} */
    private record Value(String text, String origin) {}

    /** What is set, in a stable order. */
    List<CaSource> read() {
        return NAMES.stream().flatMap(name -> values(name).map(value -> read(name, value))).toList();
    }

    private static CaSource read(String name, Value value) {
        CaSource source = name.equals(FOLDERS)
                ? CaSource.folder(name, value.text())
                : CaSource.file(name, value.text());
        return source.foundAt(value.origin());
    }

    private Stream<Value> values(String name) {
        Stream<String> variables = name.equals(NPM) ? OF_NPM.stream() : Stream.of(name);
        return variables.flatMap(variable -> variable(variable).stream())
                .findFirst()
                .or(() -> Optional.ofNullable(OWN.get(name)).flatMap(this::own))
                .stream()
                .flatMap(found -> parts(name, found));
    }

    private Optional<Value> variable(String name) {
        return Optional.ofNullable(environment.get(name)).map(text -> new Value(text, environment.origin(name)));
    }

    private Optional<Value> own(Own own) {
        return computer.of(own.tool())
                .filter(setting -> setting.kind() == FoundSetting.Kind.CA_FILE && setting.inForce())
                .filter(setting -> setting.name().equals(own.name()) && setting.value() != null)
                .findFirst()
                .map(setting -> new Value(fromHome(String.valueOf(setting.value())), setting.source()));
    }

    /** These programs understand the short form of the home folder, and variables are never read for it. */
    private String fromHome(String path) {
        return path.startsWith("~/") ? environment.home().resolve(path.substring(2)).toString() : path;
    }

    private static Stream<Value> parts(String name, Value value) {
        Stream<String> parts = name.equals(FOLDERS)
                ? Arrays.stream(value.text().split(File.pathSeparator))
                : Stream.of(value.text());
        return parts.map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(part -> new Value(part, value.origin()));
    }
}
