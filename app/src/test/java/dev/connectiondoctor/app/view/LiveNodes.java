package dev.connectiondoctor.app.view;

import java.lang.management.ManagementFactory;

import javax.management.JMException;
import javax.management.ObjectName;

import javafx.scene.Node;

/** How many parts of windows are in memory, shown or not. */
final class LiveNodes {
    private LiveNodes() {}

    /** Collects garbage first, and so takes a while. */
    static long count() {
        return histogram().lines().mapToLong(LiveNodes::nodes).sum();
    }

    private static String histogram() {
        try {
            return (String) ManagementFactory.getPlatformMBeanServer()
                    .invoke(new ObjectName("com.sun.management:type=DiagnosticCommand"), "gcClassHistogram",
                            new Object[]{new String[0]}, new String[]{String[].class.getName()});
        } catch (JMException broken) {
            throw new AssertionError(broken);
        }
    }

    /** A line has a number, a count, an amount of bytes, and the name of a class, with its module if it is in one. */
    private static long nodes(String line) {
        String[] words = line.strip().split("\\s+");
        return words.length >= 4 && words[0].endsWith(":") && isNode(words[3]) ? Long.parseLong(words[1]) : 0;
    }

    private static boolean isNode(String name) {
        if (!name.startsWith("javafx.") && !name.startsWith("dev.connectiondoctor.")
                && !name.startsWith("atlantafx.") && !name.startsWith("org.")) {
            return false;
        }
        try {
            return Node.class.isAssignableFrom(Class.forName(name, false, LiveNodes.class.getClassLoader()));
        } catch (ClassNotFoundException | LinkageError _) {
            return false;
        }
    }
}
