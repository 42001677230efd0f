package dev.connectiondoctor.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.connectiondoctor.stage.Observations;

/** Every rule, on what it is for and on what only looks like it. */
class RulesTest {
    private final Judge judge = new Judge(Rulebook.rules());

    static List<Case> cases() {
        return Case.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void findsThisAndNothingElse(Case each) {
        assertThat(judge.judge(each.seen(), true).findings()).extracting(Finding::id)
                .containsExactlyElementsOf(each.expected());
    }

    @ParameterizedTest
    @ValueSource(strings = {"anthropic", "openai-chat", "openai-responses"})
    void aHealthyLineIsMetWithSilence(String dialect) {
        healthy(Seen.healthy(dialect));
        healthy(Seen.healthy(dialect).throughProxy());
        healthy(Seen.healthy(dialect).quick());
    }

    @Test
    void providersAndLocalProgramsAreHealthyToo() {
        healthy(Seen.openAi());
        healthy(Seen.provider("anthropic", "https://api.anthropic.com", "anthropic"));
        healthy(Seen.local());
    }

    @Test
    void aRunThatHasJustBegunHasNothingWrong() {
        assertThat(judge.judge(Observations.none(), false).findings()).isEmpty();
    }

    @Test
    void eachRuleHasACaseForItAndOneAgainstIt() {
        for (FaultRule rule : Rulebook.rules()) {
            List<Case> own = cases().stream().filter(each -> each.rule().equals(rule.id())).toList();
            assertThat(own).as(rule.id()).anyMatch(Case::positive).anyMatch(each -> !each.positive());
        }
    }

    private void healthy(Seen seen) {
        assertThat(judge.judge(seen.observations(), true)).isEqualTo(
                new Judgement(List.of(), new Verdict(Verdict.Status.HEALTHY, null)));
    }
}
