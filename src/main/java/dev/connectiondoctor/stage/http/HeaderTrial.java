package dev.connectiondoctor.stage.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.connectiondoctor.net.SideBySide;
import dev.connectiondoctor.stage.Experiment;
import dev.connectiondoctor.stage.ProbeContext;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.target.KeyHeader;
import dev.connectiondoctor.target.KeyShape;

/**
 * Is a refused key taken when another header carries it? The same request is made with the key in each of the other
 * headers and without a key, on the same origin. An answer that anybody gets tells nothing about the key.
 */
public final class HeaderTrial {
    public static final String ID = "header-style";
    public static final String ACCEPTED = "accepted";
    public static final String REFUSED_TOO = "refused-too";
    private static final int NO_KEY = 401;
    private static final int FORBIDDEN = 403;
    /** In a refusal that is about the key; a country or a right that is missing has nothing to do with its header. */
    private static final Pattern ABOUT_KEY = Pattern.compile("key|token|header|credential|authenticat|authoriz|bearer",
            Pattern.CASE_INSENSITIVE);

    private final ProbeContext context;
    private final LlmClient client;

    public HeaderTrial(ProbeContext context, LlmClient client) {
        this.context = context;
        this.client = client;
    }

    /** Whether an outcome is a refusal that another header might change. */
    public static boolean isRefusal(Outcome outcome) {
        return outcome instanceof Outcome.Answered answered && !answered.answer().isHtml()
                && (answered.status() == NO_KEY
                        || answered.status() == FORBIDDEN && ABOUT_KEY.matcher(answered.text()).find());
    }

    /**
     * What the trial showed; empty if there is nothing to try or it tells nothing.
     *
     * @param request one that uses no tokens
     * @param refused its outcome, with the key where it usually is
     * @param accepted the statuses by which the service shows that it took the key
     */
    public Optional<Experiment> of(Stage stage, LlmRequest request, Outcome refused, Set<Integer> accepted)
            throws InterruptedException {
        Optional<KeyHeader> used = client.keyHeader(request);
        KeyShape shape = KeyShape.of(context.endpoint().key());
        if (used.isEmpty() || !shape.present() || !shape.flaws().isEmpty() || !isRefusal(refused)) {
            return Optional.empty();
        }
        List<KeyHeader> others = Stream.of(KeyHeader.values()).filter(header -> header != used.get()).toList();
        List<Outcome> outcomes = tried(request, others);
        return accepted.contains(outcomes.getLast().status())
                ? Optional.empty()
                : Optional.of(experiment(stage, used.get(), refused, others, outcomes, accepted));
    }

    /** With the key in each of these headers, and last without a key. */
    private List<Outcome> tried(LlmRequest request, List<KeyHeader> headers) throws InterruptedException {
        List<SideBySide.Task<Outcome>> tries = new ArrayList<>();
        for (KeyHeader header : headers) {
            tries.add(() -> client.send(request.withKeyIn(header), context.limits().answer()));
        }
        tries.add(() -> client.send(request.withKey(false), context.limits().answer()));
        return SideBySide.all(tries);
    }

    private static Experiment experiment(Stage stage, KeyHeader used, Outcome refused, List<KeyHeader> others,
            List<Outcome> outcomes, Set<Integer> accepted) {
        int better = IntStream.range(0, others.size())
                .filter(each -> accepted.contains(outcomes.get(each).status()))
                .findFirst()
                .orElse(0);
        int status = outcomes.get(better).status();
        return new Experiment(ID, stage, Map.of("header", used.id(), "status", refused.status()),
                Map.of("header", others.get(better).id(), "status", status),
                accepted.contains(status) ? ACCEPTED : REFUSED_TOO);
    }
}
