package dev.connectiondoctor.stage.proxy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dev.connectiondoctor.net.EnvironmentProxy;
import dev.connectiondoctor.net.ProxyAddress;
import dev.connectiondoctor.target.found.FoundSetting;

/** Where the network's proxy script may be. */
record ScriptPlaces(Surroundings around) {

    boolean any() {
        return named().isPresent() || !wellKnown().isEmpty();
    }

    /** Where the network's proxy script is, with the setting that says so; a variable that names one comes first. */
    Optional<Map.Entry<String, String>> named() {
        return EnvironmentProxy.of(around.environment(), around.base())
                .filter(found -> looksLikeScript(found.setting()))
                .map(found -> Map.entry(found.setting().strip(), found.origin()))
                .or(() -> Optional.ofNullable(around.computer().systemProxy().pac())
                        .map(address -> Map.entry(address, around.computer().systemProxy().source())))
                .or(() -> around.inForce(FoundSetting.Kind.PAC)
                        .findFirst()
                        .map(setting -> Map.entry(String.valueOf(setting.value()), setting.source())));
    }

    /** An address with a path behind it is that of a file, and so no proxy's. */
    private static boolean looksLikeScript(String setting) {
        return setting.strip().toLowerCase(Locale.ROOT).matches("(https?|file)://[^@]+/[^@]*\\.(pac|dat|js)([?#].*)?");
    }

    /** Where a web server that was taken for a proxy may keep the script. */
    static List<String> at(ProxyAddress proxy) {
        return proxy.socks()
                ? List.of()
                : Stream.of("/proxy.pac", "/wpad.dat", "/").map(path -> proxy.url() + path).toList();
    }

    /** Addresses at which browsers look for a script that nobody named. */
    List<String> wellKnown() {
        if (!around.computer().systemProxy().autoDetect()) {
            return List.of();
        }
        return Stream.concat(Stream.of("wpad"), searchDomains().map(domain -> "wpad." + domain))
                .map(host -> "http://" + host + "/wpad.dat")
                .toList();
    }

    private Stream<String> searchDomains() {
        Path file = around.environment().root().resolve("etc/resolv.conf");
        try {
            return Files.readAllLines(file)
                    .stream()
                    .filter(line -> line.matches("(search|domain)\\s+.*"))
                    .flatMap(line -> Stream.of(line.split("\\s+")).skip(1))
                    .filter(domain -> domain.matches("[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+"))
                    .distinct()
                    .limit(3);
        } catch (IOException _) {
            return Stream.empty();
        }
    }
}
