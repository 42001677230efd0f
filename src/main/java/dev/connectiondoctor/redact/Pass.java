package dev.connectiondoctor.redact;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.connectiondoctor.net.TokenMask;

/** One way through all texts of a report: takes secrets out always, and the kinds asked for, and keeps count. */
final class Pass implements UnaryOperator<String> {
    private static final Pattern PEM = Pattern.compile(
            "-----BEGIN CERTIFICATE-----\\s*([A-Za-z0-9+/=\\s]*?)-----END CERTIFICATE-----\\n?");

    private final Patterns patterns;
    private final Pseudonyms pseudonyms;
    private final Set<Kind> kinds;
    private final Set<String> telling;
    private final Map<Kind, Map<String, Swap>> swaps = new LinkedHashMap<>();

    /** @param telling certificates, in Base64, that hold a name that is to be taken out */
    Pass(Patterns patterns, Pseudonyms pseudonyms, Set<Kind> kinds, Set<String> telling) {
        this.patterns = patterns;
        this.pseudonyms = pseudonyms;
        this.kinds = kinds;
        this.telling = telling;
    }

    List<Swap> swaps() {
        return swaps.values().stream().flatMap(one -> one.values().stream()).toList();
    }

    @Override
    public String apply(String text) {
        if (telling.contains(text)) {
            return "";
        }
        String clean = TokenMask.mask(text);
        if (!telling.isEmpty() && clean.contains("-----BEGIN CERTIFICATE")) {
            clean = PEM.matcher(clean)
                    .replaceAll(found -> telling.contains(found.group(1).replaceAll("\\s", ""))
                            ? ""
                            : Matcher.quoteReplacement(found.group()));
        }
        clean = swapped(Kind.HOME, clean, patterns.home(), found -> Optional.of(pseudonyms.home(found.group())));
        clean = swapped(Kind.HOSTS, clean, patterns.host(), found -> patterns.inside(found.group())
                ? Optional.of(pseudonyms.host(found.group()))
                : Optional.empty());
        clean = swapped(Kind.ADDRESSES, clean, Addresses.SHAPE, found -> pseudonyms.address(found.group()));
        clean = swapped(Kind.USER, clean, patterns.user(), found -> Optional.of(pseudonyms.user(found.group())));
        return swapped(Kind.COMPANY, clean, patterns.company(),
                found -> Optional.of(pseudonyms.company(found.group())));
    }

    private String swapped(Kind kind, String text, Pattern pattern, Function<MatchResult, Optional<String>> pseudonym) {
        if (!kinds.contains(kind)) {
            return text;
        }
        return pattern.matcher(text).replaceAll(found -> {
            String after = pseudonym.apply(found).orElse(found.group());
            if (!after.equals(found.group())) {
                swaps.computeIfAbsent(kind, _ -> new LinkedHashMap<>())
                        .merge(found.group(), new Swap(kind, found.group(), after, 1),
                                (old, _) -> new Swap(kind, old.before(), after, old.count() + 1));
            }
            return Matcher.quoteReplacement(after);
        });
    }
}
