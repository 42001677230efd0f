package dev.connectiondoctor.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.connectiondoctor.stage.Evidence;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.http.Conversation;
import dev.connectiondoctor.stage.longstream.LongStreamEvidence;
import dev.connectiondoctor.stage.settings.SettingsEvidence;
import dev.connectiondoctor.stage.shortprompt.ShortPromptEvidence;
import dev.connectiondoctor.target.BaseUrl;
import dev.connectiondoctor.target.Dialect;
import dev.connectiondoctor.target.KeyHeader;
import dev.connectiondoctor.target.Prompt;
import dev.connectiondoctor.target.Protocol;

/** The steps of a check as commands of curl: by the same way, with the same requests. */
public final class Reproductions {
    /** The variables in which the commands look for what nobody should type into one. */
    public static final String KEY = "CONNECTION_DOCTOR_KEY";
    public static final String PROXY_LOGIN = "CONNECTION_DOCTOR_PROXY_LOGIN";

    private static final int BRIEF_TOKENS = 16;
    private static final int STREAM_TOKENS = 512;

    private final Report report;
    private final BaseUrl base;
    private final CurlWay way;

    private Reproductions(Report report) {
        this.report = report;
        base = BaseUrl.parse(report.target().baseUrl());
        way = new CurlWay(report, base);
    }

    /** None if the address cannot be used. */
    public static List<Reproduction> of(Report report) {
        Reproductions all = new Reproductions(report);
        return all.base.usable() && CurlWay.printable(all.base.url()) ? all.steps() : List.of();
    }

    /** The command that repeats a stage; empty where no command does. */
    public static Optional<Reproduction> telling(Report report, Stage stage) {
        String step = switch (stage) {
            case TCP, PROXY -> "connect";
            case FIRST_BYTE -> "models";
            default -> stage.id();
        };
        return of(report).stream().filter(command -> command.step().equals(step)).findFirst();
    }

    private List<Reproduction> steps() {
        List<Reproduction> steps = new ArrayList<>();
        steps.add(timed("dns", "%{remote_ip} after %{time_namelookup} s\\n"));
        steps.add(timed("connect", "%{remote_ip} %{remote_port} after %{time_connect} s\\n"));
        if (base.secure()) {
            steps.add(step("tls", way.line("30").with("--verbose", "--head", "--output", "-", base.origin() + "/")));
        }
        dialect().ifPresent(dialect -> requests(dialect, steps));
        return List.copyOf(steps);
    }

    private Reproduction timed(String step, String shown) {
        return step(step, way.line("30")
                .with("--silent", "--show-error", "--head", "--write-out", shown,
                        base.origin() + "/"));
    }

    private void requests(Dialect dialect, List<Reproduction> steps) {
        steps.add(step("models", keyed(way.line("30").with("--silent", "--show-error", "--include"), dialect)
                .with(dialect.modelsUrl(base))));
        model().ifPresent(model -> {
            Prompt.TokenLimitName name = limitName();
            Prompt brief = Prompt.brief(model, BRIEF_TOKENS).withTokenLimitName(name);
            steps.add(prompt("short-prompt", brief, dialect));
            steps.add(prompt("long-stream", Prompt.lengthy(model, streamTokens(), "Connection Doctor.")
                    .withTokenLimitName(name), dialect));
        });
    }

    private Reproduction prompt(String step, Prompt prompt, Dialect dialect) {
        CurlLine line = way.line(prompt.streamed() ? "600" : "120").with("--silent", "--show-error", "--include");
        if (prompt.streamed()) {
            line.with("--no-buffer");
        }
        return step(step, keyed(line, dialect).with("--header", "content-type: application/json")
                .with(dialect.promptUrl(base))
                .sending(ascii(dialect.body(prompt))));
    }

    private static Reproduction step(String step, CurlLine line) {
        return new Reproduction(step, line.posix(), line.powerShell());
    }

    private CurlLine keyed(CurlLine line, Dialect dialect) {
        dialect.headers().forEach((name, value) -> line.with("--header", name + ": " + value));
        boolean plain = evidence(Stage.SETTINGS, SettingsEvidence.class).map(SettingsEvidence::plainHttpAllowed)
                .orElse(false);
        if (report.target().key().present() && (base.secure() || base.loopback() || plain)) {
            KeyHeader header = report.target().way().bearer()
                    ? KeyHeader.BEARER
                    : KeyHeader.at(base, dialect.keyHeader(report.target().key().prefix()));
            Dialect.Header empty = header.carrying("");
            line.with("--header").secret(empty.name() + ": " + empty.value(), KEY);
        }
        return line;
    }

    private Optional<Dialect> dialect() {
        return Protocol.byId(report.target().protocol())
                .filter(protocol -> protocol != Protocol.AUTO)
                .map(Dialect::of);
    }

    private Optional<String> model() {
        return evidence(Stage.SHORT_PROMPT, ShortPromptEvidence.class).map(ShortPromptEvidence::model)
                .or(() -> Optional.ofNullable(report.target().model()))
                .filter(model -> !model.isBlank());
    }

    private Prompt.TokenLimitName limitName() {
        return report.experiments()
                .stream()
                .anyMatch(made -> made.id().equals(Conversation.TOKEN_LIMIT_NAME)
                        && made.outcome().equals(Conversation.OTHER_NAME_WORKS))
                                ? Prompt.TokenLimitName.MAX_TOKENS
                                : Prompt.TokenLimitName.MAX_COMPLETION_TOKENS;
    }

    private int streamTokens() {
        int asked = evidence(Stage.LONG_STREAM, LongStreamEvidence.class).map(LongStreamEvidence::askedTokens)
                .orElse(0);
        return asked > 0 ? asked : STREAM_TOKENS;
    }

    private <E extends Evidence> Optional<E> evidence(Stage stage, Class<E> type) {
        return Optional.ofNullable(report.stage(stage).result().evidenceOrNull())
                .filter(type::isInstance)
                .map(type::cast);
    }

    private static String ascii(String json) {
        StringBuilder ascii = new StringBuilder();
        json.chars().forEach(sign -> {
            if (sign < 0x7f) {
                ascii.append((char) sign);
            } else {
                ascii.append(String.format("\\u%04x", sign));
            }
        });
        return ascii.toString();
    }
}
