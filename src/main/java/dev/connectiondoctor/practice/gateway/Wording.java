package dev.connectiondoctor.practice.gateway;

import org.jspecify.annotations.Nullable;

/** How one vendor says that something is wrong. */
record Wording(int status, String type, @Nullable String code, String message) {}
