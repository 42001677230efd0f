package dev.connectiondoctor.report;

/**
 * A command that repeats one step of a check, for those who do not have this program.
 *
 * @param step {@code dns}, {@code connect}, {@code tls}, {@code models}, {@code short-prompt} or {@code long-stream}
 * @param posix for bash, zsh and their like; the key is the variable {@code CONNECTION_DOCTOR_KEY}
 * @param powerShell the same for PowerShell
 */
public record Reproduction(String step, String posix, String powerShell) {}
