package dev.connectiondoctor.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.connectiondoctor.json.Json;
import dev.connectiondoctor.net.Scrubber;
import dev.connectiondoctor.text.Messages;

/** Whatever a server or a proxy says, it stays a text: in every form it changes no more than the letters. */
class HostileFormatsTest {
    private static final Messages MESSAGES = Messages.in(Locale.ENGLISH);
    private static final ZoneId ZONE = ZoneId.of("UTC");
    private static final SystemFonts NO_FONTS = new SystemFonts(List.of());
    private static final String HARMLESS = "harmless text, longer than any short cell";

    static Stream<String> texts() {
        return Stream.of("</p></pre></style></title><script>alert(1)</script><img src=x onerror=alert(1)>",
                "\" onload=\"x' onclick='y ` = <!-- ]]> --> <![CDATA[ &lt; &#60;b&#62; &amp;amp;",
                "{{verdict}} {{{verdict}}} {{#facts}}{{name}}{{/facts}} {{>report.html}} {{=<% %>=}} ${7*7} #{7*7}",
                "# heading\n\n## another\n\n- item\n1. one\n> quote\n\n***\n\nline\n===\n\n    code\n```\nfence\n~~~\nx",
                "[a](http://evil.example) ![b](http://evil.example/x.png) <http://evil.example> http://evil.example"
                        + " www.evil.example a@evil.example [c]\n\n[c]: http://evil.example\n**b** _i_ `c` ``d`` ~~e~~",
                "| a | b |\n|---|---|\n| c | d | \\| e \\\\ | `f | g`", "trailing backslash \\", "`", "``` ``",
                "$x$ @team #1",
                "\u001b[31mred\u001b]0;title\u0007\u009b2J\b\r\n\t\u0000\u007f end of controls",
                "\u202eright\u2066left\u200bzero\u200dwidth\ufeffmark\u00adsoft \u2028line\u2029paragraph\u0085next",
                "lone \ud800 and \udfff, none \uffff \ufffe \ud83f\udfff, real \ud83d\ude00",
                "=HYPERLINK(\"http://evil.example\",\"x\") +1 -1 @SUM(A1) \t|cmd",
                ") Tj ET endstream endobj /OpenAction << /S /JavaScript /JS (app.alert(1)) >> (\\)) %PDF-1.7 %%EOF",
                "longword".repeat(4000), "\u4e2d\u6587 \u0627\u0644\u0639 \u05d0 \u0e01\u0e33 Z\u0351\u0356\u0323");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void htmlHasNoOtherElements(String text) {
        assertThat(skeleton(html(text))).isEqualTo(skeleton(html(HARMLESS)));
        assertThat(html(text).codePoints().filter(Paper::steers)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void markdownHasNoOtherMarkup(String text) {
        List<String> nodes = nodes(markdown(text));
        assertThat(nodes).isEqualTo(nodes(markdown(HARMLESS)));
        assertThat(nodes).doesNotContain(name(Link.class), name(Image.class), name(HtmlBlock.class),
                name(HtmlInline.class), name(LinkReferenceDefinition.class));
        assertThat(markdown(text).codePoints().filter(Paper::steers)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void textAndJsonSteerNoTerminal(String text) {
        String plain = new TextReport(MESSAGES, TextStyle.FILE, Scrubber.NOTHING).write(Filled.with(text));
        assertThat(plain.codePoints().filter(Paper::steers)).isEmpty();
        assertThat(plain).doesNotContain("\r");
        String json = new JsonReport(MESSAGES, Scrubber.NOTHING).write(Filled.with(text));
        assertThat(json.codePoints().filter(Paper::steers)).isEmpty();
        boolean whole = StandardCharsets.UTF_8.newEncoder().canEncode(text);
        assertThat(Json.text(Json.read(json).at("/target/baseUrl"))).satisfies(read -> {
            if (whole) {
                assertThat(read).isEqualTo(text);
            } else {
                assertThat(read).contains("lone", "real");
            }
        });
    }

    @ParameterizedTest
    @MethodSource("texts")
    void pdfDoesNothing(String text) throws Exception {
        byte[] bytes = new PdfReport(MESSAGES, Scrubber.NOTHING, ZONE, NO_FONTS).write(Filled.with(text));
        try (PDDocument document = Loader.loadPDF(bytes)) {
            var root = document.getDocumentCatalog().getCOSObject();
            assertThat(root.keySet()).doesNotContain(COSName.OPEN_ACTION, COSName.AA, COSName.NAMES, COSName.ACRO_FORM);
            assertThat(document.getNumberOfPages()).isBetween(2, 400);
            for (PDPage page : document.getPages()) {
                assertThat(page.getAnnotations()).isEmpty();
                assertThat(page.getCOSObject().keySet()).doesNotContain(COSName.AA);
                assertThat(page.getResources().getXObjectNames()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void theBundleHoldsOnlyItsOwnFiles(String text) throws Exception {
        byte[] bytes = new SupportBundle(MESSAGES, Scrubber.NOTHING, ZONE, NO_FONTS).write(Filled.with(text));
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        assertThat(names).as("what is no certificate gets no file")
                .containsExactly("README.txt", "report.json",
                        "report.html", "report.md", "report.txt", "report.pdf");
    }

    private static String html(String text) {
        return new HtmlReport(MESSAGES, Scrubber.NOTHING, ZONE).write(Filled.with(text));
    }

    private static String markdown(String text) {
        return new MarkdownReport(MESSAGES, Scrubber.NOTHING, ZONE).write(Filled.with(text));
    }

    /** Every element with the names of its attributes, in order. */
    private static List<String> skeleton(String html) {
        return Jsoup.parse(html)
                .getAllElements()
                .stream()
                .map(element -> element.tagName() + attributes(element))
                .toList();
    }

    private static List<String> attributes(Element element) {
        return element.attributes().asList().stream().map(Attribute::getKey).toList();
    }

    /** The kind of every part, in order. */
    private static List<String> nodes(String markdown) {
        List<String> nodes = new ArrayList<>();
        collect(Parser.builder().extensions(List.of(TablesExtension.create())).build().parse(markdown), nodes);
        return nodes;
    }

    private static void collect(Node node, List<String> nodes) {
        boolean second = node instanceof Text && node.getPrevious() instanceof Text;
        if (!second) {
            nodes.add(name(node.getClass()));
        }
        if (!(node instanceof Code || node instanceof FencedCodeBlock)) {
            for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
                collect(child, nodes);
            }
        }
    }

    private static String name(Class<? extends Node> kind) {
        return kind.getSimpleName();
    }
}
