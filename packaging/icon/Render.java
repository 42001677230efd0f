import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.imageio.ImageIO;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;

/**
 * Draws an SVG file as an icon, of the kind that the file's ending says: png, ico (Windows) or icns (macOS). Run from
 * its source: Render SVG FILE [SIZE], where only a png needs a size.
 */
final class Render {
    /** What macOS calls the sizes that it shows; the same size stands there once as it is and once as a doubled half. */
    private static final Map<String, Integer> MAC = new LinkedHashMap<>();
    private static final int[] WINDOWS = {16, 24, 32, 48, 64, 256};
    private static final int ICO_HEADER = 6;
    private static final int ICO_ENTRY = 16;
    private static final int ICNS_HEADER = 8;

    static {
        MAC.put("ic11", 32);
        MAC.put("ic12", 64);
        MAC.put("ic07", 128);
        MAC.put("ic13", 256);
        MAC.put("ic08", 256);
        MAC.put("ic14", 512);
        MAC.put("ic09", 512);
        MAC.put("ic10", 1024);
    }

    private final SVGDocument drawing;

    private Render(SVGDocument drawing) {
        this.drawing = drawing;
    }

    public static void main(String[] arguments) throws IOException {
        SVGDocument drawing = new SVGLoader().load(Path.of(arguments[0]).toUri().toURL());
        if (drawing == null) {
            throw new IOException("This is no drawing: " + arguments[0]);
        }
        Render render = new Render(drawing);
        String file = arguments[1];
        Files.write(Path.of(file), switch (file.substring(file.lastIndexOf('.') + 1)) {
            case "png" -> render.png(Integer.parseInt(arguments[2]));
            case "ico" -> render.ico();
            case "icns" -> render.icns();
            default -> throw new IOException("This kind of icon is unknown: " + file);
        });
    }

    private byte[] png(int size) throws IOException {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        drawing.render(null, graphics, new ViewBox(size, size));
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    /** A list of where each picture lies, then the pictures; a side of 256 is written as 0. */
    private byte[] ico() throws IOException {
        List<byte[]> pictures = new ArrayList<>();
        int total = ICO_HEADER + ICO_ENTRY * WINDOWS.length;
        for (int size : WINDOWS) {
            byte[] picture = png(size);
            pictures.add(picture);
            total += picture.length;
        }
        ByteBuffer file = ByteBuffer.allocate(total).order(ByteOrder.LITTLE_ENDIAN);
        file.putShort((short) 0).putShort((short) 1).putShort((short) WINDOWS.length);
        int offset = ICO_HEADER + ICO_ENTRY * WINDOWS.length;
        for (int each = 0; each < WINDOWS.length; each++) {
            byte side = (byte) (WINDOWS[each] % 256);
            file.put(side).put(side).put((byte) 0).put((byte) 0).putShort((short) 1).putShort((short) 32);
            file.putInt(pictures.get(each).length).putInt(offset);
            offset += pictures.get(each).length;
        }
        pictures.forEach(file::put);
        return file.array();
    }

    /** Pictures, each after its name and its length; the lengths include name and length. */
    private byte[] icns() throws IOException {
        ByteArrayOutputStream pictures = new ByteArrayOutputStream();
        for (Map.Entry<String, Integer> each : MAC.entrySet()) {
            byte[] picture = png(each.getValue());
            pictures.writeBytes(named(each.getKey(), picture.length));
            pictures.writeBytes(picture);
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(named("icns", pictures.size()));
        file.writeBytes(pictures.toByteArray());
        return file.toByteArray();
    }

    private static byte[] named(String name, int length) {
        return ByteBuffer.allocate(ICNS_HEADER).put(name.getBytes(StandardCharsets.US_ASCII))
                .putInt(ICNS_HEADER + length).array();
    }
}
