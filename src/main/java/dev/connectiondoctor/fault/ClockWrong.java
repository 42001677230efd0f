package dev.connectiondoctor.fault;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.tls.LineSignals.ClockReading;
import dev.connectiondoctor.stage.tls.TlsEvidence;

/** This computer's clock is off, and only that makes the certificate look out of its dates. */
final class ClockWrong implements FaultRule {
    private static final Duration MORE_THAN = Duration.ofMinutes(2);
    private static final Duration AGREEMENT = Duration.ofMinutes(1);

    @Override
    public String id() {
        return "tls.clock-wrong";
    }

    @Override
    public Set<String> explains() {
        return Set.of("tls.expired", "tls.not-yet-valid");
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return Chain.of(seen)
                .filter(chain -> chain.verification().validity() != TlsEvidence.Validity.VALID)
                .flatMap(chain -> offset(chain).flatMap(offset -> rightTime(chain, offset))
                        .map(time -> finding(chain, time)));
    }

    private Finding finding(Chain chain, Instant time) {
        List<String> servers = chain.tls().signals().clocks().stream().map(ClockReading::host).toList();
        return Dates.name(chain.problem(id(), Culprit.COMPUTER), chain)
                .with("time", Dates.minute(time.toString()))
                .with("servers", String.join(", ", servers))
                .because("signals/clocks")
                .fix(Fixes.words("set-clock", "where", "again"))
                .fix(Fix.of("set-clock-automatically", new Step.Command("w32tm /resync")).forOs("windows"))
                .fix(Fix.of("set-clock-automatically", new Step.Command("sudo sntp -sS time.apple.com"))
                        .forOs("macos"))
                .fix(Fix.of("set-clock-automatically", new Step.Command("sudo timedatectl set-ntp true"))
                        .forOs("linux"))
                .build();
    }

    /** By how much the clock is ahead, if at least two servers agree on it. */
    private static Optional<Duration> offset(Chain chain) {
        List<ClockReading> readings = chain.tls().signals().clocks();
        long least = readings.stream().mapToLong(ClockReading::offsetSeconds).min().orElse(0);
        long most = readings.stream().mapToLong(ClockReading::offsetSeconds).max().orElse(0);
        boolean independent = readings.stream().map(ClockReading::host).distinct().count() > 1;
        boolean agreed = most - least <= AGREEMENT.toSeconds();
        boolean off = Math.min(Math.abs(least), Math.abs(most)) > MORE_THAN.toSeconds();
        return independent && agreed && off ? Optional.of(Duration.ofSeconds(least)) : Optional.empty();
    }

    /** The right time, if every certificate was valid by it. */
    private static Optional<Instant> rightTime(Chain chain, Duration offset) {
        try {
            Instant time = Instant.parse(chain.tls().clock()).minus(offset);
            boolean valid = chain.tls()
                    .chain()
                    .stream()
                    .noneMatch(each -> time.isBefore(Instant.parse(each.notBefore()))
                            || time.isAfter(Instant.parse(each.notAfter())));
            return valid ? Optional.of(time) : Optional.empty();
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }
}
