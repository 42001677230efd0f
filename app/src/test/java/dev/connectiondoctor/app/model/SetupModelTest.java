package dev.connectiondoctor.app.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import dev.connectiondoctor.app.model.SetupModel.Step;

class SetupModelTest {
    private final SetupModel setup = new SetupModel();

    @Test
    void goesOnToTheLastQuestionAndBackToTheFirst() {
        setup.begin(Step.SERVICE);
        setup.next();
        setup.next();
        setup.next();
        assertThat(setup.stepProperty().get()).isEqualTo(Step.DEPTH);
        assertThat(setup.back()).isTrue();
        assertThat(setup.back()).isTrue();
        assertThat(setup.back()).isFalse();
        assertThat(setup.stepProperty().get()).isEqualTo(Step.SERVICE);
    }

    @Test
    void goesBackNoFurtherThanWhereItBegan() {
        setup.begin(Step.ACCESS);
        assertThat(setup.back()).isFalse();
        setup.next();
        assertThat(setup.back()).isTrue();
        assertThat(setup.back()).isFalse();

        setup.show(Step.SERVICE);
        assertThat(setup.back()).isFalse();
    }
}
