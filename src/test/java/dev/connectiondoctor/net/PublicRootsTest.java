package dev.connectiondoctor.net;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PublicRootsTest {
    @Test
    void theListIsWholeAndEachOnItIsAnAuthority() {
        assertThat(PublicRoots.all()).hasSizeGreaterThan(80)
                .doesNotHaveDuplicates()
                .allMatch(root -> root.getBasicConstraints() >= 0)
                .extracting(root -> root.getSubjectX500Principal().getName())
                .anyMatch(name -> name.contains("ISRG Root X1"))
                .anyMatch(name -> name.contains("GTS Root R1"));
    }
}
