package dev.connectiondoctor.app.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import dev.connectiondoctor.explain.Explanation;
import dev.connectiondoctor.explain.Kind;

class LookupModelTest {
    private final BlockingQueue<Runnable> window = new LinkedBlockingQueue<>();
    private final LookupModel model = new LookupModel(window::add);

    @Test
    void saysWhatAPastedTextMeans() throws InterruptedException {
        model.textProperty().set("getaddrinfo ENOTFOUND api.example.com");
        window.take().run();

        assertThat(model.matchesProperty().get()).extracting(match -> match.explanation().id())
                .startsWith("dns-not-found");
    }

    @Test
    void anAnswerThatComesLateIsNotShown() throws InterruptedException {
        model.textProperty().set("getaddrinfo ENOTFOUND api.example.com");
        Runnable late = window.take();
        model.textProperty().set("");
        late.run();

        assertThat(model.matchesProperty().get()).isEmpty();
        assertThat(model.unknownProperty().get()).isFalse();
    }

    @Test
    void listsTheDictionaryByKindAndFindsWordsInIt() throws InterruptedException {
        model.say(Explanation::id);
        window.take().run();
        assertThat(items()).hasSizeGreaterThan(90);
        assertThat(model.rowsProperty().get().getFirst()).isEqualTo(new GroupedRow.Head<>(Optional.of(Kind.STATUS)));
        assertThat(model.chosenProperty().get().heading()).startsWith("400");

        model.textProperty().set("schannel 0x8009");
        window.take().run();
        assertThat(items()).extracting(Explanation::id)
                .containsExactlyInAnyOrder("tls-schannel-root",
                        "tls-revocation");
        assertThat(model.unknownProperty().get()).isFalse();
    }

    @Test
    void whatIsRecognisedComesFirstAndIsRead() throws InterruptedException {
        model.textProperty().set("524");
        window.take().run();

        assertThat(model.rowsProperty().get().getFirst()).isEqualTo(new GroupedRow.Head<>(Optional.empty()));
        assertThat(model.chosenProperty().get().id()).isEqualTo("edge-timeout");
        assertThat(model.match(model.chosenProperty().get())).isPresent();
    }

    @Test
    void whatIsReadStaysInOtherWords() throws InterruptedException {
        model.say(each -> each.id() + " words");
        window.take().run();
        model.textProperty().set("words");
        window.take().run();
        Explanation read = items().getLast();
        model.chosenProperty().set(read);

        model.say(each -> each.id() + " Wörter");
        window.take().run();

        assertThat(items()).isEmpty();
        assertThat(model.chosenProperty().get()).isEqualTo(read);
    }

    @Test
    void aLongLogIsReadWholeAndShownInPart() throws InterruptedException {
        String log = "2026-11-20 all is well\n".repeat(220_000) + "x-api-key: CANARY-0123456789 ECONNREFUSED\n";
        model.paste(log);
        window.take().run();

        assertThat(model.textProperty().get()).hasSize(LookupModel.SHOWN);
        assertThat(items()).extracting(Explanation::id).containsExactly("refused");
        assertThat(model.matchesProperty().get().getFirst().line()).isEqualTo(220_001);
        assertThat(model.matchesProperty().get().getFirst().excerpt()).doesNotContain("CANARY");
    }

    private List<Explanation> items() {
        return model.rowsProperty()
                .get()
                .stream()
                .flatMap(row -> row instanceof GroupedRow.Item<Optional<Kind>, Explanation>(Explanation item)
                        ? Stream.of(item)
                        : Stream.empty())
                .toList();
    }

    @Test
    void saysSoOnlyOnceNothingIsFound() throws InterruptedException {
        model.textProperty().set("it does not work");
        assertThat(model.unknownProperty().get()).isFalse();
        window.take().run();
        assertThat(model.unknownProperty().get()).isTrue();
    }
}
