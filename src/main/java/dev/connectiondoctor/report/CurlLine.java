package dev.connectiondoctor.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** A command line of curl while it is being put together. Words of any origin are quoted; a secret is a variable. */
final class CurlLine {
    private sealed interface Word {
        record Plain(String text) implements Word {}

        /** @param before what stands in front of the variable's value; never of any other origin than this program */
        record Secret(String before, String variable) implements Word {}
    }

    private final List<Word> words = new ArrayList<>();
    private @Nullable String body;

    CurlLine with(String... plain) {
        for (String word : plain) {
            words.add(new Word.Plain(word));
        }
        return this;
    }

    CurlLine secret(String before, String variable) {
        words.add(new Word.Secret(before, variable));
        return this;
    }

    /** @param json sent along; nothing but ASCII, which every shell hands on as it is */
    CurlLine sending(String json) {
        body = json;
        return this;
    }

    /** For bash, zsh and their like. */
    String posix() {
        return "curl " + line(ShellWord::of, "\"", "$", "\"") + (body == null ? "" : " --data " + ShellWord.of(body));
    }

    /** For PowerShell on any system, whose older versions lose quotation marks in arguments: the body comes by a pipe. */
    String powerShell() {
        String curl = "curl.exe " + line(ShellWord::powerShell, "\"", "$env:", "\"");
        return body == null ? curl : ShellWord.powerShell(body) + " | " + curl + " --data-binary '@-'";
    }

    private String line(UnaryOperator<String> quoted, String begin, String sign, String end) {
        return words.stream().map(word -> switch (word) {
            case Word.Plain(String text) -> quoted.apply(text);
            case Word.Secret(String before, String variable) -> begin + before + sign + variable + end;
        }).collect(Collectors.joining(" "));
    }
}
