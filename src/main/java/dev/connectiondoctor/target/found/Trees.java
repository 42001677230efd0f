package dev.connectiondoctor.target.found;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;

/**
 * Makes a tree of a text without an object mapper, which takes longer to set up than all files together to read.
 * Numbers stay texts, so that none is too large.
 */
final class Trees {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Trees() {}

    /** @throws tools.jackson.core.JacksonException if the text is not of this format */
    static JsonNode read(TokenStreamFactory format, String text) {
        try (JsonParser parser = format.createParser(ObjectReadContext.empty(), text)) {
            JsonToken first = parser.nextToken();
            JsonNode tree = first == null ? MissingNode.getInstance() : node(parser, first);
            if (parser.nextToken() != null) {
                throw new StreamReadException(parser, "more than one value");
            }
            return tree;
        }
    }

    private static JsonNode node(JsonParser parser, JsonToken token) {
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NULL -> NODES.nullNode();
            case VALUE_EMBEDDED_OBJECT, VALUE_NUMBER_FLOAT, VALUE_NUMBER_INT, VALUE_STRING -> NODES
                    .stringNode(parser.getString());
            case END_ARRAY, END_OBJECT, NOT_AVAILABLE, PROPERTY_NAME -> throw new StreamReadException(parser,
                    "out of place");
        };
    }

    private static JsonNode object(JsonParser parser) {
        var object = NODES.objectNode();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            object.set(name, node(parser, parser.nextToken()));
        }
        return object;
    }

    private static JsonNode array(JsonParser parser) {
        var array = NODES.arrayNode();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            array.add(node(parser, token));
        }
        return array;
    }
}
