package dev.connectiondoctor.target.found;

/** Reads what one program is told. Touches nothing, and leaves out what it cannot make sense of. */
@FunctionalInterface
interface ToolReader {
    void read(Tool tool, SettingsFiles files, Reading into);
}
