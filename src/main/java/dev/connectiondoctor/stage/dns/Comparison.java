package dev.connectiondoctor.stage.dns;

import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.net.DnsOverHttps;
import dev.connectiondoctor.net.DnsTransport;
import dev.connectiondoctor.net.Literals;
import dev.connectiondoctor.net.SideBySide;
import dev.connectiondoctor.stage.ProbeContext;
import dev.connectiondoctor.stage.Progress;
import dev.connectiondoctor.stage.dns.DnsEvidence.Certificate;
import dev.connectiondoctor.stage.dns.DnsEvidence.Outcome;
import dev.connectiondoctor.stage.dns.DnsEvidence.ServerAnswer;
import dev.connectiondoctor.stage.settings.SettingsEvidence;
import dev.connectiondoctor.target.BaseUrl;

/** Holds what a look-up brought against what others say, and looks closer only where that is odd. */
final class Comparison {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final String SOURCE = "control";
    private static final int MOST_CERTIFICATES = 3;
    private static final Set<AddressRange> NOBODY_THERE = Set.of(AddressRange.UNSPECIFIED, AddressRange.MULTICAST);
    private static final Set<AddressRange> HIDING = Set.of(AddressRange.UNSPECIFIED, AddressRange.LOOPBACK);

    private final ProbeContext context;
    private final CertificateLook look;
    private final DnsEvidence own;
    private final List<Certificate> certificates = new ArrayList<>();

    /** @param own the look-up with the answers of the configured servers and the hosts file */
    Comparison(ProbeContext context, CertificateLook look, DnsEvidence own) {
        this.context = context;
        this.look = look;
        this.own = own;
    }

    /** The same evidence with what came of looking closer. */
    DnsEvidence made(NameSettings settings) throws InterruptedException {
        String longer = new SearchTrial(context, own).answeredAs(settings);
        List<ServerAnswer> others = own.servers().stream().filter(this::differs).toList();
        certificatesOf(others);
        ServerAnswer second = odd() ? secondOpinion() : null;
        if (second != null && differs(second)) {
            certificatesOf(List.of(second));
        }
        return new DnsEvidence(own.host(), own.resolver(), own.addresses(), own.durationMs(), own.servers(),
                own.hostsFile(), settings.search(), longer, second, certificates);
    }

    /** Servers of a big service give every asker other addresses: only answers that have nothing in common differ. */
    private boolean differs(ServerAnswer other) {
        return other.outcome() == Outcome.ADDRESSES && !own.addresses().isEmpty()
                && Collections.disjoint(other.addresses(), used());
    }

    private List<String> used() {
        return own.addresses().stream().map(DnsEvidence.Resolved::address).toList();
    }

    private boolean odd() {
        boolean asked = context.options().controlHosts() && context.network().route().direct()
                && PublicHost.isKnownEverywhere(own.host());
        boolean chosen = context.options().dnsServer() != null;
        return asked && (own.addresses().isEmpty() || !chosen && suspicious());
    }

    private boolean suspicious() {
        return own.fromHostsFile() || own.addresses().stream().allMatch(this::hides)
                || certificates.stream().anyMatch(seen -> used().contains(seen.address()) && !seen.fits());
    }

    /** A private address hides a provider; with any other host it is a company's own way. */
    private boolean hides(DnsEvidence.Resolved address) {
        boolean provider = context.seen().settings().map(SettingsEvidence::provider).isPresent();
        return HIDING.contains(address.range()) || provider && address.range() == AddressRange.PRIVATE;
    }

    /** What the first resolver to answer says; that none could be reached is an answer, too. */
    private @Nullable ServerAnswer secondOpinion() throws InterruptedException {
        List<BaseUrl> resolvers = context.options().controls().resolvers();
        if (resolvers.isEmpty()) {
            return null;
        }
        context.progress().accept(new Progress("second-opinion", Map.of("host", own.host())));
        long began = context.network().ticker().nanos();
        Optional<DnsOverHttps.Opinion> opinion = new DnsOverHttps(context.network().trust(), PATIENCE,
                context.network().contacts()).first(resolvers, own.host());
        double duration = context.network().ticker().millisSince(began);
        return opinion
                .map(said -> ServerRound.answer(said.resolver().url(), DnsTransport.HTTPS, SOURCE, said.answer(),
                        duration))
                .orElseGet(() -> new ServerAnswer(resolvers.getFirst().url(), DnsTransport.HTTPS, SOURCE,
                        Outcome.UNREACHABLE, List.of(), duration));
    }

    /** One address of each side, looked at side by side. */
    private void certificatesOf(List<ServerAnswer> others) throws InterruptedException {
        if (others.isEmpty() || !context.network().route().direct() || !context.endpoint().base().secure()) {
            return;
        }
        List<InetAddress> addresses = Stream.concat(Stream.of(used()), others.stream().map(ServerAnswer::addresses))
                .flatMap(side -> reachable(side).limit(1))
                .distinct()
                .filter(address -> certificates.stream()
                        .noneMatch(seen -> seen.address().equals(Literals.text(address))))
                .limit(MOST_CERTIFICATES)
                .toList();
        certificates.addAll(SideBySide.forEach(addresses, address -> () -> look.at(address, context)));
    }

    private static Stream<InetAddress> reachable(Collection<String> addresses) {
        return addresses.stream()
                .flatMap(address -> Literals.parse(address).stream())
                .filter(address -> !NOBODY_THERE.contains(AddressRange.of(address)));
    }
}
