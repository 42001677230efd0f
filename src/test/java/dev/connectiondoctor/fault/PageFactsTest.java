package dev.connectiondoctor.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageFactsTest {
    @ParameterizedTest
    @ValueSource(strings = {"<tr><td>Category:</td><td><b>AI Chat</b></td></tr><tr><td>User</td><td>jane</td></tr>",
            "<p>Category: AI Chat</p><p>IP: 10.0.0.1</p>", "<b>URL Category</b> = AI Chat<br>Reason = none",
            "<li>Categories:</li>\n\n<li>AI Chat</li>", "because the web category &quot;AI Chat&quot; is not allowed.",
            "Not allowed to browse AI Chat category"})
    void theCategoryIsReadFromAPage(String page) {
        assertThat(PageFacts.category(page)).contains("AI Chat");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<p>Blocked by category.</p>", "<p>Categories of products we sell</p>", "Category:"})
    void aPageWithoutACategoryHasNone(String page) {
        assertThat(PageFacts.category(page)).isEmpty();
    }

    @Test
    void longWordsAreCut() {
        assertThat(PageFacts.category("Category: " + "x".repeat(500)).orElseThrow()).hasSize(80);
        assertThat(PageFacts.title("<title>" + "x".repeat(500) + "</title>").orElseThrow()).hasSize(80);
    }

    @Test
    void whatAFilterKnowsOfItsUserIsNotRepeated() {
        Finding finding = new Judge(Rulebook.rules())
                .judge(AnswerCases.always(PortalCases.inspected(), PortalCases.BLOCKED).observations(), true)
                .findings()
                .getFirst();
        assertThat(finding.id()).isEqualTo("http.block-page");
        assertThat(finding.params().toString() + finding.fixes()).contains("AI Chat", "Access Blocked")
                .doesNotContain("jane.doe");
    }

    @Test
    void aRedirectIsToldWithoutItsQuery() {
        List<String> told = List.of(PageFacts.target(Talk.with(Talk.html(302, "", "zscaler"),
                Map.of("location", "https://gateway.example/blocked?user=jane#top"), null)));
        assertThat(told).containsExactly("https://gateway.example/blocked");
    }
}
