package dev.connectiondoctor.explain;

import java.util.Arrays;
import java.util.List;

/**
 * Finds many phrases in one pass over a text, whatever their case (Aho and Corasick's automaton). Immutable. It is made
 * anew at every start of the program, so only what the phrases themselves need is filled in; a character of a text
 * costs two steps at most on average.
 */
final class Phrases {
    /** Told of every place where a phrase ends. */
    @FunctionalInterface
    interface Listener {
        /** @param end index after its last character */
        void found(int phrase, int end);
    }

    private static final int ROOT = 0;
    private static final int[] NONE = {};

    private final char[] classes = new char[Character.MAX_VALUE + 1];
    private final int width;
    /** Next state by state and class of the character; the root where no phrase goes on like this. */
    private final int[] next;
    /** Where to look on if a state has no such next one: that of the longest ending which is a beginning, too. */
    private final int[] fallback;
    /** Phrases that end in a state. */
    private final int[][] ends;

    Phrases(List<String> phrases) {
        String[] lower = new String[phrases.size()];
        int used = 0;
        int most = 1;
        for (int phrase = 0; phrase < lower.length; phrase++) {
            lower[phrase] = lower(phrases.get(phrase));
            most += lower[phrase].length();
            used = classify(lower[phrase], used);
        }
        width = used + 1;
        next = new int[most * width];
        fallback = new int[most];
        ends = new int[most][];
        int[] parents = new int[most];
        int[] symbols = new int[most];
        int states = plant(lower, parents, symbols);
        link(states, parents, symbols);
        for (char c = 'A'; c <= 'Z'; c++) {
            classes[c] = classes[Character.toLowerCase(c)];
        }
    }

    private static String lower(String phrase) {
        char[] lower = phrase.toCharArray();
        for (int i = 0; i < lower.length; i++) {
            lower[i] = Character.toLowerCase(lower[i]);
        }
        return new String(lower);
    }

    /** Gives every new character a class, and says how many there are now. */
    private int classify(String phrase, int used) {
        int known = used;
        for (int i = 0; i < phrase.length(); i++) {
            if (classes[phrase.charAt(i)] == 0) {
                classes[phrase.charAt(i)] = (char) ++known;
            }
        }
        return known;
    }

    /** Makes a state of every beginning of a phrase, and says how many there are. */
    private int plant(String[] phrases, int[] parents, int[] symbols) {
        int states = 1;
        ends[ROOT] = NONE;
        for (int phrase = 0; phrase < phrases.length; phrase++) {
            int state = ROOT;
            for (int i = 0; i < phrases[phrase].length(); i++) {
                int symbol = classes[phrases[phrase].charAt(i)];
                int edge = state * width + symbol;
                if (next[edge] == ROOT) {
                    parents[states] = state;
                    symbols[states] = symbol;
                    ends[states] = NONE;
                    next[edge] = states++;
                }
                state = next[edge];
            }
            ends[state] = with(ends[state], phrase);
        }
        return states;
    }

    private static int[] with(int[] known, int... more) {
        int[] all = Arrays.copyOf(known, known.length + more.length);
        System.arraycopy(more, 0, all, known.length, more.length);
        return all;
    }

    /** The shorter beginnings first, so that the state to fall back to is complete before those that fall back to it. */
    private void link(int states, int[] parents, int[] symbols) {
        for (int state : byLength(states, parents)) {
            int parent = parents[state];
            int back = parent == ROOT ? ROOT : step(fallback[parent], symbols[state]);
            fallback[state] = back;
            if (ends[back].length > 0) {
                ends[state] = with(ends[state], ends[back]);
            }
        }
    }

    /** All states but the root. A parent's number is smaller than that of its children. */
    private static int[] byLength(int states, int[] parents) {
        int[] length = new int[states];
        int[] firsts = new int[states + 1];
        for (int state = 1; state < states; state++) {
            length[state] = length[parents[state]] + 1;
            firsts[length[state]]++;
        }
        int before = 0;
        for (int each = 1; each <= states; each++) {
            int here = firsts[each];
            firsts[each] = before;
            before += here;
        }
        int[] sorted = new int[states - 1];
        for (int state = 1; state < states; state++) {
            sorted[firsts[length[state]]++] = state;
        }
        return sorted;
    }

    private int step(int from, int symbol) {
        int state = from;
        while (state != ROOT && next[state * width + symbol] == ROOT) {
            state = fallback[state];
        }
        return next[state * width + symbol];
    }

    void scan(CharSequence text, Listener listener) {
        int state = ROOT;
        for (int i = 0; i < text.length(); i++) {
            state = step(state, classes[text.charAt(i)]);
            for (int phrase : ends[state]) {
                listener.found(phrase, i + 1);
            }
        }
    }
}
