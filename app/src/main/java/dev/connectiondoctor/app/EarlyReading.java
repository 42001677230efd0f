package dev.connectiondoctor.app;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.function.Consumer;

import dev.connectiondoctor.app.model.LanguageChoice;
import dev.connectiondoctor.app.model.Remembered;
import dev.connectiondoctor.app.model.StartModel;
import dev.connectiondoctor.app.model.Words;
import dev.connectiondoctor.kept.OwnFolders;
import dev.connectiondoctor.stage.Environment;
import dev.connectiondoctor.target.FoundOnThisComputer;
import dev.connectiondoctor.target.FoundOnThisComputer.Candidate;
import dev.connectiondoctor.target.found.Os;
import dev.connectiondoctor.text.Messages;

/**
 * What the first page shows and needs no toolkit, read beside the start of the toolkit, which mostly waits. In the
 * order in which it is needed; whoever asks for a part waits for that part.
 */
final class EarlyReading {
    private final Environment environment;
    private final CompletableFuture<Remembered> remembered = new CompletableFuture<>();
    private final CompletableFuture<StartModel> start = new CompletableFuture<>();
    private final CompletableFuture<Texts> texts = new CompletableFuture<>();
    private final CompletableFuture<List<Candidate>> found = new CompletableFuture<>();

    /** Made by the first who asks. */
    private static final class Once {
        private static final EarlyReading READING = begun(Environment.ofProcess());
    }

    /** The texts that are asked for first, and for whom they were chosen. */
    private record Texts(Locale locale, Messages messages) {
        static Texts of(Locale locale) {
            return new Texts(locale, Words.catalogue(locale));
        }
    }

    private EarlyReading(Environment environment) {
        this.environment = environment;
    }

    /** That of this process, begun by the first call. Returns at once. */
    static EarlyReading ofThisComputer() {
        return Once.READING;
    }

    private static EarlyReading begun(Environment environment) {
        EarlyReading reading = new EarlyReading(environment);
        Thread.ofPlatform().daemon().name("early-reading").start(reading::read);
        return reading;
    }

    private void read() {
        remembered.completeAsync(() -> Remembered.in(OwnFolders.in(environment, os()).settings()), Runnable::run);
        start.completeAsync(() -> new StartModel(environment), Runnable::run);
        texts.completeAsync(this::firstTexts, Runnable::run);
        found.completeAsync(() -> FoundOnThisComputer.in(environment), Runnable::run);
    }

    private Texts firstTexts() {
        Texts first = Texts.of(LanguageChoice.likely(Locale.getDefault(), remembered().now().language()));
        first.messages().get("window.name");
        return first;
    }

    static Os os() {
        return Os.named(System.getProperty("os.name", ""));
    }

    /** The process with its variables and its user. */
    Environment environment() {
        return environment;
    }

    /** The window's settings. */
    Remembered remembered() {
        return of(remembered);
    }

    /** What can be checked, for the window alone from now on. */
    StartModel start() {
        return of(start);
    }

    /** The window's texts in the language that serves a person of this locale best. */
    Messages texts(Locale locale) {
        Texts first = of(texts);
        return first.locale().equals(locale) ? first.messages() : Words.catalogue(locale);
    }

    /**
     * The services that tools on this computer are set up for.
     *
     * @param taker given them at once if they are known, else by the window
     * @param window carries out on the thread of the window what it is given from any thread
     */
    void found(Consumer<List<Candidate>> taker, Executor window) {
        if (found.state() == Future.State.SUCCESS) {
            taker.accept(found.resultNow());
        } else {
            found.thenAcceptAsync(taker, window);
        }
    }

    private static <T> T of(CompletableFuture<T> part) {
        try {
            return part.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
    }
}
