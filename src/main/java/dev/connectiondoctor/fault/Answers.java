package dev.connectiondoctor.fault;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.http.HttpAnswer;
import dev.connectiondoctor.stage.models.ModelsEvidence;

/** The answers that were heard when the key was used, and which of them is the one to judge. */
final class Answers {
    private static final Set<Meaning> NO_LIST = Set.of(Meaning.ROUTE_UNKNOWN, Meaning.NOT_AN_API, Meaning.FORBIDDEN,
            Meaning.KEY_REJECTED, Meaning.REJECTED, Meaning.OTHER);

    private Answers() {}

    /** The answers to prompts, in the order in which they were made. */
    static List<Heard> prompts(Observations seen) {
        Stream<Heard> small = seen.shortPrompt()
                .stream()
                .flatMap(shown -> Stream.of(heard(Stage.SHORT_PROMPT, "answer", shown.answer(), false),
                        heard(Stage.SHORT_PROMPT, "streamed", shown.streamed(), true)))
                .flatMap(Optional::stream);
        Stream<Heard> large = seen.longStream()
                .flatMap(shown -> heard(Stage.LONG_STREAM, "answer", shown.answer(), true))
                .stream();
        return Stream.concat(small, large).toList();
    }

    /** The answer with this meaning that shows what is wrong; one without a key counts where none with it was heard. */
    static Optional<Heard> telling(Observations seen, Meaning meaning) {
        return any(seen) ? failing(seen, meaning) : greeting(seen).filter(heard -> heard.meaning() == meaning);
    }

    private static Optional<Heard> greeting(Observations seen) {
        return seen.firstByte().flatMap(shown -> heard(Stage.FIRST_BYTE, "answer", shown.answer(), false));
    }

    static Optional<Heard> models(Observations seen) {
        return seen.models().flatMap(shown -> heard(Stage.MODELS, "answer", shown.answer(), false));
    }

    /** The answer that shows what is wrong: that of a prompt, or else that of the list of models. */
    static Optional<Heard> failing(Observations seen) {
        return prompts(seen).stream()
                .filter(heard -> !heard.fine())
                .findFirst()
                .or(() -> models(seen).filter(heard -> !heard.fine() && !missingListOnly(seen)));
    }

    /** Whether prompts are answered and no more is wrong than that no list of models is given. */
    static boolean missingListOnly(Observations seen) {
        return promptWorked(seen) && models(seen).filter(heard -> NO_LIST.contains(heard.meaning())).isPresent();
    }

    static Optional<Heard> failing(Observations seen, Meaning meaning) {
        return failing(seen).filter(heard -> heard.meaning() == meaning);
    }

    /** Whether a prompt was answered: then address, key and model are right. */
    static boolean promptWorked(Observations seen) {
        return prompts(seen).stream().anyMatch(Heard::worked);
    }

    static boolean listed(Observations seen) {
        return seen.models().filter(ModelsEvidence::listed).isPresent();
    }

    /** Whether any answer at all was heard after the connection stood. */
    static boolean any(Observations seen) {
        return models(seen).isPresent() || !prompts(seen).isEmpty();
    }

    /** Begins a finding about an answer: a warning if prompts are answered all the same. */
    static Finding.Builder finding(String id, Heard heard, Culprit culprit, Observations seen) {
        Subject subject = Subject.of(seen);
        Severity severity = promptWorked(seen) && !heard.streamed() ? Severity.WARNING : Severity.PROBLEM;
        Finding.Builder finding = subject.name(Finding.of(id, heard.stage(), severity, culprit));
        String requestId = heard.answer().requestId();
        if (requestId != null) {
            finding.with("requestId", requestId);
        }
        return finding.with("who", heard.author(subject))
                .with("status", heard.answer().status())
                .with("said", heard.said())
                .because(heard.path() + "/status")
                .becauseIf(heard.answer().error() != null, heard.path() + "/error");
    }

    private static Optional<Heard> heard(Stage stage, String path, @Nullable HttpAnswer answer, boolean streamed) {
        return Optional.ofNullable(answer).map(value -> new Heard(stage, path, value, streamed));
    }
}
