package dev.connectiondoctor.real;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Tests that need a program of somebody else's, installed from its own package. They run with the profile
 * {@code real-parts} and fail where the program is missing.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("real-parts")
@Execution(ExecutionMode.CONCURRENT)
@Timeout(600)
@interface RealPart {}
