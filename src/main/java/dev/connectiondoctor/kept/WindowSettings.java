package dev.connectiondoctor.kept;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.json.Json;
import dev.connectiondoctor.target.BaseUrl;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the window is to look like the next time. It never holds a key. A file that is broken, too large or from somebody
 * else reads as far as it makes sense; the rest is as on the first day.
 *
 * @param look {@code system}, {@code light} or {@code dark}
 * @param scale size of texts, 80-200 %
 * @param language tag of the language that was chosen; null for the system's own
 * @param onePage whether a service is filled in on one page instead of step by step
 * @param frame where the window was; null if nobody knows
 * @param last the service that was checked last; null if none was
 * @param keptKeys addresses whose keys are kept in the system's key ring
 */
public record WindowSettings(String look, int scale, @Nullable String language, boolean onePage,
        @Nullable Frame frame, @Nullable Last last, List<String> keptKeys) {

    public static final String FILE = "window.json";
    public static final int LEAST_SCALE = 80;
    public static final int MOST_SCALE = 200;

    private static final int MOST_BYTES = 1 << 16;
    private static final int MOST_CHARACTERS = 1000;
    private static final int MOST_KEYS = 50;
    private static final List<String> LOOKS = List.of("system", "light", "dark");

    /** As on the first day. */
    public static final WindowSettings DEFAULTS = new WindowSettings(LOOKS.getFirst(), 100, null, false, null, null,
            List.of());

    /** The window's place and size in pixels as they are when it is not as large as the screen. */
    public record Frame(double x, double y, double width, double height, boolean maximized) {}

    /**
     * A service without its key.
     *
     * @param address base URL without a query
     */
    public record Last(String address, String protocol, @Nullable String model) {}

    public WindowSettings {
        look = LOOKS.contains(look) ? look : LOOKS.getFirst();
        scale = Math.clamp(scale, LEAST_SCALE, MOST_SCALE);
        keptKeys = keptKeys.stream().distinct().limit(MOST_KEYS).toList();
    }

    /** Reads the file in a folder; never fails. */
    public static WindowSettings in(Path folder) {
        try (InputStream in = Files.newInputStream(folder.resolve(FILE))) {
            byte[] text = in.readNBytes(MOST_BYTES + 1);
            return text.length > MOST_BYTES ? DEFAULTS : of(Json.read(new String(text, StandardCharsets.UTF_8)));
        } catch (IOException _) {
            return DEFAULTS;
        }
    }

    private static WindowSettings of(JsonNode root) {
        return new WindowSettings(text(root, "look"), root.path("scale").asInt(DEFAULTS.scale()),
                orNull(text(root, "language")), root.path("onePage").asBoolean(false), frame(root.path("frame")),
                last(root.path("last")), addresses(root.path("keptKeys")));
    }

    private static @Nullable Frame frame(JsonNode node) {
        double width = node.path("width").asDouble(0);
        double height = node.path("height").asDouble(0);
        return width >= 100 && width < 100_000 && height >= 100 && height < 100_000
                ? new Frame(node.path("x").asDouble(0), node.path("y").asDouble(0), width, height,
                        node.path("maximized").asBoolean(false))
                : null;
    }

    private static @Nullable Last last(JsonNode node) {
        return address(text(node, "address"))
                .map(address -> new Last(address, text(node, "protocol"), orNull(text(node, "model"))))
                .orElse(null);
    }

    private static List<String> addresses(JsonNode node) {
        Stream<JsonNode> all = node.isArray() ? node.valueStream() : Stream.empty();
        return all.flatMap(one -> address(Json.text(one)).stream()).limit(MOST_KEYS).toList();
    }

    private static Optional<String> address(String text) {
        return Optional.of(BaseUrl.parse(text.length() > MOST_CHARACTERS ? "" : text))
                .filter(BaseUrl::usable)
                .map(BaseUrl::url);
    }

    private static String text(JsonNode node, String name) {
        String text = Json.text(node.path(name));
        return text.length() > MOST_CHARACTERS ? "" : text;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** The file's content. */
    public String json() {
        ObjectNode root = Json.object();
        root.put("look", look).put("scale", scale).put("language", language).put("onePage", onePage);
        if (frame != null) {
            root.putObject("frame")
                    .put("x", frame.x)
                    .put("y", frame.y)
                    .put("width", frame.width)
                    .put("height", frame.height)
                    .put("maximized", frame.maximized);
        }
        if (last != null) {
            root.putObject("last")
                    .put("address", last.address)
                    .put("protocol", last.protocol)
                    .put("model", last.model);
        }
        ArrayNode keys = root.putArray("keptKeys");
        keptKeys.forEach(keys::add);
        return root.toPrettyString() + "\n";
    }

    public WindowSettings withLook(String value) {
        return new WindowSettings(value, scale, language, onePage, frame, last, keptKeys);
    }

    public WindowSettings withScale(int value) {
        return new WindowSettings(look, value, language, onePage, frame, last, keptKeys);
    }

    public WindowSettings withLanguage(@Nullable String value) {
        return new WindowSettings(look, scale, value, onePage, frame, last, keptKeys);
    }

    public WindowSettings withOnePage(boolean value) {
        return new WindowSettings(look, scale, language, value, frame, last, keptKeys);
    }

    public WindowSettings withFrame(Frame value) {
        return new WindowSettings(look, scale, language, onePage, value, last, keptKeys);
    }

    public WindowSettings withLast(Last value) {
        return new WindowSettings(look, scale, language, onePage, frame, value, keptKeys);
    }

    public WindowSettings withKeptKeys(List<String> value) {
        return new WindowSettings(look, scale, language, onePage, frame, last, value);
    }
}
