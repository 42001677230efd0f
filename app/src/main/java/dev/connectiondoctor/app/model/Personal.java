package dev.connectiondoctor.app.model;

/** What belongs to the person in front of the window. */
public record Personal(Comfort comfort, KeyKeeping keys, LastService last) {}
