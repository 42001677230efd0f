open module openhtmltopdf.pdfbox {
    requires de.rototor.pdfbox.graphics2d;
    requires java.desktop;
    requires java.logging;
    requires java.xml;
    requires openhtmltopdf.core;
    requires org.apache.fontbox;
    requires org.apache.pdfbox;
    requires org.apache.pdfbox.io;
    requires org.apache.xmpbox;

    exports com.openhtmltopdf.pdfboxout;
}
