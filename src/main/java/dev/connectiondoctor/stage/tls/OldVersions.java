package dev.connectiondoctor.stage.tls;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.bouncycastle.tls.ProtocolVersion;
import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.net.SideBySide;
import dev.connectiondoctor.stage.ProbeContext;

/**
 * Does the peer speak versions that Java has given up? Asked only where it speaks none of those that Java offers, by
 * first messages of our own.
 */
final class OldVersions {
    private static final List<ProtocolVersion> ASKED = List.of(ProtocolVersion.TLSv12, ProtocolVersion.TLSv11,
            ProtocolVersion.TLSv10);

    private static final Set<FailureKind> OF_TLS = EnumSet.of(FailureKind.TLS_ALERT, FailureKind.TLS_OTHER);

    private final HelloSender sender;
    private final @Nullable String name;

    OldVersions(ProbeContext context, HelloSender sender) {
        this.sender = sender;
        this.name = HostNames.forHello(String.valueOf(context.endpoint().base().host()));
    }

    /**
     * By version, {@code accepted}, {@code refused} or {@code failed}; empty if there is no reason to ask. Old versions
     * are offered together with old ciphers: a peer that with those speaks TLS 1.2 lacks a cipher and not a version, and
     * nothing is said of its old versions.
     */
    Map<String, String> after(Attempt main, Map<String, String> versions) throws InterruptedException {
        boolean worthIt = main.unanswered() || main.failure() != null && OF_TLS.contains(main.failure().kind());
        if (!worthIt || versions.isEmpty() || versions.containsValue(Versions.ACCEPTED)) {
            return Map.of();
        }
        List<Reply> replies = SideBySide.forEach(ASKED, version -> () -> sender.send(HelloWriter.old(name, version)));
        return Versions.chosen(replies.getFirst().head()).filter(Versions.TLS12::equals).isPresent()
                ? Map.of()
                : read(replies.subList(1, replies.size()));
    }

    private static Map<String, String> read(List<Reply> replies) {
        Map<String, String> seen = new LinkedHashMap<>();
        List<String> names = List.of(Versions.TLS11, Versions.TLS10);
        for (int i = 0; i < replies.size(); i++) {
            Reply reply = replies.get(i);
            if (reply.answered()) {
                seen.putIfAbsent(names.get(i), Versions.REFUSED);
                Versions.chosen(reply.head()).ifPresent(version -> seen.put(version, Versions.ACCEPTED));
            } else if (reply.outcome().stopped()) {
                seen.putIfAbsent(names.get(i), Versions.FAILED);
            }
        }
        return seen;
    }
}
