package dev.connectiondoctor.fault;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.http.HttpAnswer;

/** What can be done about streams that do not come as they should. */
final class StreamFixes {
    private StreamFixes() {}

    /** What can be done about streams that are held back. */
    static List<Fix> unbuffered(Observations seen, @Nullable HttpAnswer answer) {
        List<Fix> fixes = new ArrayList<>();
        fixes.add(Fixes.words("do-not-buffer", "nginx", "header", "packed").forAudience(Fix.Audience.IT));
        fixes.add(Fixes.words("do-not-scan", "except").forAudience(Fix.Audience.IT));
        fixes.addAll(StreamWays.exemptFromProxy(seen));
        fixes.add(Fixes.otherNetwork());
        fixes.add(Fixes.tellOperator(answer));
        return fixes;
    }

    /** What can be done about streams that are cut. */
    static List<Fix> all(Observations seen, @Nullable HttpAnswer answer) {
        List<Fix> fixes = new ArrayList<>();
        fixes.add(Fixes.words("send-heartbeats", "ping").forAudience(Fix.Audience.IT));
        fixes.add(Fixes.words("raise-read-timeout", "nginx", "balancer").forAudience(Fix.Audience.IT));
        fixes.addAll(forAnyCut(seen, answer));
        return fixes;
    }

    /** What can be done about a limit on the whole answer, against which signs of life are no help. */
    static List<Fix> againstTotal(Observations seen, @Nullable HttpAnswer answer) {
        List<Fix> fixes = new ArrayList<>();
        fixes.add(Fixes.words("raise-total-timeout", "envoy", "cloud").forAudience(Fix.Audience.IT));
        fixes.addAll(forAnyCut(seen, answer));
        return fixes;
    }

    private static List<Fix> forAnyCut(Observations seen, @Nullable HttpAnswer answer) {
        List<Fix> fixes = new ArrayList<>();
        fixes.add(Fixes.words("shorter-tasks", "split"));
        fixes.addAll(StreamWays.exemptFromProxy(seen));
        fixes.add(Fixes.otherNetwork());
        fixes.add(Fixes.tellOperator(answer));
        return fixes;
    }
}
