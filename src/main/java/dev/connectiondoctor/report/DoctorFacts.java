package dev.connectiondoctor.report;

/** Which program made a report, and where. */
public record DoctorFacts(String version, String java, String os, String locale) {}
