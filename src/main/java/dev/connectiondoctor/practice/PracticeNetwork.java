package dev.connectiondoctor.practice;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.stage.Environment;

/** A practice network that is running. Several may run at once; closing one ends all of its threads and sockets. */
public interface PracticeNetwork extends AutoCloseable {
    /** How to check it: address, key, model, roots, resolve, proxy and limits. */
    Options options();

    /** The environment in which the check is to run, for example with proxy variables. */
    Environment environment();

    @Override
    void close();
}
