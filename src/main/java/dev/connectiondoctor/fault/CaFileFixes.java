package dev.connectiondoctor.fault;

import java.util.List;
import java.util.Optional;

import dev.connectiondoctor.stage.tls.TlsEvidence.CaFile;

/** How a setting that names a file of certificates is taken back. */
final class CaFileFixes {
    private static final String ID = "remove-ca-setting";
    private static final Step RESTART = new Step.Text("restart");

    private static final String VARIABLE = "environment:";

    private CaFileFixes() {}

    /** Where a program takes its own setting back itself. */
    private static Optional<String> command(CaFile file) {
        return Optional.ofNullable(switch (file.setting()) {
            case "npm cafile" -> "npm config delete cafile";
            case "pip cert" -> "pip config unset global.cert";
            case "git http.sslCAInfo" -> file.origin().contains("/.git/config")
                    ? "git config --unset http.sslCAInfo"
                    : "git config --global --unset http.sslCAInfo";
            default -> null;
        });
    }

    static List<Fix> remove(CaFile file, Trial trial) {
        boolean variable = file.origin().startsWith(VARIABLE);
        String setting = variable ? file.origin().substring(VARIABLE.length()) : file.setting();
        Optional<String> command = variable ? Optional.empty() : command(file);
        if (command.isPresent()) {
            return List.of(Fix.of(ID, new Step.Command(command.get()), RESTART).tried(trial));
        }
        if (file.origin().startsWith("file:")) {
            return List.of(Fix.of(ID, new Step.Text("in-file"), RESTART).tried(trial));
        }
        Step search = new Step.Text("search");
        // In PowerShell a $null between the outer quotes would be gone before it is read; nothing means the same to it.
        Step windows = new Step.Command("powershell -Command \"[Environment]::SetEnvironmentVariable('" + setting
                + "', '', 'User')\"");
        return List.of(Fix.of(ID, windows, search, RESTART).tried(trial).forOs("windows"),
                Fix.of(ID, new Step.Command("unset " + setting + "; launchctl unsetenv " + setting), search, RESTART)
                        .tried(trial)
                        .forOs("macos"),
                Fix.of(ID, new Step.Command("unset " + setting), search, RESTART).tried(trial).forOs("linux"));
    }
}
