package dev.connectiondoctor.fault;

/** One thing to do. */
public sealed interface Step {
    /** Words from the catalogue, under {@code fix.<fix id>.<key>}, with the finding's parameters. */
    record Text(String key) implements Step {}

    /** A command to run as it stands. */
    record Command(String line) implements Step {}

    /** An environment variable to set. */
    record Env(String name, String value) implements Step {}

    /** A file to write or to change. */
    record File(String path, String content) implements Step {}

    /** A setting of a program. */
    record Setting(String name, String value) implements Step {}

    /** A page to open. */
    record Link(String url) implements Step {}
}
