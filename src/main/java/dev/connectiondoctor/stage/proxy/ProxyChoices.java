package dev.connectiondoctor.stage.proxy;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.net.EnvironmentProxy;
import dev.connectiondoctor.net.NoProxy;
import dev.connectiondoctor.net.ProxyAddress;
import dev.connectiondoctor.net.ProxyUrl;
import dev.connectiondoctor.stage.Environment;
import dev.connectiondoctor.stage.proxy.ProxyChoice.Way;
import dev.connectiondoctor.target.BaseUrl;
import dev.connectiondoctor.target.found.FoundSetting;

/** Says which way each family of programs takes, by what is set on this computer. Touches nothing. */
final class ProxyChoices {
    private final Environment environment;
    private final Surroundings around;
    private final BaseUrl base;

    ProxyChoices(Surroundings around) {
        this.around = around;
        this.environment = around.environment();
        this.base = around.base();
    }

    List<ProxyChoice> all() {
        return Families.known().all().stream().map(this::of).toList();
    }

    private ProxyChoice of(Family family) {
        return own(family).or(() -> variable(family)).map(found -> by(family, found)).orElseGet(() -> system(family));
    }

    /** A setting of the program's own. */
    private Optional<EnvironmentProxy> own(Family family) {
        return around.inForce(FoundSetting.Kind.PROXY)
                .filter(setting -> family.tools().contains(setting.tool()) && counts(family, setting.name()))
                .findFirst()
                .map(Surroundings::asVariable);
    }

    /** A variable in a program's own file is for one kind of address; a setting with a name of its own is for all. */
    private boolean counts(Family family, String name) {
        boolean variable = name.toLowerCase(java.util.Locale.ROOT).endsWith("_proxy");
        return !variable || family.variables(base).contains(name);
    }

    private Optional<EnvironmentProxy> variable(Family family) {
        return EnvironmentProxy.first(environment, family.variables(base)).filter(found -> seenBy(family, found));
    }

    /** What a tool reads from its own files is no other program's. */
    private boolean seenBy(Family family, EnvironmentProxy found) {
        return found.origin().startsWith("environment:") || around.isOfTool(family);
    }

    private ProxyChoice by(Family family, EnvironmentProxy found) {
        boolean own = !found.origin().startsWith("environment:");
        String needed = family.switchedBy();
        if (!own && !needed.isEmpty() && !"1".equals(environment.get(needed))) {
            return choice(family, Way.DIRECT, null, "switch:" + needed, null);
        }
        if (base.loopback() && family.dialect().has(NoProxy.Feature.LOOPBACK)) {
            return choice(family, Way.DIRECT, null, found.origin(), "loopback");
        }
        return exceptions(family)
                .flatMap(list -> family.dialect().covering(list, String.valueOf(base.host()), base.port()))
                .map(entry -> choice(family, Way.DIRECT, null, found.origin(), entry))
                .orElseGet(() -> choice(family, Way.PROXY, found.setting(), found.origin(), null));
    }

    private Optional<String> exceptions(Family family) {
        return around.inForce(FoundSetting.Kind.NO_PROXY)
                .filter(setting -> family.tools().contains(setting.tool()))
                .findFirst()
                .map(Surroundings::asVariable)
                .or(() -> EnvironmentProxy.first(environment, family.exceptions())
                        .filter(found -> seenBy(family, found)))
                .map(EnvironmentProxy::setting);
    }

    private ProxyChoice system(Family family) {
        SystemWay system = around.system();
        String source = system.setting().source();
        boolean asked = family.system().contains(system.system());
        if (!asked || system.proxy().isEmpty() && !system.scripted()) {
            return choice(family, Way.DIRECT, null, "none", null);
        }
        Optional<String> exception = system.exception();
        if (exception.isPresent()) {
            return choice(family, Way.DIRECT, null, source, exception.get());
        }
        if (system.scripted() && family.script().contains(system.system())) {
            return choice(family, Way.SCRIPT, null, source, null);
        }
        return system.proxy()
                .map(proxy -> choice(family, Way.PROXY, proxy, source, null))
                .orElseGet(() -> choice(family, Way.DIRECT, null, "none", null));
    }

    private ProxyChoice choice(Family family, Way way, @Nullable String setting, String why,
            @Nullable String bypassedBy) {
        Optional<ProxyAddress> proxy = Optional.ofNullable(setting).flatMap(ProxyUrl::parse);
        String shown = setting == null ? null : around.shown(setting);
        boolean malformed = setting != null && proxy.isEmpty();
        String supported = proxy.isPresent() && proxy.get().socks() ? family.socks() : malformed ? "no" : "yes";
        return new ProxyChoice(family.id(), family.name(), way, shown, why, bypassedBy, supported, family.logins());
    }
}
