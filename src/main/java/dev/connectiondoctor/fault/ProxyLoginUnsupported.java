package dev.connectiondoctor.fault;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.proxy.Families;
import dev.connectiondoctor.stage.proxy.Family;
import dev.connectiondoctor.stage.proxy.ProxyEvidence;

/** The proxy wants a login of a kind that most command-line tools do not know, such as that of Windows. */
final class ProxyLoginUnsupported implements FaultRule {
    @Override
    public String id() {
        return "proxy.auth-unsupported";
    }

    @Override
    public Set<String> explains() {
        return ProxyTrouble.CONSEQUENCES;
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return ProxyTrouble.outcome(seen, ProxyEvidence.Outcome.WANTS_LOGIN)
                .filter(proxy -> !ProxyTrouble.takesBasic(proxy))
                .map(proxy -> finding(seen, proxy));
    }

    private Finding finding(Observations seen, ProxyEvidence proxy) {
        Set<String> offered = proxy.authenticate()
                .stream()
                .map(header -> header.split(" ")[0].toLowerCase(Locale.ROOT))
                .map(scheme -> scheme.equals("kerberos") ? "negotiate" : scheme)
                .collect(Collectors.toSet());
        List<Family> all = Families.known().all();
        return ProxyTrouble.finding(id(), seen, proxy, Culprit.PROXY)
                .because("authenticate")
                .with("schemes", ProxyTrouble.schemes(proxy))
                .with("can", names(all.stream().filter(family -> knows(family, offered)).toList()))
                .with("cannot", names(all.stream().filter(family -> !knows(family, offered)).toList()))
                .fix(Fixes.words("use-local-login-proxy", "start", "point"))
                .fix(Fixes.allowHost(Subject.of(seen)))
                .build();
    }

    private static boolean knows(Family family, Set<String> offered) {
        return family.logins().stream().anyMatch(offered::contains);
    }

    private static String names(List<Family> families) {
        return String.join(", ", families.stream().map(Family::name).toList());
    }
}
