package dev.connectiondoctor.target;

import java.util.List;
import java.util.stream.Stream;

import dev.connectiondoctor.json.Json;
import tools.jackson.databind.JsonNode;

/**
 * The models that a service says it has.
 *
 * @param listed whether the body had the shape of a list of models
 * @param ids in the order of the body, at most 2,000
 * @param more whether the service says that there are more on further pages, or there are more than 2,000
 */
public record ModelList(boolean listed, List<String> ids, boolean more) {
    private static final int MOST = 2_000;
    public static final ModelList NONE = new ModelList(false, List.of(), false);

    /** Reads the shapes of all vendors: {@code data} or {@code models} or a bare array, of objects or of strings. */
    static ModelList read(String body) {
        JsonNode root = Json.read(body);
        return Stream.of(root.path("data"), root.path("models"), root)
                .filter(JsonNode::isArray)
                .findFirst()
                .map(array -> of(array, root.path("has_more").asBoolean(false)))
                .orElse(NONE);
    }

    private static ModelList of(JsonNode array, boolean more) {
        List<String> ids = array.valueStream().map(ModelList::id).filter(id -> !id.isBlank()).limit(MOST).toList();
        boolean listed = array.isEmpty() || !ids.isEmpty();
        return listed ? new ModelList(true, ids, more || array.size() > MOST) : NONE;
    }

    private static String id(JsonNode model) {
        return Stream.of(model, model.path("id"), model.path("name"), model.path("model"))
                .map(Json::text)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }
}
