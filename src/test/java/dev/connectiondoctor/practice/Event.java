package dev.connectiondoctor.practice;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server-sent event as it arrived. */
record Event(@Nullable String name, String data) {

    static List<Event> of(String stream) {
        return Stream.of(stream.split("\n\n")).map(Event::event).toList();
    }

    JsonNode json() {
        return JsonMapper.shared().readTree(data);
    }

    private static Event event(String lines) {
        String name = null;
        StringBuilder data = new StringBuilder();
        for (String line : lines.split("\n")) {
            if (line.startsWith("event: ")) {
                name = line.substring("event: ".length());
            } else if (line.startsWith("data: ")) {
                data.append(line.substring("data: ".length()));
            }
        }
        return new Event(name, data.toString());
    }
}
