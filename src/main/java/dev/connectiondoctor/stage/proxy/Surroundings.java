package dev.connectiondoctor.stage.proxy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.net.EnvironmentProxy;
import dev.connectiondoctor.net.ProxyAddress;
import dev.connectiondoctor.net.ProxyUrl;
import dev.connectiondoctor.net.Scrubber;
import dev.connectiondoctor.stage.Environment;
import dev.connectiondoctor.stage.ProbeContext;
import dev.connectiondoctor.stage.settings.SettingsEvidence;
import dev.connectiondoctor.target.BaseUrl;
import dev.connectiondoctor.target.found.Computer;
import dev.connectiondoctor.target.found.FoundSetting;

/**
 * What this computer's settings say about proxies.
 *
 * @param tool id of the tool that is checked; null if it is none
 */
record Surroundings(Environment environment, Computer computer, BaseUrl base, @Nullable String tool,
        Scrubber scrubber) {
    /** What every program may read; the variables of programs started from the desktop among it. */
    private static final String ANY = "any";
    private static final List<String> VARIABLES = List.of("https_proxy", "HTTPS_PROXY", "http_proxy", "HTTP_PROXY",
            "all_proxy", "ALL_PROXY");

    /** A way to the service that some setting names. */
    record Known(String route, String source, ProxyAddress proxy) {}

    static Surroundings of(ProbeContext context) {
        Computer computer = context.seen().settings().map(SettingsEvidence::computer).orElse(Computer.NOTHING);
        return new Surroundings(context.environment(), computer, context.endpoint().base(), context.options().tool(),
                context.scrubber());
    }

    SystemWay system() {
        return new SystemWay(computer.systemProxy(), base);
    }

    boolean isOfTool(Family family) {
        return tool != null && family.tools().contains(tool);
    }

    /** The settings of this kind that count in their program and hold something. */
    Stream<FoundSetting> inForce(FoundSetting.Kind kind) {
        return computer.settings()
                .stream()
                .filter(setting -> setting.kind() == kind && setting.inForce())
                .filter(setting -> setting.value() != null && !setting.value().isBlank())
                .filter(setting -> !setting.source().startsWith("environment:"));
    }

    static EnvironmentProxy asVariable(FoundSetting setting) {
        return new EnvironmentProxy(setting.name(), String.valueOf(setting.value()), setting.source());
    }

    String shown(String setting) {
        return ProxyUrl.parse(setting)
                .map(ProxyAddress::url)
                .orElseGet(() -> scrubber.scrub(ProxyUrl.withoutPassword(setting.strip())));
    }

    /** The ways to the service that settings name, each proxy under every route that leads to it. */
    List<Known> ways() {
        List<Known> ways = new ArrayList<>();
        EnvironmentProxy.of(environment, base).ifPresent(found -> add(ways, "environment", found));
        SystemWay system = system();
        system.proxy()
                .ifPresent(proxy -> add(ways, "system",
                        new EnvironmentProxy("", proxy, system.setting().source())));
        inForce(FoundSetting.Kind.PROXY).filter(setting -> !setting.tool().equals(ANY) && fits(setting))
                .forEach(setting -> add(ways, "tool:" + setting.tool(), asVariable(setting)));
        return List.copyOf(ways);
    }

    private boolean fits(FoundSetting setting) {
        String name = setting.name().toLowerCase(Locale.ROOT);
        return !name.equals("http_proxy") || !base.secure();
    }

    private static void add(List<Known> ways, String route, EnvironmentProxy found) {
        boolean there = ways.stream().anyMatch(way -> way.route().equals(route));
        found.address()
                .filter(proxy -> !there && !proxy.socks())
                .ifPresent(proxy -> ways.add(new Known(route, found.origin(), proxy)));
    }

    /** Every proxy that any setting names, in force or not, with all the settings that name it. */
    Map<ProxyAddress, Set<String>> named() {
        Map<ProxyAddress, Set<String>> named = new LinkedHashMap<>();
        VARIABLES.forEach(name -> EnvironmentProxy.first(environment, List.of(name))
                .ifPresent(found -> name(named, found.setting(), found.origin())));
        Stream.of(computer.systemProxy().https(), computer.systemProxy().http(), computer.systemProxy().socks())
                .flatMap(Stream::ofNullable)
                .forEach(proxy -> name(named, proxy, computer.systemProxy().source()));
        computer.settings()
                .stream()
                .filter(setting -> setting.kind() == FoundSetting.Kind.PROXY && setting.value() != null)
                .forEach(setting -> name(named, setting.value(), setting.source()));
        return named;
    }

    private static void name(Map<ProxyAddress, Set<String>> named, String setting, String source) {
        ProxyUrl.parse(setting)
                .map(proxy -> new ProxyAddress(proxy.scheme(), proxy.host(), proxy.port(), null))
                .ifPresent(proxy -> named.computeIfAbsent(proxy, _ -> new LinkedHashSet<>()).add(source));
    }

    ScriptPlaces scripts() {
        return new ScriptPlaces(this);
    }

    /** Whether this is a Linux inside Windows. */
    boolean insideWindows() {
        try {
            return Files.readString(environment.root().resolve("proc/version"))
                    .toLowerCase(Locale.ROOT)
                    .contains("microsoft");
        } catch (IOException _) {
            return false;
        }
    }
}
