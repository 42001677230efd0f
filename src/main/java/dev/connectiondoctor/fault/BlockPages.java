package dev.connectiondoctor.fault;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import dev.connectiondoctor.stage.http.Answerers;
import dev.connectiondoctor.stage.http.HttpAnswer;
import dev.connectiondoctor.stage.portal.SignInWords;
import dev.connectiondoctor.stage.proxy.ProxyEvidence;

/** Tells the pages with which filters say that an address is not allowed from all else that they may say. */
final class BlockPages {
    /** They only pass on; what they refuse by CONNECT is a rule of the proxy, not a page for readers. */
    private static final Set<String> PLAIN_PROXIES = Set.of("mitmproxy", "squid", "tinyproxy");
    private static final Set<Integer> REFUSALS = Set.of(403, 451);
    private static final Set<Integer> OTHER_MATTERS = Set.of(401, 407, 429);
    private static final Pattern BLOCK = Pattern.compile(
            "(?i)\\bblock(ed|ing)?\\b|\\bdenied\\b|not (allowed|permitted)|\\bforbidden\\b|\\brestricted\\b|violat");

    private BlockPages() {}

    static boolean isOne(HttpAnswer answer) {
        return byFilter(answer) && !answer.isJson() && (answer.isRedirect()
                ? !asksToSignIn(location(answer))
                : refuses(answer.answeredBy(), answer.status(), answer.body()));
    }

    /** Whether a filter wants its user to sign in to it first. */
    static boolean sendsToSignIn(HttpAnswer answer) {
        return byFilter(answer) && answer.isRedirect() && asksToSignIn(location(answer));
    }

    /** The filter that wrote an answer in plain http to say that the address is not allowed. */
    static Optional<Product> filter(PlainAnswer answer) {
        return Optional.of(Product.byId(Answerers.standard().of(answer.status(), answer.headers(), answer.body())))
                .filter(author -> author.role() == Product.Role.FILTER && !PLAIN_PROXIES.contains(author.id()))
                .filter(author -> answer.target().isEmpty()
                        ? refuses(author.id(), answer.status(), answer.body())
                        : !asksToSignIn(answer.target()));
    }

    /** The same, where a proxy's consent should have come. */
    static Optional<Product> filter(ProxyEvidence proxy) {
        return PlainAnswer.ofProxy(proxy).flatMap(BlockPages::filter);
    }

    private static boolean byFilter(HttpAnswer answer) {
        return Product.byId(answer.answeredBy()).role() == Product.Role.FILTER;
    }

    private static String location(HttpAnswer answer) {
        return answer.headers().getOrDefault("location", "");
    }

    /** The query is left out: it often repeats the address that was asked for. */
    private static boolean asksToSignIn(String target) {
        return SignInWords.in(target.replaceFirst("\\?.*", "?"));
    }

    /** A plain proxy has other pages too, which speak of blocks as well. */
    private static boolean refuses(String author, int status, String body) {
        boolean says = !PLAIN_PROXIES.contains(author) && !OTHER_MATTERS.contains(status)
                && BLOCK.matcher(body).find();
        return REFUSALS.contains(status) || says;
    }
}
