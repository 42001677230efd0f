package dev.connectiondoctor.app.model;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.app.model.GroupedRow.Item;
import dev.connectiondoctor.explain.ErrorDictionary;
import dev.connectiondoctor.explain.Explanation;
import dev.connectiondoctor.explain.Kind;
import dev.connectiondoctor.explain.Match;

/**
 * The dictionary of error texts, and what a text that was typed or pasted means. It is looked up on a thread of its own,
 * as it may be a whole log; only what the last text means is ever shown. The text stays in the window.
 */
public final class LookupModel {
    /** Characters of a pasted text that are shown; all of it is read. */
    static final int SHOWN = 4_000;

    private final Executor window;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<Match>> matches = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<GroupedRow<Optional<Kind>, Explanation>>> rows = new ReadOnlyObjectWrapper<>(
            List.of());
    private final ObjectProperty<@Nullable Explanation> chosen = new SimpleObjectProperty<>();
    private final ReadOnlyBooleanWrapper unknown = new ReadOnlyBooleanWrapper();
    private Function<Explanation, String> said = _ -> "";
    private String pasted = "";
    private int asked;
    /** Whether something else is looked for than what is read came from. */
    private boolean anew;

    /** @param window carries out on the thread of the window what it is given from any thread, in order */
    public LookupModel(Executor window) {
        this.window = window;
        text.subscribe((_, now) -> {
            anew = !now.isBlank();
            lookUp(now);
        });
    }

    /** Lists the dictionary; words that are typed are found in these texts, too. */
    public void say(Function<Explanation, String> words) {
        said = words;
        lookUp(text.get());
    }

    /** What was typed, or the beginning of what was pasted. */
    public StringProperty textProperty() {
        return text;
    }

    /** Takes in a text of any length; a long one is shown in part. */
    public void paste(String whole) {
        pasted = whole;
        text.set(whole.substring(0, Math.min(SHOWN, whole.length())));
    }

    /** What is listed: all by kind, or what was recognised in the text and then what speaks of it. */
    public ReadOnlyObjectProperty<List<GroupedRow<Optional<Kind>, Explanation>>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /** The one that is read. */
    public ObjectProperty<@Nullable Explanation> chosenProperty() {
        return chosen;
    }

    /** What was recognised in the text, what says the most first. */
    public ReadOnlyObjectProperty<List<Match>> matchesProperty() {
        return matches.getReadOnlyProperty();
    }

    /** Where it was recognised in the text, if it was. */
    public Optional<Match> match(Explanation explanation) {
        return matches.get().stream().filter(match -> match.explanation().id().equals(explanation.id())).findFirst();
    }

    /** Whether the text was looked up and nothing in it is known. */
    public ReadOnlyBooleanProperty unknownProperty() {
        return unknown.getReadOnlyProperty();
    }

    private void lookUp(String shown) {
        unknown.set(false);
        String read = shown.length() == SHOWN && pasted.startsWith(shown) ? pasted : shown;
        Function<Explanation, String> words = said;
        int number = ++asked;
        Thread.ofVirtual().name("look-up").start(() -> {
            List<Match> found = Dictionary.KNOWN.explain(read);
            List<GroupedRow<Optional<Kind>, Explanation>> listed = new LookupRows(Dictionary.KNOWN, words)
                    .of(read, found);
            window.execute(() -> show(number, found, listed));
        });
    }

    /** What was asked for earlier and comes later is no longer wanted. */
    private void show(int number, List<Match> found, List<GroupedRow<Optional<Kind>, Explanation>> listed) {
        if (number == asked) {
            matches.set(found);
            unknown.set(listed.isEmpty());
            rows.set(listed);
            choose(listed);
        }
    }

    /** The first, which says the most; while nothing else is looked for, what is read stays. */
    private void choose(List<GroupedRow<Optional<Kind>, Explanation>> listed) {
        List<Explanation> items = listed.stream()
                .flatMap(row -> row instanceof Item<Optional<Kind>, Explanation>(Explanation item)
                        ? java.util.stream.Stream.of(item)
                        : java.util.stream.Stream.empty())
                .toList();
        if (anew || chosen.get() == null) {
            anew = false;
            chosen.set(items.isEmpty() ? null : items.getFirst());
        }
    }

    /** Read when it is first needed. */
    private static final class Dictionary {
        private static final ErrorDictionary KNOWN = ErrorDictionary.standard();
    }
}
