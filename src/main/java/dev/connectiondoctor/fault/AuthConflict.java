package dev.connectiondoctor.fault;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.target.found.FoundSetting;
import dev.connectiondoctor.target.found.FoundSetting.Kind;
import dev.connectiondoctor.target.found.Source;

/** Claude Code has two credentials at once. It warns of that, uses one, and it may not be the one that is meant. */
final class AuthConflict implements FaultRule {
    @Override
    public String id() {
        return "settings.auth-conflict";
    }

    @Override
    public Set<String> explains() {
        return Set.of("auth.key-rejected");
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return ToolSettings.of(seen, ToolSettings.CLAUDE_CODE)
                .flatMap(own -> used(own)
                        .flatMap(used -> other(own, used).map(other -> finding(seen, own, used, other))));
    }

    /** The one that counts, if this check used it. */
    private static Optional<FoundSetting> used(ToolSettings own) {
        return own.all(Kind.KEY)
                .filter(FoundSetting::inForce)
                .filter(setting -> setting.source().equals(own.source("key")))
                .findFirst();
    }

    /** Another kind of credential; the same variable set twice is another matter. */
    private static Optional<FoundSetting> other(ToolSettings own, FoundSetting used) {
        return own.all()
                .filter(setting -> setting.kind() == Kind.KEY || setting.kind() == Kind.LOGIN)
                .filter(setting -> !setting.inForce() && !setting.name().equals(used.name()))
                .findFirst();
    }

    private Finding finding(Observations seen, ToolSettings own, FoundSetting used, FoundSetting other) {
        boolean refused = Answers.failing(seen, Meaning.KEY_REJECTED).isPresent();
        boolean login = other.kind() == Kind.LOGIN;
        return Finding.of(id(), Stage.SETTINGS, refused ? Severity.PROBLEM : Severity.WARNING, Culprit.SETTINGS)
                .likelyUnless(!refused)
                .with("used", used.name())
                .with("usedSource", place(used))
                .with("other", other.name())
                .with("otherSource", place(other))
                .with("variant", (login ? "login" : "key") + (refused ? "-refused" : ""))
                .because(own.path(used))
                .because(own.path(other))
                .fixes(login ? keepOneOfKeyAndLogin() : List.of(Fixes.words("keep-one-key", "decide", "restart")))
                .build();
    }

    private static List<Fix> keepOneOfKeyAndLogin() {
        return List.of(Fix.of("log-out", new Step.Command("claude /logout"), new Step.Text("restart"))
                .forTool(ToolSettings.CLAUDE_CODE), Fixes.words("drop-key", "remove", "restart"));
    }

    /** As the user would look for it. */
    private static String place(FoundSetting setting) {
        String file = Source.file(setting.source());
        return file.isEmpty() ? setting.source() : file;
    }
}
