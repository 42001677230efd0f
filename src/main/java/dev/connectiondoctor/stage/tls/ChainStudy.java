package dev.connectiondoctor.stage.tls;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.net.Network;
import dev.connectiondoctor.stage.Experiment;
import dev.connectiondoctor.stage.ProbeContext;
import dev.connectiondoctor.stage.tls.IssuerFetcher.Completed;
import dev.connectiondoctor.stage.tls.TlsEvidence.Verification;

/** Holds a chain against the stores and, where it leads nowhere, tries what would make it whole. */
record ChainStudy(ProbeContext context, List<Experiment> experiments) {

    /** @param whole the chain as the server should send it, if that is known, else as it was sent */
    record Judged(Verification seen, Chain whole) {}

    /** What was found; null without a chain. */
    @Nullable
    Judged judge(List<X509Certificate> certificates) throws InterruptedException {
        if (certificates.isEmpty()) {
            return null;
        }
        Network network = context.network();
        String host = String.valueOf(context.endpoint().base().host());
        ChainVerifier verifier = new ChainVerifier(network.trust(), network.clock(), host);
        Chain chain = new Chain(certificates);
        Verification seen = verifier.verify(chain);
        if (seen.rooted()) {
            return new Judged(seen, chain);
        }
        Integer root = seen.rootInChain();
        return root == null
                ? completed(chain, seen, verifier, host)
                : new Judged(withRoot(certificates.get(root), seen), chain.sorted(host));
    }

    private Verification withRoot(X509Certificate root, Verification seen) throws InterruptedException {
        Experiment experiment = new TlsExperiments(context).trustTheRoot(root);
        experiments.add(experiment);
        return seen.withTrustedWithRoot(experiment.outcome().equals("verified"));
    }

    private Judged completed(Chain chain, Verification seen, ChainVerifier verifier, String host)
            throws InterruptedException {
        boolean fetch = context.options().controlHosts() && !seen.trustedIfSorted()
                && !CertificateFacts.selfSigned(chain.leaf());
        Optional<Completed> completed = fetch
                ? new IssuerFetcher(context.network(), verifier).complete(chain)
                : Optional.empty();
        return completed.map(found -> new Judged(seen.withCompletedBy(found.address()), found.chain()))
                .orElseGet(() -> new Judged(seen, chain.sorted(host)));
    }
}
