package dev.connectiondoctor.fault;

import java.util.List;

/**
 * What the rules made of the observations.
 *
 * @param findings causes first, consequences left out
 */
public record Judgement(List<Finding> findings, Verdict verdict) {}
