package dev.connectiondoctor.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LooksTest {
    @Test
    void everyLengthGrowsAndNothingElse() {
        String css = ".a1-2 { -fx-padding: 5px 12px -1px 0; -fx-font-size: 11.5px; -fx-opacity: 0.5; } /* px */ #f0f0f0";

        assertThat(Looks.scaled(css, 200)).isEqualTo(
                ".a1-2 { -fx-padding: 10.00px 24.00px -2.00px 0; -fx-font-size: 23.00px; -fx-opacity: 0.5; } /* px */ #f0f0f0");
    }
}
