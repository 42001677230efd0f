package dev.connectiondoctor.stage.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelChoiceTest {
    @ParameterizedTest
    @CsvSource({"claude-opus-4-6;claude-sonnet-4-6;claude-haiku-4-5, claude-haiku-4-5",
            "text-embedding-3-small;gpt-4o;gpt-4o-mini-tts;gpt-4o-mini;gpt-image-1-mini, gpt-4o-mini",
            "gemini-2.5-pro;gemini-2.5-flash;gemini-2.5-flash-lite, gemini-2.5-flash-lite",
            "whisper-1;deepseek-chat;deepseek-reasoner, deepseek-chat", "llama3:70b;qwen2.5-7b, qwen2.5-7b"})
    void choosesASmallModelThatTalks(String listed, String chosen) {
        assertThat(ModelChoice.cheapest(List.of(listed.split(";")))).contains(chosen);
    }

    @Test
    void choosesNoneWhereNoneTalks() {
        assertThat(ModelChoice.cheapest(List.of())).isEmpty();
        assertThat(ModelChoice.cheapest(List.of("whisper-1", "text-embedding-3-small"))).isEmpty();
    }
}
