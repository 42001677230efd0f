package dev.connectiondoctor.net;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.target.ApiKey;

/** Replaces secrets in every form in which they may come back: as they are, URL-encoded, JSON-escaped, in Base64. */
public final class SecretScrubber implements Scrubber {
    static final String MARK = "[key]";
    /** Shorter texts are no secrets, and replacing them would garble what is shown. */
    private static final int SHORTEST = 4;

    private final List<String> forms;

    public SecretScrubber(Collection<String> secrets) {
        forms = secrets.stream()
                .flatMap(secret -> Stream.of(secret, secret.strip()))
                .filter(secret -> secret.strip().length() >= SHORTEST)
                .flatMap(SecretScrubber::formsOf)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** The secrets of a run: the key, and the login of its proxy. */
    public static SecretScrubber of(@Nullable ApiKey key, @Nullable ProxyAddress proxy) {
        List<String> secrets = new ArrayList<>();
        if (key != null) {
            secrets.add(key.reveal());
        }
        if (proxy != null && proxy.login() instanceof ProxyAddress.Login(String user, String password)) {
            secrets.add(user + ":" + password);
            secrets.add(password);
        }
        return new SecretScrubber(secrets);
    }

    @Override
    public String scrub(String text) {
        String clean = text;
        for (String form : forms) {
            clean = clean.replace(form, MARK);
        }
        return clean;
    }

    private static Stream<String> formsOf(String secret) {
        List<String> forms = new ArrayList<>(List.of(secret, inJson(secret), inJson(secret).replace("/", "\\/")));
        String encoded = URLEncoder.encode(secret, StandardCharsets.UTF_8);
        forms.addAll(List.of(encoded, encoded.replace("+", "%20"), lowerHex(encoded)));
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        forms.add(Base64.getEncoder().withoutPadding().encodeToString(bytes));
        forms.add(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        return forms.stream();
    }

    private static String inJson(String secret) {
        return secret.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\t", "\\t");
    }

    private static String lowerHex(String encoded) {
        StringBuilder text = new StringBuilder(encoded);
        for (int at = text.indexOf("%"); at >= 0; at = text.indexOf("%", at + 1)) {
            text.replace(at, at + 3, text.substring(at, at + 3).toLowerCase(Locale.ROOT));
        }
        return text.toString();
    }
}
