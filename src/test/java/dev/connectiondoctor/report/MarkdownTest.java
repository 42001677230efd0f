package dev.connectiondoctor.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTest {
    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
            plain words, (as they are)            → plain words, (as they are)
            [x](http://evil)                      → \\[x\\](http\\://evil)
            <img src=x>                           → \\<img src=x\\>
            **b** _i_ `c` ~~d~~                   → \\*\\*b\\*\\* \\_i\\_ \\`c\\` \\~\\~d\\~\\~
            # title                               → \\# title
            1. one                                → 1\\. one
            a | b                                 → a \\| b
            &lt; @team ![p]                       → \\&lt; \\@team \\!\\[p\\]
            www.example.com                       → www\\.example.com
            """)
    void nothingOfATextIsMarkup(String text, String expected) {
        assertThat(Markdown.words(text)).isEqualTo(expected);
    }

    @Test
    void linesBecomeOne() {
        assertThat(Markdown.words("a\n# b\r\n\u2028- c")).isEqualTo("a # b - c");
        assertThat(Markdown.code("a\n\n`b`")).isEqualTo("`` a `b` ``");
    }

    @Test
    void aBlockIsLeftOnlyAtItsEnd() {
        assertThat(Markdown.block("x\n```\n# out")).isEqualTo("````\nx\n```\n# out\n````");
    }

    @Test
    void charactersThatSteerAreReplaced() {
        assertThat(Markdown.words("a\u202eb\u0007")).isEqualTo("a\uFFFDb\uFFFD");
        assertThat(Markdown.block("a\u001b[31m")).contains("a\uFFFD[31m");
    }
}
