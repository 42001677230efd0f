package dev.connectiondoctor.json;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON from strangers: whatever is not there or not of the kind expected reads as nothing, never as an exception. */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    /** The value that the text holds; a missing node if it is not JSON. */
    public static JsonNode read(String text) {
        try {
            JsonNode node = MAPPER.readTree(text);
            return node == null ? MissingNode.getInstance() : node;
        } catch (JacksonException _) {
            return MissingNode.getInstance();
        }
    }

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** A string, number or boolean as text; empty for anything else. */
    public static String text(JsonNode node) {
        return present(node) && node.isValueNode() ? node.asString("") : "";
    }

    /** A whole number; zero for anything else. */
    public static long number(JsonNode node) {
        return node.isNumber() ? node.asLong(0) : 0;
    }

    /** Whether there is a value other than null. */
    public static boolean present(JsonNode node) {
        return !node.isMissingNode() && !node.isNull();
    }
}
