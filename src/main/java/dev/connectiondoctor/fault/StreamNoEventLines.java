package dev.connectiondoctor.fault;

import java.util.Optional;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.longstream.LongStreamEvidence;
import dev.connectiondoctor.stage.models.ModelsEvidence;
import dev.connectiondoctor.stage.settings.SettingsEvidence;
import dev.connectiondoctor.target.Protocol;

/** Anthropic's events come without their names, by which alone Anthropic's own libraries know them. */
final class StreamNoEventLines implements FaultRule {
    /** One or two events may be a gateway's own. */
    private static final long FEWEST_EVENTS = 3;

    @Override
    public String id() {
        return "stream.no-event-lines";
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return seen.longStream()
                .filter(stream -> inAnthropicsWords(seen) && stream.events() >= FEWEST_EVENTS && !stream.eventLines()
                        && stream.firstTokenMs() != null)
                .map(stream -> finding(stream, seen));
    }

    private static boolean inAnthropicsWords(Observations seen) {
        String protocol = seen.models()
                .map(ModelsEvidence::protocol)
                .or(() -> seen.settings().map(SettingsEvidence::protocol))
                .orElse("");
        return protocol.equals(Protocol.ANTHROPIC.id());
    }

    private Finding finding(LongStreamEvidence stream, Observations seen) {
        Subject subject = Subject.of(seen);
        return subject.name(Finding.problem(id(), Stage.LONG_STREAM, subject.service()))
                .with("events", stream.events())
                .because("eventLines")
                .because("events")
                .fix(Fixes.words("send-event-lines", "send").forAudience(Fix.Audience.IT))
                .fix(Fixes.tellOperator(stream.answer()))
                .fix(Fixes.words("openai-protocol", "use"))
                .build();
    }
}
