package dev.connectiondoctor.practice.gateway;

import static dev.connectiondoctor.practice.http.Json.object;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.connectiondoctor.practice.http.Frame;
import dev.connectiondoctor.practice.http.Json;

import org.jspecify.annotations.Nullable;

/** The numbered events of one streamed response. */
final class ResponseEvents {
    private final Completion completion;
    private final List<Frame> frames = new ArrayList<>();

    ResponseEvents(Completion completion) {
        this.completion = completion;
    }

    List<Frame> all() {
        add("response.created", "response", ResponseObjects.begun(completion));
        add("response.in_progress", "response", ResponseObjects.begun(completion));
        add("response.output_item.added", "output_index", 0, "item", ResponseObjects.emptyMessage(completion));
        addText("response.content_part.added", "part", ResponseObjects.part(""));
        completion.pieces()
                .forEach(piece -> addText("response.output_text.delta", "delta", piece, "logprobs", List.of()));
        addText("response.output_text.done", "text", completion.text(), "logprobs", List.of());
        addText("response.content_part.done", "part", ResponseObjects.part(completion.text()));
        add("response.output_item.done", "output_index", 0, "item", ResponseObjects.message(completion));
        add("response." + ResponseObjects.status(completion), "response", ResponseObjects.finished(completion));
        return frames;
    }

    static Frame failure() {
        return frame("error", 0, object("code", "server_error", "message",
                "The server had an error while processing your request. Sorry about that!", "param", null));
    }

    private void addText(String type, @Nullable Object... members) {
        var all = object("item_id", ResponseObjects.itemId(completion), "output_index", 0, "content_index", 0);
        all.putAll(object(members));
        frames.add(frame(type, frames.size(), all));
    }

    private void add(String type, @Nullable Object... members) {
        frames.add(frame(type, frames.size(), object(members)));
    }

    private static Frame frame(String type, int number, Map<String, @Nullable Object> members) {
        var data = object("type", type, "sequence_number", number);
        data.putAll(members);
        return new Frame(type, Json.text(data));
    }
}
