package dev.connectiondoctor.target.found;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import dev.connectiondoctor.target.Protocol;
import dev.connectiondoctor.target.found.FoundSetting.Kind;

/**
 * A program that reads settings, as {@code tools.json} describes it.
 *
 * @param reader what reads it, if the table alone cannot say it; empty for the table
 * @param address its own service, empty for a program that is no client of one
 * @param places where it reads, the place that wins first
 * @param own beginnings of names that no other program reads
 * @param names by kind what its values are called, the name that wins first
 * @param unreadable names whose value is not the thing itself (a command that prints a key)
 * @param aliases names of models that only the program itself understands
 * @param elsewhere names of switches that send it to another kind of service
 * @param speaks the protocol of any other service that it is pointed at, if a check cannot speak it; empty if it can
 * @param modelPrefix what stands before a model of this service; empty if nothing does
 */
record Tool(String id, String reader, Protocol protocol, String address, List<Place> places, List<String> own,
        Map<Kind, List<String>> names, List<String> unreadable, List<String> aliases, List<String> elsewhere,
        String speaks, String modelPrefix) {

    /**
     * Where a program reads.
     *
     * @param file as {@link SettingsFiles} understands it; null for the variables of the process
     * @param block name of the part that holds variables, empty if the whole file does, null if none does
     * @param group of the files of one group only the first that is there is read; empty for none
     * @param shared others read it too, so that it tells nothing of this program
     */
    record Place(@Nullable String file, Format format, @Nullable String block, String group, boolean shared) {
        static Place of(JsonNode node) {
            JsonNode block = node.path("block");
            return new Place(node.has("environment") ? null : node.path("file").asString(),
                    Format.named(node.path("format").asString("json")), block.isMissingNode() ? null : block.asString(),
                    node.path("group").asString(""), node.path("shared").asBoolean(false));
        }
    }

    static Tool of(JsonNode node) {
        List<Place> places = new ArrayList<>();
        node.path("places").forEach(place -> places.add(Place.of(place)));
        return new Tool(node.path("id").asString(), node.path("reader").asString(""),
                Protocol.byId(node.path("protocol").asString("auto")).orElseThrow(), node.path("address").asString(""),
                List.copyOf(places), texts(node.path("own")), names(node.path("names")),
                texts(node.path("unreadable")), texts(node.path("aliases")), texts(node.path("elsewhere")),
                node.path("speaks").asString(""),
                node.path("modelPrefix").asString(""));
    }

    static Map<Kind, List<String>> names(JsonNode node) {
        Map<Kind, List<String>> names = new EnumMap<>(Kind.class);
        node.properties().forEach(entry -> names.put(Kind.valueOf(entry.getKey()), texts(entry.getValue())));
        return names;
    }

    List<String> names(Kind kind) {
        return names.getOrDefault(kind, List.of());
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(item -> texts.add(item.asString()));
        return List.copyOf(texts);
    }
}
