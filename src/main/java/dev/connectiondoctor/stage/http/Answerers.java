package dev.connectiondoctor.stage.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.connectiondoctor.data.Table;

/**
 * Tells by its marks which product most likely wrote an answer. The marks are data, in {@code answerers.tsv}: the first
 * line that fits wins.
 */
public final class Answerers {
    public static final String UNKNOWN = "unknown";

    private static final Answerers STANDARD = load();

    private final List<Answerer> answerers;

    Answerers(List<Answerer> answerers) {
        this.answerers = List.copyOf(answerers);
    }

    public static Answerers standard() {
        return STANDARD;
    }

    /** The product's id, or {@link #UNKNOWN}. */
    public String of(RawAnswer answer) {
        String start = Answerer.beginning(answer);
        return answerers.stream()
                .filter(candidate -> candidate.wrote(answer, start))
                .findFirst()
                .map(Answerer::id)
                .orElse(UNKNOWN);
    }

    /** The product's id, or {@link #UNKNOWN}, for an answer of which little was kept. */
    public String of(int status, Map<String, String> headers, String body) {
        Map<String, List<String>> all = headers.entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, header -> List.of(header.getValue())));
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return of(new RawAnswer("", "", status, "", all, bytes, bytes.length, true, 0, 0));
    }

    /** The product's name for people; empty if the id is not known. */
    public Optional<String> name(String id) {
        return answerers.stream().filter(candidate -> candidate.id().equals(id)).findFirst().map(Answerer::display);
    }

    private static Answerers load() {
        return new Answerers(Table.rows(Answerers.class, "answerers.tsv").stream().map(Answerer::of).toList());
    }
}
