package dev.connectiondoctor.target.found;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.net.ProxyUrl;
import dev.connectiondoctor.net.SecretScrubber;
import dev.connectiondoctor.target.ApiKey;
import dev.connectiondoctor.target.BaseUrl;
import dev.connectiondoctor.target.Endpoint;
import dev.connectiondoctor.target.FoundOnThisComputer.Candidate;
import dev.connectiondoctor.target.Protocol;
import dev.connectiondoctor.target.found.FoundSetting.Kind;

/** Collects what the programs of one computer are told. */
final class Reading {
    private static final int MOST_TEXT = 500;

    private final List<Noted> noted = new ArrayList<>();
    private final List<Candidate> candidates = new ArrayList<>();
    private final Set<String> secrets = new HashSet<>();

    private record Noted(String tool, Kind kind, Told told, boolean shown, @Nullable String overriddenBy) {}

    /** Writes a value down that is in force. */
    void note(String tool, Kind kind, Told told) {
        note(tool, kind, told, null);
    }

    /** @param winner the value that wins over this one; one that says the same wins over nothing */
    void note(String tool, Kind kind, Told told, @Nullable Told winner) {
        boolean same = winner == null || winner.value().equals(told.value()) && kind != Kind.LOGIN;
        add(new Noted(tool, kind, told, true, same ? null : winner.source()));
    }

    /** Writes down that there is a value, without it. */
    void noteUnseen(String tool, Kind kind, Told told, @Nullable Told winner) {
        add(new Noted(tool, kind, told, false, winner == null ? null : winner.source()));
    }

    private void add(Noted one) {
        if (one.kind == Kind.KEY && one.shown) {
            secrets.add(one.told.value());
        }
        noted.add(one);
    }

    /** A service that a program is set up for. */
    void offer(String tool, Protocol protocol, Told address, @Nullable Told key, @Nullable Told model,
            Overlay overlay) {
        offer(tool, protocol, address, key, null, model, overlay);
    }

    /** @param login what the program signs in with where it has no key, and which is not taken from it */
    void offer(String tool, Protocol protocol, Told address, @Nullable Told key, @Nullable Told login,
            @Nullable Told model, Overlay overlay) {
        Map<String, String> more = key == null && login != null ? Map.of("login", login.source()) : Map.of();
        offer(tool, endpoint(protocol, address, key, model), sources(address, key, model, more), overlay);
    }

    /** @param speaks the protocol of the service, which is none that a check can speak */
    void offerUnspoken(String tool, String speaks, Told address, @Nullable Told key, @Nullable Told model,
            Overlay overlay) {
        offer(tool, endpoint(Protocol.AUTO, address, key, model),
                sources(address, key, model, Map.of("speaks", speaks)), overlay);
    }

    private void offer(String tool, Endpoint endpoint, Map<String, String> sources, Overlay overlay) {
        candidates.add(new Candidate(tool, endpoint, sources, overlay.variables(), overlay.origins()));
    }

    private static Endpoint endpoint(Protocol protocol, Told address, @Nullable Told key, @Nullable Told model) {
        return new Endpoint(BaseUrl.parse(address.value()), protocol, model == null ? null : model.value(),
                key == null ? null : new ApiKey(key.value()));
    }

    private static Map<String, String> sources(Told address, @Nullable Told key, @Nullable Told model,
            Map<String, String> more) {
        Map<String, String> sources = new LinkedHashMap<>(more);
        sources.put("baseUrl", address.source());
        Optional.ofNullable(key).ifPresent(told -> sources.put("key", told.source()));
        Optional.ofNullable(model).ifPresent(told -> sources.put("model", told.source()));
        return sources;
    }

    List<Candidate> candidates() {
        return List.copyOf(candidates);
    }

    /** Fit to be shown: keys as their beginning, without passwords, and no key hidden in any other value. */
    List<FoundSetting> settings() {
        SecretScrubber scrubber = new SecretScrubber(secrets);
        return noted.stream()
                .map(one -> new FoundSetting(one.tool, one.kind, one.told.name(),
                        one.shown ? shown(one.kind, one.told.value(), scrubber) : null, one.told.source(),
                        one.overriddenBy))
                .toList();
    }

    private static @Nullable String shown(Kind kind, String value, SecretScrubber scrubber) {
        return switch (kind) {
            case KEY -> {
                String prefix = new ApiKey(value).prefix();
                yield prefix.isEmpty() ? null : prefix;
            }
            case LOGIN -> null;
            case ADDRESS, PROXY, PAC -> cut(scrubber.scrub(ProxyUrl.withoutPassword(value)));
            case MODEL, NO_PROXY, CA_FILE, OTHER -> cut(scrubber.scrub(value));
        };
    }

    private static String cut(String text) {
        return text.length() <= MOST_TEXT ? text : text.substring(0, MOST_TEXT) + "…";
    }
}
