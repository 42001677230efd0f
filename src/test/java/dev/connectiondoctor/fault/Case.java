package dev.connectiondoctor.fault;

import java.util.List;
import java.util.stream.Stream;

import dev.connectiondoctor.stage.Observations;

/**
 * Observations and the findings that they must lead to.
 *
 * @param rule the rule that the case is about
 * @param expected the ids of all findings, causes first; for a near miss the rule's own is not among them
 */
record Case(String rule, String title, Observations seen, List<String> expected) {

    /** This rule's finding and nothing beside it. */
    static Case hit(String rule, String title, Seen seen) {
        return new Case(rule, title, seen.observations(), List.of(rule));
    }

    /** Nearly the same, but not this. */
    static Case miss(String rule, String title, Seen seen, String... expected) {
        return new Case(rule, title, seen.observations(), List.of(expected));
    }

    boolean positive() {
        return expected.contains(rule);
    }

    static List<Case> all() {
        return Stream.of(SettingsCases.all(), WayCases.all(), TlsCases.all(), HelloCases.all(),
                SignCases.all(), TrustCases.all(), AnswerCases.all(), PortalCases.all(),
                PacketCases.all(), NameCases.all(), AddressCases.all(), ToolCases.all(),
                ProxyCases.all(), ErrorCases.all(), RhythmCases.all(), TroubleCases.all(),
                ProtocolCases.all(), StreamCases.all())
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public String toString() {
        return rule + ": " + title;
    }
}
