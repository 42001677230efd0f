package dev.connectiondoctor.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;

/** A page's frame, filled with texts that may come from anywhere: every one is escaped. */
final class PageTemplate {
    private final Template template;

    /** @param name a file beside this class */
    PageTemplate(String name) {
        template = Mustache.compiler()
                .escapeHTML(true)
                .nullValue("")
                .emptyStringIsFalse(true)
                .withLoader(part -> new StringReader(source(part)))
                .compile(source(name));
    }

    String filled(Object values) {
        return template.execute(values);
    }

    private static String source(String name) {
        try (InputStream in = Objects.requireNonNull(PageTemplate.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
