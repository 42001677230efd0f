package dev.connectiondoctor.redact;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.connectiondoctor.data.Table;
import dev.connectiondoctor.stage.http.Answerers;
import dev.connectiondoctor.stage.proxy.Families;
import dev.connectiondoctor.stage.tls.Programs;
import dev.connectiondoctor.target.Providers;
import dev.connectiondoctor.text.Messages;

/**
 * Words that this program has for things, and those that standards have: nobody's name. A report that was made elsewhere
 * may hold any word where this program writes one of its own.
 */
final class OwnWords {
    /** Fingerprints, and what protocols call their versions, ciphers, keys and signatures. */
    private static final Pattern STANDARD = Pattern.compile("[0-9a-f]{64}|TLS_[A-Z0-9_]+|TLSv1(?:\\.[0-3])?|SSLv[23]"
            + "|HTTP/[0-9.]+|http/1\\.[01]|h[23]|(?:EC|RSA|DSA|ML-DSA) ?[0-9]*|Ed(?:25519|448)"
            + "|(?:SHA[0-9/]*|MD[25])with[A-Za-z0-9]+(?:andMGF1)?|ipv[46]");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Set<String> known = new HashSet<>();

    OwnWords() {
        Messages.in(Locale.ENGLISH).keys().forEach(this::add);
        names(Programs.class, "programs.tsv");
        names(Families.class, "families.tsv");
        names(Answerers.class, "answerers.tsv");
        names(Providers.class, "providers.tsv");
        names(Providers.class, "tool-protocols.tsv");
        Arrays.stream(Locale.getISOLanguages()).forEach(known::add);
        Arrays.stream(Locale.getISOCountries()).forEach(this::add);
    }

    /** Of tables whose first columns are an id and a name. */
    private void names(Class<?> beside, String table) {
        Table.rows(beside, table).forEach(row -> Stream.of(row).limit(2).forEach(this::add));
    }

    private void add(String name) {
        words(name).forEach(known::add);
    }

    /** Whether a value is made of such words alone. */
    boolean hold(String value) {
        return STANDARD.matcher(value).matches() || words(value).allMatch(known::contains);
    }

    private static Stream<String> words(String text) {
        return BETWEEN.splitAsStream(text.toLowerCase(Locale.ROOT)).filter(word -> !word.isEmpty());
    }
}
