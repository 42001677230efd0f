package dev.connectiondoctor.fault;

import java.util.List;

/** How a setting that names a file of certificates is taken back. */
final class CaFileFixes {
    private static final String ID = "remove-ca-setting";
    private static final Step RESTART = new Step.Text("restart");

    private CaFileFixes() {}

    static List<Fix> remove(String setting, Trial trial) {
        if (setting.startsWith("npm")) {
            return List.of(Fix.of(ID, new Step.Command("npm config delete cafile"), RESTART).tried(trial));
        }
        Step search = new Step.Text("search");
        Step windows = new Step.Command("powershell -Command \"[Environment]::SetEnvironmentVariable('" + setting
                + "', $null, 'User')\"");
        return List.of(Fix.of(ID, windows, search, RESTART).tried(trial).forOs("windows"),
                Fix.of(ID, new Step.Command("unset " + setting + "; launchctl unsetenv " + setting), search, RESTART)
                        .tried(trial)
                        .forOs("macos"),
                Fix.of(ID, new Step.Command("unset " + setting), search, RESTART).tried(trial).forOs("linux"));
    }
}
