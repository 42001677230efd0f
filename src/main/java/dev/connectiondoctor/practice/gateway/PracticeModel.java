package dev.connectiondoctor.practice.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A model that can do two things, repeat a word and count, and is polite about the rest. */
final class PracticeModel {
    private static final Pattern WORD = Pattern.compile("(?i)reply with the word \"?(\\w+)");
    private static final Pattern COUNT = Pattern.compile("(?i)count from 1 to (\\d{1,5})");
    private static final int NUMBERS_IN_A_PIECE = 2;
    private static final int TOKENS_OF_A_NUMBER = 2;

    private PracticeModel() {}

    /**
     * The answer, piece by piece; each number with its line end counts as two tokens, as does any other piece.
     *
     * @param maxTokens most tokens of the answer
     */
    static List<String> answer(String prompt, int maxTokens) {
        Matcher count = COUNT.matcher(prompt);
        if (count.find()) {
            return numbers(Math.min(Integer.parseInt(count.group(1)), maxTokens / TOKENS_OF_A_NUMBER));
        }
        Matcher word = WORD.matcher(prompt);
        return word.find()
                ? List.of(word.group(1))
                : List.of("This is ", "the practice network: ", "it can count ", "and repeat a word.");
    }

    /** Whether the answer would have gone on. */
    static boolean cut(String prompt, int maxTokens) {
        Matcher count = COUNT.matcher(prompt);
        return count.find() && Integer.parseInt(count.group(1)) > maxTokens / TOKENS_OF_A_NUMBER;
    }

    static int outputTokens(List<String> pieces) {
        long numbers = pieces.stream().flatMapToInt(String::chars).filter(each -> each == '\n').count();
        return (int) Math.max(numbers, pieces.size()) * TOKENS_OF_A_NUMBER;
    }

    /** About as many as a real service would count. */
    static int inputTokens(String prompt) {
        return 8 + prompt.length() / 4;
    }

    private static List<String> numbers(int last) {
        List<String> pieces = new ArrayList<>();
        for (int number = 1; number <= last; number += NUMBERS_IN_A_PIECE) {
            pieces.add(number == last ? number + "\n" : number + "\n" + (number + 1) + "\n");
        }
        return pieces;
    }
}
