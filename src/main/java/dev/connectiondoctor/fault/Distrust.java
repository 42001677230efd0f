package dev.connectiondoctor.fault;

import java.util.List;
import java.util.Optional;

import dev.connectiondoctor.stage.Observations;

/** Why a chain of certificates leads to no root that anybody trusts. Every chain has one reason. */
enum Distrust {
    /** Nothing of the kind: it leads to a root. */
    NONE,
    /** Its issuer is a product that opens encrypted traffic. */
    INTERCEPTED_BY_NAME,
    /** It becomes whole with a certificate that could be fetched. */
    INCOMPLETE,
    /** It becomes whole when it is sorted. */
    UNSORTED,
    /** One certificate that vouches for itself. */
    SELF_SIGNED,
    /** One certificate alone, with the marks of a public authority. */
    LOOKS_INCOMPLETE,
    /** Private, for a host that has a public certificate everywhere else. */
    LOOKS_INTERCEPTED,
    /** A private authority, or one that nobody here knows. */
    UNKNOWN_AUTHORITY;

    static Distrust of(Chain chain) {
        if (chain.rooted()) {
            return NONE;
        }
        if (chain.tls().interceptedBy() != null) {
            return INTERCEPTED_BY_NAME;
        }
        return chain.verification().completedBy() != null ? INCOMPLETE : ofWholeChain(chain);
    }

    private static Distrust ofWholeChain(Chain chain) {
        if (chain.verification().trustedIfSorted()) {
            return UNSORTED;
        }
        if (chain.leaf().selfSigned()) {
            return SELF_SIGNED;
        }
        if (chain.lone() && chain.leaf().scts() && !chain.leaf().issuerUrls().isEmpty()) {
            return LOOKS_INCOMPLETE;
        }
        return chain.privateForPublicHost() ? LOOKS_INTERCEPTED : UNKNOWN_AUTHORITY;
    }

    static Optional<Chain> find(Observations seen, Distrust... reasons) {
        return Chain.of(seen).filter(chain -> List.of(reasons).contains(of(chain)));
    }
}
