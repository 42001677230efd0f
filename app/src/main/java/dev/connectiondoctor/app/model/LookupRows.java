package dev.connectiondoctor.app.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.connectiondoctor.app.model.GroupedRow.Head;
import dev.connectiondoctor.app.model.GroupedRow.Item;
import dev.connectiondoctor.explain.ErrorDictionary;
import dev.connectiondoctor.explain.Explanation;
import dev.connectiondoctor.explain.Kind;
import dev.connectiondoctor.explain.Match;

/** What is listed of the dictionary: what was recognised in a text, then all that speaks of the words of a short one. */
final class LookupRows {
    /** Characters; a longer text is no search. */
    private static final int LONGEST_SEARCH = 80;

    private final ErrorDictionary dictionary;
    private final Function<Explanation, String> said;

    /** @param said what the window says of a text, in which words are found, too */
    LookupRows(ErrorDictionary dictionary, Function<Explanation, String> said) {
        this.dictionary = dictionary;
        this.said = said;
    }

    /** The group without a kind is what was recognised. */
    List<GroupedRow<Optional<Kind>, Explanation>> of(String text, List<Match> matches) {
        List<GroupedRow<Optional<Kind>, Explanation>> rows = new ArrayList<>();
        List<Explanation> recognised = matches.stream().map(Match::explanation).toList();
        add(rows, Optional.empty(), recognised);
        Set<String> known = recognised.stream().map(Explanation::id).collect(Collectors.toSet());
        List<String> wanted = wanted(text);
        if (text.isBlank() || !wanted.isEmpty()) {
            for (Kind kind : Kind.values()) {
                add(rows, Optional.of(kind), dictionary.of(kind)
                        .stream()
                        .filter(each -> !known.contains(each.id()) && speaksOf(each, wanted))
                        .toList());
            }
        }
        return rows;
    }

    private static void add(List<GroupedRow<Optional<Kind>, Explanation>> rows, Optional<Kind> group,
            List<Explanation> members) {
        if (!members.isEmpty()) {
            rows.add(new Head<>(group));
            members.forEach(each -> rows.add(new Item<>(each)));
        }
    }

    private static List<String> wanted(String text) {
        String search = text.strip();
        return search.isEmpty() || search.length() > LONGEST_SEARCH || search.contains("\n")
                ? List.of()
                : List.of(search.toLowerCase(Locale.ROOT).split("\\s+"));
    }

    private boolean speaksOf(Explanation explanation, List<String> wanted) {
        if (wanted.isEmpty()) {
            return true;
        }
        String all = Stream.of(Stream.of(explanation.id(), explanation.heading(), said.apply(explanation)),
                explanation.examples().stream(), explanation.phrases().stream())
                .flatMap(each -> each)
                .collect(Collectors.joining("\n"))
                .toLowerCase(Locale.ROOT);
        return wanted.stream().allMatch(all::contains);
    }
}
