package dev.connectiondoctor.fault;

import java.util.Optional;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.target.found.FoundSetting;
import dev.connectiondoctor.target.found.FoundSetting.Kind;
import dev.connectiondoctor.target.found.Source;

/**
 * Claude Code is set up for a gateway, but was never started to the end of its welcome: it then talks to Anthropic first
 * and asks for a login, whatever its settings say.
 */
final class LoginLoop implements FaultRule {
    private static final String FLAG = "hasCompletedOnboarding";
    private static final String STATE = ".claude.json";

    @Override
    public String id() {
        return "settings.login-loop";
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return ToolSettings.of(seen, ToolSettings.CLAUDE_CODE)
                .filter(own -> own.settings().key().present() && own.settings().provider() == null)
                .filter(own -> !own.source("baseUrl").equals("default") && !welcomed(own) && !unknown(own))
                .flatMap(own -> inFile(own).map(setting -> finding(own, setting)));
    }

    private static boolean welcomed(ToolSettings own) {
        return own.all(Kind.OTHER)
                .anyMatch(setting -> setting.name().equals(FLAG) && "true".equals(setting.value()))
                || own.all(Kind.LOGIN).findAny().isPresent();
    }

    /** The file that would say so is there, but could not be read. */
    private static boolean unknown(ToolSettings own) {
        return own.settings().computer().passedOver().stream().anyMatch(file -> file.file().endsWith(STATE));
    }

    /** Variables alone may belong to other programs: only a file of its own shows that Claude Code is used here. */
    private static Optional<FoundSetting> inFile(ToolSettings own) {
        return own.all().filter(setting -> !Source.file(setting.source()).isEmpty()).findFirst();
    }

    private Finding finding(ToolSettings own, FoundSetting setting) {
        return Finding.warning(id(), Stage.SETTINGS, Culprit.SETTINGS)
                .likely()
                .with("host", own.settings().address().host() == null ? "" : own.settings().address().host())
                .with("file", Source.file(setting.source()))
                .because(own.path(setting))
                .fix(Fix.of("skip-welcome", new Step.Text("where"), new Step.Setting(FLAG, "true"),
                        new Step.Text("restart")).forTool(ToolSettings.CLAUDE_CODE))
                .build();
    }
}
