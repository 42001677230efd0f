package dev.connectiondoctor.explain;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** What must stand near a phrase. The pattern is made when it is first asked for: most never are. */
final class Confirmation {
    private final String written;
    /** Made twice by two threads it would be the same. */
    private volatile @Nullable Pattern pattern;

    Confirmation(String written) {
        this.written = written;
    }

    boolean in(CharSequence text) {
        Pattern known = pattern;
        if (known == null) {
            known = Pattern.compile(written, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
            pattern = known;
        }
        return known.matcher(text).find();
    }
}
