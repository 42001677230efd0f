package dev.connectiondoctor.stage.tls;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.connectiondoctor.net.SideBySide;
import dev.connectiondoctor.stage.ProbeContext;
import dev.connectiondoctor.stage.Progress;
import dev.connectiondoctor.target.BaseUrl;

/** Compares this computer's clock with that of servers, over plain http: TLS would need the right time. */
final class ClockTrial {
    private final ProbeContext context;
    private final Heads heads;

    ClockTrial(ProbeContext context) {
        this.context = context;
        this.heads = new Heads(context.network());
    }

    List<LineSignals.ClockReading> read() throws InterruptedException {
        return SideBySide.forEach(context.options().controls().clocks(), host -> () -> read(host))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<LineSignals.ClockReading> read(BaseUrl host) throws InterruptedException {
        String name = host.origin().substring("http://".length());
        context.progress().accept(new Progress("clock", Map.of("host", name)));
        Instant asked = now();
        Optional<HttpResponse<Void>> answer = heads.ask(host.url());
        Instant answered = now();
        Instant between = asked.plus(Duration.between(asked, answered).dividedBy(2));
        return answer.flatMap(response -> date(response.headers()))
                .map(theirs -> new LineSignals.ClockReading(name, Duration.between(theirs, between).toSeconds()));
    }

    /** When the answer was made, and the time that it has been kept since. */
    private static Optional<Instant> date(HttpHeaders headers) {
        try {
            Optional<Instant> made = headers.firstValue("date")
                    .map(text -> ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
            long age = headers.firstValue("age").filter(text -> text.matches("\\d{1,9}")).map(Long::valueOf).orElse(0L);
            return made.map(date -> date.plusSeconds(age));
        } catch (DateTimeParseException malformed) {
            return Optional.empty();
        }
    }

    private Instant now() {
        return context.network().clock().instant();
    }
}
