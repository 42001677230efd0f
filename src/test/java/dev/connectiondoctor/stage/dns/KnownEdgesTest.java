package dev.connectiondoctor.stage.dns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.connectiondoctor.data.Table;
import dev.connectiondoctor.net.Literals;
import dev.connectiondoctor.net.NoProxy;
import dev.connectiondoctor.stage.http.Answerers;

class KnownEdgesTest {
    @ParameterizedTest
    @CsvSource({"104.16.0.0, cloudflare", "104.23.255.255, cloudflare", "104.28.0.0,", "2606:4700::6812:1, cloudflare",
            "151.101.65.6, fastly", "2a04:4e42::1, fastly", "13.33.1.1, cloudfront", "127.0.0.1,", "160.79.104.10,",
            "2001:db8::1,"})
    void knowsWhoseAddressItIs(String address, String edge) {
        assertThat(new DnsEvidence.Resolved(address, "", "system").edge()).isEqualTo(edge);
    }

    @Test
    void everyRowIsARangeOfSomebodyWithANameAndNoTwoOverlap() {
        Set<String> starts = new HashSet<>();
        for (String[] row : Table.rows(KnownEdges.class, "edges.tsv")) {
            assertThat(row).as(row[1]).hasSize(4);
            assertThat(Answerers.standard().name(row[0])).as(row[0]).isPresent();
            String start = row[1].substring(0, row[1].indexOf('/'));
            assertThat(NoProxy.inBlock(row[1], Literals.parse(start).orElseThrow())).as(row[1]).isTrue();
            assertThat(starts.add(start)).as(row[1]).isTrue();
            assertThat(row[2]).as(row[1]).matches("20\\d\\d(-\\d\\d)?|-");
            assertThat(row[3]).startsWith("https://");
        }
    }
}
