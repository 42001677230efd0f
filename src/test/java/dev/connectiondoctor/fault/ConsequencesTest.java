package dev.connectiondoctor.fault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConsequencesTest {
    @Test
    void everythingFoundInAnswersIsAmongThem() {
        assertThat(Rulebook.rules()).extracting(FaultRule::id)
                .filteredOn(id -> id.startsWith("http.") && !id.equals("http.captive-portal"))
                .allMatch(Consequences.ofAnswersAnd()::contains);
        assertThat(Consequences.ofAnswersAnd("tls.*")).contains("tls.*").doesNotContain("http.captive-portal");
    }
}
