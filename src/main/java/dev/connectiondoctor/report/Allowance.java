package dev.connectiondoctor.report;

import java.util.regex.Pattern;

/**
 * How much of what servers said is printed in one document. To lay a text out takes the library a time that grows with
 * its length, and for a single word with the square of it: so each text is charged by that work, and where the allowance
 * is used up, only the beginnings of long texts are left. Short texts are free; a page has a bounded number of them.
 */
final class Allowance {
    /** Ten times what the fullest report of the practice networks takes. */
    static final int WORK = 400_000;

    private static final int LONGEST_TEXT = 6_000;
    private static final int FREE = 120;
    private static final int USUAL_WORD = 30;
    private static final Pattern LONG_WORD = Pattern.compile("(\\S{300})\\S+");

    private final int work;
    private int used;
    private boolean cut;

    /** @param work letters of usual words that may be laid out */
    Allowance(int work) {
        this.work = work;
    }

    /** The text, or as much of it as is allowed. */
    String of(String text) {
        if (text.length() <= FREE) {
            return text;
        }
        String bounded = LONG_WORD.matcher(Cut.to(LONGEST_TEXT, text)).replaceAll("$1…");
        int charge = charge(bounded);
        if (charge > work - used) {
            cut = true;
            return Cut.to(FREE, text);
        }
        used += charge;
        return bounded;
    }

    int used() {
        return used;
    }

    /** Whether a text was cut because the allowance was used up. */
    boolean usedUp() {
        return cut;
    }

    private static int charge(String text) {
        int charge = 0;
        int word = 0;
        for (int i = 0; i < text.length(); i++) {
            word = Character.isWhitespace(text.charAt(i)) ? 0 : word + 1;
            charge += 1 + word / USUAL_WORD;
        }
        return charge;
    }
}
