package dev.connectiondoctor.stage.tls;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.net.SideBySide;
import dev.connectiondoctor.net.SideBySide.Both;
import dev.connectiondoctor.stage.Experiment;
import dev.connectiondoctor.stage.ProbeContext;
import dev.connectiondoctor.stage.tls.LineSignals.Hello;
import dev.connectiondoctor.stage.tls.LineSignals.NameTrial;

/**
 * What second looks at the line showed: at the size of the first message, at the name in it, at old versions and at
 * HTTP/2. Each is taken only where the first look gave a reason.
 *
 * @param sizes what differs in the size of its packets; empty unless something was met with silence
 * @param oldVersions what to add to the versions tried
 * @param http2 how the opening of HTTP/2 ended; null if there was nothing to open
 */
record LineTrials(List<Hello> hellos, List<SizeTrial> sizes, Optional<NameTrial> name, Map<String, String> oldVersions,
        @Nullable String http2) {

    /**
     * Takes them side by side.
     *
     * @param begun the first look
     * @param versions what the handshakes showed so far
     * @param trusted whether a request could be made on this line
     * @param ended whether connections end even when nothing is sent
     */
    static LineTrials run(ProbeContext context, FirstLook begun, Map<String, String> versions, boolean trusted,
            boolean ended) throws InterruptedException {
        Attempt main = begun.offers().getFirst();
        List<Hello> pair = begun.pair();
        if (begun.explained()) {
            return new LineTrials(pair, begun.sizes(), Optional.empty(), Map.of(), null);
        }
        HelloTrials hellos = new HelloTrials(context);
        HelloSender sender = hellos.sender();
        Both<Both<List<Hello>, List<SizeTrial>>, Both<Optional<NameTrial>, Map<String, String>>> made = SideBySide.both(
                () -> SideBySide.both(() -> HelloTrials.differ(pair) ? hellos.series(pair) : pair,
                        () -> trusted && HelloTrials.swallowed(pair) ? new BodyTrials(context).run() : begun.sizes()),
                () -> SideBySide.both(
                        () -> ended ? Optional.empty() : new NameTrials(context, sender).after(main),
                        () -> new OldVersions(context, sender).after(main, versions)));
        return new LineTrials(made.first().first(), made.first().second(), made.second().first(),
                made.second().second(),
                http2(context, main, trusted));
    }

    private static @Nullable String http2(ProbeContext context, Attempt main, boolean trusted)
            throws InterruptedException {
        Attempt.Agreed agreed = main.agreed();
        if (agreed == null || !agreed.alpn().equals("h2")) {
            return agreed == null ? null : Http2Trial.NOT_OFFERED;
        }
        return trusted ? new Http2Trial(context).run() : null;
    }

    LineSignals addTo(LineSignals signals) {
        return signals.withHellos(hellos)
                .withSizes(sizes)
                .withNeutralName(name.orElse(null))
                .withHttp2(http2 == null ? null : Http2Trial.signal(http2));
    }

    List<Experiment> experiments() {
        List<Experiment> made = new ArrayList<>();
        if (hellos.size() > 2) {
            made.add(HelloTrials.experiment(hellos));
        }
        if (!sizes.isEmpty()) {
            made.add(SizeTrials.experiment(sizes));
        }
        name.map(NameTrials::experiment).ifPresent(made::add);
        if (http2 != null && Http2Trial.signal(http2).equals(Http2Trial.BROKEN)) {
            made.add(Http2Trial.experiment(http2));
        }
        return made;
    }
}
