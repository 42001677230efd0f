package dev.connectiondoctor.stage;

import java.time.Duration;

import dev.connectiondoctor.Limits;

/**
 * The longest that a stage may take before it is interrupted and let go. These are the belt: a probe's own waits are
 * shorter and bring better evidence.
 */
public record StageLimits(Limits limits) {

    public Duration of(Stage stage) {
        return switch (stage) {
            case SETTINGS -> Duration.ofSeconds(10);
            case DNS, TCP -> limits.connect().multipliedBy(2).plus(slack());
            case PROXY, TLS -> limits.connect().plus(limits.handshake()).multipliedBy(3).plus(slack());
            case FIRST_BYTE -> limits.answer().multipliedBy(2).plus(slack());
            case MODELS -> limits.answer().multipliedBy(6).plus(slack());
            case SHORT_PROMPT -> limits.prompt().multipliedBy(3).plus(limits.answer().multipliedBy(4)).plus(slack());
            case LONG_STREAM -> limits.stream().plus(limits.answer()).plus(slack());
        };
    }

    private static Duration slack() {
        return Duration.ofSeconds(5);
    }
}
