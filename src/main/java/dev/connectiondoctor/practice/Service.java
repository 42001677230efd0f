package dev.connectiondoctor.practice;

import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

import dev.connectiondoctor.ControlHosts;
import dev.connectiondoctor.Options;
import dev.connectiondoctor.practice.gateway.Gateway;
import dev.connectiondoctor.practice.gateway.StreamFault;
import dev.connectiondoctor.practice.http.Handler;
import dev.connectiondoctor.practice.http.HttpReception;
import dev.connectiondoctor.practice.http2.Http2Reception;
import dev.connectiondoctor.practice.mint.Identity;
import dev.connectiondoctor.practice.mint.Leaf;
import dev.connectiondoctor.practice.wire.Loopback;
import dev.connectiondoctor.practice.wire.Reception;
import dev.connectiondoctor.practice.wire.TlsReception;
import dev.connectiondoctor.target.ApiKey;
import dev.connectiondoctor.target.BaseUrl;
import dev.connectiondoctor.target.Endpoint;
import dev.connectiondoctor.target.Protocol;

import org.jspecify.annotations.Nullable;

/** A service in the making, sound unless told otherwise, and the settings of the person who uses it. */
final class Service {
    private static final List<String> MODELS = List.of("practice-small", "practice-large");

    private final Lab lab;
    private final Set<Protocol> spoken;
    private final String key = Keys.practice();
    private @Nullable Identity identity;
    private UnaryOperator<Handler> manners = UnaryOperator.identity();
    private UnaryOperator<Reception> door = this::secured;

    private Protocol usedProtocol;
    private String usedAddress;
    private @Nullable String usedKey = key;
    private String usedModel = MODELS.getFirst();

    Service(Lab lab, Protocol protocol) {
        this.lab = lab;
        this.spoken = Set.of(protocol);
        this.usedProtocol = protocol;
        this.usedAddress = "https://localhost:%d" + (protocol == Protocol.ANTHROPIC ? "" : "/v1");
    }

    /** Shows another certificate. */
    Service showing(Identity other) {
        identity = other;
        return this;
    }

    /** Turns clients away that show no certificate. */
    Service demandingCertificate() {
        door = http -> new TlsReception(identity().context(), true, http);
        return this;
    }

    /** Speaks plain HTTP. */
    Service plain() {
        door = http -> http;
        return this;
    }

    /** Receives connections in a way that never gets as far as HTTP. */
    Service receiving(Reception fault) {
        door = _ -> fault;
        return this;
    }

    /** Speaks TLS as it should, and inside it something else than HTTP. */
    Service speaking(Reception inside) {
        door = _ -> secured(inside);
        return this;
    }

    /** Puts something between TLS and HTTP. */
    Service insideTls(UnaryOperator<Reception> change) {
        door = http -> secured(change.apply(http));
        return this;
    }

    /** Puts a box in front that lets some clients through and stops others. */
    Service behind(UnaryOperator<Reception> box) {
        UnaryOperator<Reception> before = door;
        door = http -> box.apply(before.apply(http));
        return this;
    }

    /** Offers HTTP/2, and does this to those who take it. */
    Service meetingHttp2(Reception fault) {
        door = http -> new TlsReception(identity().context(), false, fault, http);
        return this;
    }

    /** Speaks HTTP/2 as well, to those who know it. */
    Service speakingHttp2() {
        return answeringOverHttp2(UnaryOperator.identity());
    }

    /** Speaks HTTP/2 as well, and answers some requests otherwise there. */
    Service answeringOverHttp2(UnaryOperator<Handler> change) {
        door = http -> new TlsReception(identity().context(), false,
                new Http2Reception(lab.resources(), change.apply(handler())), http);
        return this;
    }

    /** Answers some requests otherwise. */
    Service answering(UnaryOperator<Handler> change) {
        manners = change;
        return this;
    }

    /** Answers every prompt like this. */
    Service answeringPrompts(Handler otherwise) {
        return answering(sound -> sound.except(Gateway::isPrompt, otherwise));
    }

    Service streaming(StreamFault fault) {
        return answering(sound -> sound.streams(fault));
    }

    /** @param address base URL with {@code %d} for the port */
    Service usedAt(String address) {
        usedAddress = address;
        return this;
    }

    Service usedAs(Protocol protocol) {
        usedProtocol = protocol;
        return this;
    }

    Service usedWithKey(@Nullable String other) {
        usedKey = other;
        return this;
    }

    /** The right key, with something behind it that does not belong there. */
    Service usedWithKeyAnd(String more) {
        usedKey = key + more;
        return this;
    }

    Service usedWithModel(String model) {
        usedModel = model;
        return this;
    }

    /** The key that opens it. */
    String key() {
        return key;
    }

    /** Starts on every loopback address. */
    Options start() throws IOException {
        return checkedAt(lab.listen(reception()));
    }

    /** What connections to this service meet. */
    Reception reception() {
        return door.apply(new HttpReception(handler()));
    }

    private Handler handler() {
        return manners.apply(Gateway.of(key, MODELS, spoken));
    }

    /** How to check it, or whatever else is at this port. */
    Options checkedAt(int port) {
        BaseUrl base = BaseUrl.parse(usedAddress.replace("%d", String.valueOf(port)));
        ApiKey apiKey = usedKey == null ? null : new ApiKey(usedKey);
        return Options.of(new Endpoint(base, usedProtocol, usedModel, apiKey))
                .withProxy(Options.PROXY_NONE)
                .withPublicRoots(lab.roots())
                .withResolve(addresses(base.host()))
                .withControlHosts(false)
                .withControls(ControlHosts.NONE)
                .withLimits(Waits.PLENTY);
    }

    private static Map<String, List<InetAddress>> addresses(@Nullable String host) {
        return host == null ? Map.of() : Map.of(host, Loopback.addresses());
    }

    private Reception secured(Reception http) {
        return new TlsReception(identity().context(), false, http);
    }

    /** A host with a name of its own is not vouched for by address, so that nobody gets by without its name. */
    private Identity identity() {
        boolean named = usedAddress.contains("practice.test");
        return identity != null ? identity : lab.mint().sound(named ? Leaf.ofNamedHost() : Leaf.standard());
    }
}
