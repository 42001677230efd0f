package dev.connectiondoctor.app.model;

/** A step of a fix, in words. Equal instructions ask for the same. */
public sealed interface Instruction {
    /** Words to read. */
    record Say(String text) implements Instruction {}

    /**
     * Something to take along as it stands.
     *
     * @param label what it is; empty where the text says so itself
     */
    record Take(String label, String text) implements Instruction {}

    /** A file to write or to change. */
    record Put(String path, String content) implements Instruction {}

    /** A file that was put there before. */
    record Use(String path) implements Instruction {}

    /** A page to open. */
    record Open(String url) implements Instruction {}
}
