package dev.connectiondoctor.app.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

import org.junit.jupiter.api.Test;

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
    void saysSoOnlyOnceNothingIsFound() throws InterruptedException {
        model.textProperty().set("it does not work");
        assertThat(model.unknownProperty().get()).isFalse();
        window.take().run();
        assertThat(model.unknownProperty().get()).isTrue();
    }
}
