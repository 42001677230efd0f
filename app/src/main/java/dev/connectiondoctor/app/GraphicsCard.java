package dev.connectiondoctor.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Whether this computer has something that paints faster than its processor. The toolkit tries OpenGL on every Linux,
 * and where that is only done by the processor it turns it down, but keeps its libraries: 60 MB of memory, and a part of
 * the time of a start. Nothing else changes by not trying.
 */
final class GraphicsCard {
    private static final String ORDER = "prism.order";
    /** Of Mesa's drivers, NVIDIA's own, and Windows' for the Linux in it. */
    private static final List<String> DEVICES = List.of("/dev/dri", "/dev/nvidiactl", "/dev/dxg");

    private GraphicsCard() {}

    /** Tells the toolkit to paint by software where there is none; before it starts. */
    static void bySoftwareWithoutOne() {
        if (System.getProperty(ORDER) == null && System.getProperty("os.name", "").startsWith("Linux")
                && missing(Path.of("/"))) {
            System.setProperty(ORDER, "sw");
        }
    }

    static boolean missing(Path root) {
        return DEVICES.stream().noneMatch(device -> Files.exists(root.resolve(device.substring(1))));
    }
}
