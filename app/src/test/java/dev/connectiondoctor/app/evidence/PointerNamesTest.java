package dev.connectiondoctor.app.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.connectiondoctor.app.TestWindow;

class PointerNamesTest {
    private final PointerNames names = new PointerNames(TestWindow.words());

    @ParameterizedTest
    @CsvSource(textBlock = """
            evidence/chain/0/issuer, Issuer of the first certificate
            evidence/chain/2/notAfter, Valid until of the third certificate
            evidence/attempts/6/outcome, Outcome of the 7th attempt
            evidence/answer/headers/location, Header location
            evidence/connectStatus, Status of CONNECT
            evidence/firstTokenMs, First token
            evidence/verification/hostMatches, Valid for this host
            failure, What stopped it
            """)
    void saysWhatItLeadsTo(String path, String words) {
        assertThat(names.of(List.of(path.split("/")))).isEqualTo(words);
    }
}
