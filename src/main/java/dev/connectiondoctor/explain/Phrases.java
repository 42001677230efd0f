package dev.connectiondoctor.explain;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Finds many phrases in one pass over a text, whatever their case (Aho and Corasick's automaton, made complete so that
 * every character costs one step). Immutable.
 */
final class Phrases {
    /** Told of every place where a phrase ends. */
    @FunctionalInterface
    interface Listener {
        /** @param end index after its last character */
        void found(int phrase, int end);
    }

    private static final int ROOT = 0;

    private final char[] classes = new char[Character.MAX_VALUE + 1];
    private final int width;
    /** Next state by state and class of the character. */
    private final int[] next;
    /** Phrases that end in a state. */
    private final int[][] ends;

    Phrases(List<String> phrases) {
        List<String> lower = phrases.stream().map(Phrases::lower).toList();
        int used = 0;
        for (String phrase : lower) {
            for (char c : phrase.toCharArray()) {
                if (classes[c] == 0) {
                    classes[c] = (char) ++used;
                }
            }
        }
        width = used + 1;
        int most = 1 + lower.stream().mapToInt(String::length).sum();
        next = new int[most * width];
        ends = new int[most][];
        Arrays.fill(ends, new int[0]);
        Arrays.fill(next, -1);
        plant(lower);
        complete();
        for (char c = 'A'; c <= 'Z'; c++) {
            classes[c] = classes[Character.toLowerCase(c)];
        }
    }

    private static String lower(String phrase) {
        StringBuilder lower = new StringBuilder(phrase.length());
        phrase.chars().forEach(c -> lower.append(Character.toLowerCase((char) c)));
        return lower.toString();
    }

    private void plant(List<String> phrases) {
        int states = 1;
        for (int phrase = 0; phrase < phrases.size(); phrase++) {
            int state = ROOT;
            for (char c : phrases.get(phrase).toCharArray()) {
                int edge = state * width + classes[c];
                if (next[edge] < 0) {
                    next[edge] = states++;
                }
                state = next[edge];
            }
            ends[state] = with(ends[state], phrase);
        }
    }

    private static int[] with(int[] known, int... more) {
        int[] all = Arrays.copyOf(known, known.length + more.length);
        System.arraycopy(more, 0, all, known.length, more.length);
        return all;
    }

    /** Breadth first, so that the state to fall back to is complete before those that fall back to it. */
    private void complete() {
        int[] fallback = new int[ends.length];
        Deque<Integer> open = new ArrayDeque<>(List.of(ROOT));
        while (!open.isEmpty()) {
            int state = open.remove();
            for (int c = 0; c < width; c++) {
                int edge = state * width + c;
                int back = state == ROOT ? ROOT : next[fallback[state] * width + c];
                if (next[edge] < 0) {
                    next[edge] = back;
                } else {
                    fallback[next[edge]] = back;
                    ends[next[edge]] = with(ends[next[edge]], ends[back]);
                    open.add(next[edge]);
                }
            }
        }
    }

    void scan(CharSequence text, Listener listener) {
        int state = ROOT;
        for (int i = 0; i < text.length(); i++) {
            state = next[state * width + classes[text.charAt(i)]];
            for (int phrase : ends[state]) {
                listener.found(phrase, i + 1);
            }
        }
    }
}
