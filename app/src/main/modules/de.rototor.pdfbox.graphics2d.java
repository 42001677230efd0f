open module de.rototor.pdfbox.graphics2d {
    requires java.desktop;
    requires java.logging;
    requires org.apache.fontbox;
    requires org.apache.pdfbox;
    requires org.apache.pdfbox.io;

    exports de.rototor.pdfbox.graphics2d;
}
