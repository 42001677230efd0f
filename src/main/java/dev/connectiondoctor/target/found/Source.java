package dev.connectiondoctor.target.found;

import org.jspecify.annotations.Nullable;

/** Reads where a value came from, as {@link FoundSetting#source()} writes it. */
public final class Source {
    private static final String PROCESS = "environment:";

    private Source() {}

    /** The variable itself, wherever it was set: {@code NAME} of {@code environment:NAME} or {@code file:PATH#env.NAME}. */
    public static String variable(@Nullable String source) {
        if (source == null) {
            return "";
        }
        int sign = source.lastIndexOf('#');
        String name = sign < 0 ? source.substring(source.indexOf(':') + 1) : source.substring(sign + 1);
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** Whether it is a variable of the process itself. */
    public static boolean ofProcess(@Nullable String source) {
        return source != null && source.startsWith(PROCESS);
    }

    /** The file, without the place in it; empty if it is no file. */
    public static String file(@Nullable String source) {
        if (source == null || !source.startsWith("file:")) {
            return "";
        }
        int sign = source.lastIndexOf('#');
        return source.substring("file:".length(), sign < 0 ? source.length() : sign);
    }
}
