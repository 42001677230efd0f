package dev.connectiondoctor.stage.tls;

import java.security.cert.X509Certificate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.net.Network;
import dev.connectiondoctor.stage.Experiment;
import dev.connectiondoctor.stage.ProbeContext;
import dev.connectiondoctor.stage.tls.TlsEvidence.Verification;

/** Holds a chain against the stores and, where it leads nowhere, tries what would make it whole. */
record ChainStudy(ProbeContext context, List<Experiment> experiments) {

    /** What was found; null without a chain. */
    @Nullable
    Verification verify(List<X509Certificate> certificates) throws InterruptedException {
        if (certificates.isEmpty()) {
            return null;
        }
        Network network = context.network();
        ChainVerifier verifier = new ChainVerifier(network.trust(), network.clock(),
                String.valueOf(context.endpoint().base().host()));
        Chain chain = new Chain(certificates);
        Verification seen = verifier.verify(chain);
        if (seen.publicRoots() || seen.systemRoots()) {
            return seen;
        }
        Integer root = seen.rootInChain();
        return root == null ? completed(chain, seen, verifier) : withRoot(certificates.get(root), seen);
    }

    private Verification withRoot(X509Certificate root, Verification seen) throws InterruptedException {
        Experiment experiment = new TlsExperiments(context).trustTheRoot(root);
        experiments.add(experiment);
        return seen.withTrustedWithRoot(experiment.outcome().equals("verified"));
    }

    private Verification completed(Chain chain, Verification seen, ChainVerifier verifier)
            throws InterruptedException {
        boolean fetch = context.options().controlHosts() && !seen.trustedIfSorted()
                && !CertificateFacts.selfSigned(chain.leaf());
        return fetch
                ? new IssuerFetcher(context.network().http(), verifier).complete(chain)
                        .map(seen::withCompletedBy)
                        .orElse(seen)
                : seen;
    }
}
