package dev.connectiondoctor.stage.longstream;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Tells data that a program can read from data that was damaged on the way. */
final class EventData {
    private static final JsonFactory JSON = new JsonFactory();
    private static final String DONE = "[DONE]";

    private EventData() {}

    /** Whether it is JSON from its first to its last character, the line that ends a stream, or a mere sign of life. */
    static boolean isSound(String data) {
        return data.isBlank() || data.strip().equals(DONE) || isOneValue(data);
    }

    private static boolean isOneValue(String data) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), data)) {
            if (parser.nextToken() == null) {
                return false;
            }
            parser.skipChildren();
            return parser.nextToken() == null;
        } catch (JacksonException _) {
            return false;
        }
    }
}
