package dev.connectiondoctor.stage.tls;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.connectiondoctor.net.TrustStores;
import dev.connectiondoctor.stage.Environment;
import dev.connectiondoctor.stage.tls.Strictness.Flaw;
import dev.connectiondoctor.stage.tls.TlsEvidence.Validity;
import dev.connectiondoctor.stage.tls.TlsEvidence.Verification;
import dev.connectiondoctor.target.found.Computer;

/**
 * What the trust of every program in a line rests on.
 *
 * @param leading the stores that lead to it
 * @param sources the files of authorities that are set
 * @param anchoring those of them that lead to it
 * @param rooting those of them that lead to it by an authority that has no other above it
 * @param sound host and dates are right, which no store can make good
 * @param root the authority behind it, if it is private and at hand
 * @param flaws of the certificates of a private line
 */
record TrustGround(TrustStores trust, Set<Store> leading, List<CaSource> sources, Set<CaSource> anchoring,
        Set<CaSource> rooting, boolean sound, Optional<X509Certificate> root, Set<Flaw> flaws) {

    /** @param computer what programs are told in files of their own */
    static TrustGround of(Environment environment, Computer computer, TrustStores trust, Chain chain,
            Verification seen, Instant now) {
        List<CaSource> sources = new CaSettings(environment, computer).read()
                .stream()
                .map(source -> withAdded(source, trust))
                .toList();
        Optional<X509Certificate> root = PrivateRoot.behind(chain, seen, Stream.concat(trust.systemRoots().stream(),
                sources.stream().flatMap(source -> source.roots().stream())));
        return new TrustGround(trust, leading(trust, chain, seen, now), sources,
                leading(sources, CaSource::certificates, chain, now), leading(sources, CaSource::roots, chain, now),
                seen.hostMatches() && seen.validity() == Validity.VALID, root, flaws(chain, seen, root));
    }

    /** What the user added to the public list is in every copy of it. */
    private static CaSource withAdded(CaSource source, TrustStores trust) {
        return trust.isCopyOfPublicList(source.certificates()) ? source.with(trust.addedRoots()) : source;
    }

    private static Set<CaSource> leading(List<CaSource> sources, Function<CaSource, Set<X509Certificate>> trusted,
            Chain chain, Instant now) {
        return sources.stream()
                .filter(source -> chain.leadsTo(trusted.apply(source), now))
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean publicly() {
        return leading.contains(Store.BUNDLED);
    }

    private static Set<Store> leading(TrustStores trust, Chain chain, Verification seen, Instant now) {
        Set<Store> leading = EnumSet.noneOf(Store.class);
        if (seen.publicRoots()) {
            leading.addAll(List.of(Store.BUNDLED, Store.CERTIFI));
        }
        if (seen.systemRoots()) {
            leading.add(Store.SYSTEM);
        }
        if (chain.leadsTo(trust.javaRoots(), now)) {
            leading.add(Store.CACERTS);
        }
        return leading;
    }

    /** Public authorities are held to their form by others. */
    private static Set<Flaw> flaws(Chain chain, Verification seen, Optional<X509Certificate> root) {
        return seen.publicRoots()
                ? Set.of()
                : Flaws.in(PrivateRoot.path(chain, root).stream().map(CertificateFacts::of).toList());
    }
}
