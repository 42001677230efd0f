package dev.connectiondoctor.stage.proxy;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.connectiondoctor.net.NoProxy;
import dev.connectiondoctor.target.BaseUrl;
import dev.connectiondoctor.target.found.SystemProxy;

/** The operating system's own proxy setting, as it counts for one address. */
record SystemWay(SystemProxy setting, BaseUrl base) {

    /** {@code windows}, {@code macos} or {@code linux}. */
    String system() {
        return switch (setting.source()) {
            case "system:wininet", "system:winhttp" -> "windows";
            case "system:scutil" -> "macos";
            default -> "linux";
        };
    }

    /** The proxy as it is written there; empty if there is none for such an address. */
    Optional<String> proxy() {
        return Stream.of(Optional.ofNullable(base.secure() ? setting.https() : setting.http()),
                Optional.ofNullable(setting.socks())).flatMap(Optional::stream).findFirst();
    }

    /** A script is named, or looked for. */
    boolean scripted() {
        return setting.pac() != null || setting.autoDetect();
    }

    /** The exception that makes this host direct; this computer itself always is. */
    Optional<String> exception() {
        String host = String.valueOf(base.host()).toLowerCase(Locale.ROOT);
        if (base.loopback()) {
            return Optional.of("loopback");
        }
        return setting.exceptions().stream().filter(entry -> covers(entry, host)).findFirst();
    }

    private boolean covers(String entry, String host) {
        if (entry.equals("<local>")) {
            return host.indexOf('.') < 0;
        }
        boolean glob = entry.indexOf('*') >= 0 && Pattern
                .matches(Pattern.quote(entry.toLowerCase(Locale.ROOT)).replace("*", "\\E.*\\Q"), host);
        return glob || NoProxy.GENEROUS.covering(entry, host, base.port()).isPresent();
    }
}
