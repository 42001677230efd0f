package dev.connectiondoctor.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnsTest {
    @ParameterizedTest
    @CsvSource({"abc,3", "“é…”,4", "通过,4", "查找地址（DNS）,15", "한글,4", "'',0"})
    void countsChineseSignsTwice(String text, int width) {
        assertThat(Columns.width(text)).isEqualTo(width);
    }

    @Test
    void breaksBetweenChineseSignsAndNeverBeforeAComma() {
        assertThat(Columns.pieces("连接，然后（TLS）“好”。")).containsExactly("连", "接，", "然", "后", "（TLS）", "“好”。");
        assertThat(Columns.pieces("https://a.example/v1")).containsExactly("https://a.example/v1");
    }

    @Test
    void losesNothing() {
        for (String text : List.of("“{said}”。连接", "（", "a（b", "完。）”x", "http://a：443，好", "……好")) {
            assertThat(String.join("", Columns.pieces(text))).isEqualTo(text);
        }
    }

    @Test
    void linesOfChineseFitAsWell() {
        List<String> lines = Paper.wrap("它自己的证书没有安装在这里，所以这台电脑上没有任何程序能验证此连接。Your key was not sent.", 20);

        assertThat(lines).hasSizeGreaterThan(3)
                .allMatch(line -> Columns.width(line) <= 22)
                .noneMatch(line -> line.startsWith("，") || line.startsWith("。"));
    }
}
