package dev.connectiondoctor.target.found;

import java.util.Locale;

import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.dataformat.toml.TomlFactory;
import tools.jackson.dataformat.yaml.YAMLFactory;

/** How a file with settings is written. Each is read into the same kind of tree. */
enum Format {
    /** With comments and commas at the end, as editors allow. */
    JSON,
    TOML,
    YAML,
    DOTENV,
    /** Groups of {@code name = value}, as git, pip and KDE write them. */
    INI;

    static Format named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** @throws BrokenSyntax if the text is not of this format */
    JsonNode read(String text) throws BrokenSyntax {
        if (text.isBlank()) {
            return JsonNodeFactory.instance.objectNode();
        }
        return switch (this) {
            case JSON -> tree(Json.FACTORY, text);
            case TOML -> tree(Toml.FACTORY, text);
            case YAML -> tree(Yaml.FACTORY, text);
            case DOTENV -> Dotenv.read(text);
            case INI -> Ini.read(text);
        };
    }

    private static JsonNode tree(TokenStreamFactory format, String text) throws BrokenSyntax {
        try {
            return Trees.read(format, text);
        } catch (JacksonException broken) {
            throw new BrokenSyntax(place(broken.getLocation()));
        } catch (RuntimeException | StackOverflowError _) {
            throw new BrokenSyntax("");
        }
    }

    /** Nothing of the text itself: it may hold a key. */
    private static String place(TokenStreamLocation at) {
        return at == null || at.getLineNr() < 1 ? "" : "line " + at.getLineNr() + ", column " + at.getColumnNr();
    }

    /** Each made when first needed: most computers have files of few formats. */
    private static final class Json {
        static final TokenStreamFactory FACTORY = JsonFactory.builder()
                .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS, JsonReadFeature.ALLOW_TRAILING_COMMA)
                .build();
    }

    private static final class Toml {
        static final TokenStreamFactory FACTORY = new TomlFactory();
    }

    private static final class Yaml {
        static final TokenStreamFactory FACTORY = new YAMLFactory();
    }

    /** A text is not of the format that its file should have. */
    static final class BrokenSyntax extends Exception {
        private static final long serialVersionUID = 1L;

        private final String place;

        /** @param place where, as far as it is known */
        BrokenSyntax(String place) {
            super(place);
            this.place = place;
        }

        String place() {
            return place;
        }
    }
}
