package dev.connectiondoctor.report;

import java.awt.BasicStroke;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.File;
import java.util.List;
import java.util.Map;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.parser.FSRGBColor;
import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.css.value.FontSpecification;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.FSFont;
import com.openhtmltopdf.render.RenderingContext;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Draws the few shapes that the page's own charts are made of. A library for all of SVG would be larger than the rest of
 * the program.
 */
final class ChartDrawer implements SVGDrawer {
    private static final double LETTERS = 12;

    @Override
    public SVGImage buildSVGImage(Element svg, Box box, CssContext context, double cssWidth, double cssHeight,
            double dotsPerPixel) {
        double width = number(svg, "width");
        double height = number(svg, "height");
        double shown = cssWidth > 0 ? cssWidth : width * dotsPerPixel;
        return new Drawing(svg, shown, height * shown / width, shown / width);
    }

    @Override
    public void importFontFaceRules(List<FontFaceRule> rules, SharedContext context) {
        // The page has none.
    }

    @Override
    public void addFontFile(File file, String family, @Nullable Integer weight, @Nullable FontStyle style) {
        // Texts are written with the fonts of the page.
    }

    @Override
    public void close() {
        // Holds nothing.
    }

    private static double number(Element element, String name) {
        return Double.parseDouble(element.getAttribute(name));
    }

    /** One chart; sizes in dots. */
    private record Drawing(Element svg, double width, double height, double scale) implements SVGImage {
        private static final Map<String, Integer> FILLS = Map.of("bar", 0x2c63c9, "axis", 0xbbbbbb, "cut", 0xb3261e,
                "silence", 0xf3d9a4, "box", 0xf3f3f3, "box-bad", 0xf3f3f3, "plain", 0x000000, "strong", 0x000000,
                "soft", 0x444444, "bad", 0xb3261e);
        private static final Map<String, Integer> EDGES = Map.of("box", 0xbbbbbb, "box-bad", 0xb3261e);

        @Override
        public int getIntrinsicWidth() {
            return (int) Math.round(width);
        }

        @Override
        public int getIntrinsicHeight() {
            return (int) Math.round(height);
        }

        @Override
        public void drawSVG(OutputDevice device, RenderingContext context, double left, double top) {
            for (Node node = svg.getFirstChild(); node != null; node = node.getNextSibling()) {
                if (node instanceof Element shape) {
                    switch (shape.getNodeName()) {
                        case "rect" -> bar(shape, device, left, top);
                        case "polyline" -> line(shape, device, left, top);
                        case "text" -> label(shape, device, context, left, top);
                        default -> throw new IllegalStateException("no chart has a " + shape.getNodeName());
                    }
                }
            }
        }

        private void bar(Element shape, OutputDevice device, double left, double top) {
            String kind = shape.getAttribute("class");
            Rectangle2D area = new Rectangle2D.Double(left + number(shape, "x") * scale,
                    top + number(shape, "y") * scale, number(shape, "width") * scale, number(shape, "height") * scale);
            device.setColor(colour(FILLS.getOrDefault(kind, 0)));
            device.fill(area);
            Integer edge = EDGES.get(kind);
            if (edge != null) {
                stroke(device, edge, 1);
                device.draw(area);
            }
        }

        private void line(Element shape, OutputDevice device, double left, double top) {
            Path2D path = new Path2D.Double();
            for (String point : shape.getAttribute("points").split(" ")) {
                int comma = point.indexOf(',');
                double x = left + Double.parseDouble(point.substring(0, comma)) * scale;
                double y = top + Double.parseDouble(point.substring(comma + 1)) * scale;
                if (path.getCurrentPoint() == null) {
                    path.moveTo(x, y);
                } else {
                    path.lineTo(x, y);
                }
            }
            stroke(device, FILLS.get("bar"), 2);
            device.draw(path);
        }

        private void label(Element shape, OutputDevice device, RenderingContext context, double left, double top) {
            String kind = shape.getAttribute("class");
            FSFont font = context.getFont(specification(kind.equals("strong")));
            device.setFont(font);
            device.setColor(colour(FILLS.getOrDefault(kind, 0)));
            String text = shape.getTextContent();
            double x = left + number(shape, "x") * scale;
            if (shape.getAttribute("text-anchor").equals("end")) {
                x -= context.getTextRenderer().getWidth(context.getFontContext(), font, text);
            }
            context.getTextRenderer().drawString(device, text, (float) x, (float) (top + number(shape, "y") * scale));
        }

        private FontSpecification specification(boolean strong) {
            FontSpecification letters = new FontSpecification();
            letters.families = new String[]{PrintFonts.TEXT, PrintFonts.SIGNS, PrintFonts.ASIAN};
            letters.size = (float) (LETTERS * scale);
            letters.fontWeight = strong ? IdentValue.BOLD : IdentValue.NORMAL;
            letters.fontStyle = IdentValue.NORMAL;
            letters.variant = IdentValue.NORMAL;
            return letters;
        }

        private void stroke(OutputDevice device, int colour, double width) {
            device.setColor(colour(colour));
            device.setStroke(new BasicStroke((float) (width * scale)));
        }

        private static FSRGBColor colour(int rgb) {
            return new FSRGBColor(rgb);
        }
    }
}
