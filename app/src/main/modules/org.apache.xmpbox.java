open module org.apache.xmpbox {
    requires java.xml;

    exports org.apache.xmpbox;
    exports org.apache.xmpbox.schema;
    exports org.apache.xmpbox.type;
    exports org.apache.xmpbox.xml;
}
