package dev.connectiondoctor.compare;

import java.util.Map;
import java.util.Optional;

import dev.connectiondoctor.fault.Confidence;
import dev.connectiondoctor.fault.Culprit;
import dev.connectiondoctor.fault.Finding;
import dev.connectiondoctor.report.Report;

/** Both sides have the same fault. */
final class SameFault implements CompareRule {
    @Override
    public String id() {
        return "same-fault";
    }

    @Override
    public Optional<Remark> judge(Pair pair) {
        return cause(pair.a()).filter(one -> cause(pair.b()).filter(two -> two.id().equals(one.id())).isPresent())
                .map(one -> new Remark(id(), Confidence.LIKELY, false, Map.of()).with("cause", one)
                        .variant(variant(pair, one)));
    }

    private static Optional<Finding> cause(Report report) {
        return Optional.ofNullable(report.verdict().cause());
    }

    /** What both have in common is where the fault is; what they do not share is not. */
    private static String variant(Pair pair, Finding cause) {
        if (!pair.sameService()) {
            return "other-service";
        }
        boolean otherWay = !pair.sameRoute() || pair.otherNetwork();
        boolean account = cause.culprit() == Culprit.ACCOUNT && pair.sameKey();
        return otherWay ? account ? "account" : "other-way" : "same-way";
    }
}
