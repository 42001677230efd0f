package dev.connectiondoctor.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import dev.connectiondoctor.fault.FaultRule;
import dev.connectiondoctor.fault.Rulebook;

/** A rule that no network leads to is a rule that nobody has ever seen fire. */
class EveryRuleHasAScenarioTest {

    /**
     * A probe that crashes is a fault of the doctor: no network, however strange, is meant to cause it. Distance cannot be
     * played on loopback without privileges; with them, the tests in network namespaces do.
     */
    private static final Set<String> WITHOUT = Set.of("doctor.probe-crashed", "tcp.far-away");

    @Test
    void everyFindingIsTheEndOfSomeStory() {
        Set<String> wanted = Rulebook.rules()
                .stream()
                .map(FaultRule::id)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(wanted).containsAll(WITHOUT);
        wanted.removeAll(WITHOUT);

        assertThat(Scenarios.all())
                .extracting(Scenario::findingId)
                .filteredOn(Objects::nonNull)
                .containsAll(wanted);
    }

    @Test
    void everyStoryEndsWithAFindingThatExists() {
        Set<String> known = Rulebook.rules().stream().map(FaultRule::id).collect(Collectors.toSet());
        assertThat(Scenarios.all()).extracting(Scenario::findingId)
                .filteredOn(Objects::nonNull)
                .allMatch(known::contains);
    }
}
