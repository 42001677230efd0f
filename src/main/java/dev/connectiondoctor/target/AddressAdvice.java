package dev.connectiondoctor.target;

import java.util.Optional;
import java.util.function.Predicate;

/**
 * What looks odd about a base URL while it is being typed, and what it was probably meant to be. A mere suggestion, made
 * from the text alone: only a check shows what is right.
 *
 * @param better the address that it was probably meant to be, which can be used
 */
public record AddressAdvice(Reason reason, String better) {
    private static final String VERSION = "/v1";

    /** Why an address looks odd. */
    public enum Reason {
        /** Blanks, quotes, a variable's name or signs that cannot be seen. */
        COPIED_ALONG,
        NO_SCHEME,
        SCHEME_MISTYPED,
        /** A name or password before the host. */
        SIGN_IN_DATA,
        /** It goes on into the path of one request. */
        FULL_PATH,
        /** Tools add the version that it ends in. */
        DOUBLED_V1,
        /** It stops short of the version that tools expect in it. */
        MISSING_V1,
        QUERY,
        /** Not encrypted, and not on this computer. */
        PLAIN_HTTP
    }

    /** @param protocol the one chosen, which decides whether a version belongs to the address */
    public static Optional<AddressAdvice> of(String typed, Protocol protocol) {
        BaseUrl base = BaseUrl.parse(typed);
        if (base.problem() == BaseUrl.Problem.EMPTY) {
            return Optional.empty();
        }
        return base.usable() ? usable(base, protocol) : AddressRepair.of(typed, base);
    }

    private static Optional<AddressAdvice> usable(BaseUrl base, Protocol protocol) {
        if (AzureDeployment.leadsTo(base)) {
            return Optional.empty();
        }
        return fullPath(base)
                .or(() -> doubled(base, protocol))
                .or(() -> advice(Reason.QUERY, base.url()).filter(_ -> base.query()))
                .or(() -> missing(base, protocol))
                .or(() -> advice(Reason.PLAIN_HTTP, base.url().replaceFirst("http", "https"))
                        .filter(_ -> !base.secure() && !base.loopback()));
    }

    private static Optional<AddressAdvice> fullPath(BaseUrl base) {
        return RequestPath.of(base).flatMap(route -> advice(Reason.FULL_PATH, RequestPath.without(base, route)));
    }

    private static Optional<AddressAdvice> doubled(BaseUrl base, Protocol protocol) {
        boolean twice = base.path().endsWith(VERSION + VERSION);
        boolean added = base.path().equals(VERSION) && (protocol == Protocol.ANTHROPIC
                || owner(base, owner -> owner.protocol() == Protocol.ANTHROPIC).isPresent());
        return advice(Reason.DOUBLED_V1,
                base.url().substring(0, base.url().length() - VERSION.length() * (twice || added ? 1 : 0)))
                .filter(_ -> twice || added);
    }

    /** What the owner of the host documents; for a stranger's host only where the protocol is known to want a version. */
    private static Optional<AddressAdvice> missing(BaseUrl base, Protocol protocol) {
        if (protocol == Protocol.ANTHROPIC || !base.path().isEmpty()) {
            return Optional.empty();
        }
        Optional<Provider> owner = owner(base, _ -> true);
        if (owner.isEmpty()) {
            return advice(Reason.MISSING_V1, base.url() + VERSION).filter(_ -> protocol != Protocol.AUTO);
        }
        return owner.filter(one -> one.protocol() != Protocol.ANTHROPIC && !one.paths().contains(base.path()))
                .map(Provider::baseUrl)
                .filter(documented -> documented.startsWith(base.url()))
                .flatMap(documented -> advice(Reason.MISSING_V1, documented));
    }

    private static Optional<Provider> owner(BaseUrl base, Predicate<Provider> wanted) {
        return Optional.ofNullable(base.host()).flatMap(Providers.known()::ofHost).filter(wanted);
    }

    private static Optional<AddressAdvice> advice(Reason reason, String better) {
        return Optional.of(new AddressAdvice(reason, better));
    }
}
