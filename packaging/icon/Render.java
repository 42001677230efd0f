import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;

import javax.imageio.ImageIO;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;

/** Draws an SVG file as a square PNG file. Run from its source: Render SVG PNG SIZE. */
final class Render {
    private Render() {}

    public static void main(String[] arguments) throws IOException {
        SVGDocument drawing = new SVGLoader().load(Path.of(arguments[0]).toUri().toURL());
        if (drawing == null) {
            throw new IOException("This is no drawing: " + arguments[0]);
        }
        int size = Integer.parseInt(arguments[2]);
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        drawing.render(null, graphics, new ViewBox(size, size));
        graphics.dispose();
        ImageIO.write(image, "png", Path.of(arguments[1]).toFile());
    }
}
