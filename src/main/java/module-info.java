import org.jspecify.annotations.NullMarked;

/** The engine and the command line of the doctor. No window code is on its path. */
@NullMarked
@SuppressWarnings("requires-automatic")
module dev.connectiondoctor.engine {
    requires com.samskivert.jmustache;
    requires info.picocli;
    requires java.desktop;
    requires java.logging;
    requires java.naming;
    requires java.xml;
    requires jdk.net;
    requires transitive java.net.http;
    requires openhtmltopdf.core;
    requires openhtmltopdf.pdfbox;
    requires org.apache.fontbox;
    requires org.apache.pdfbox;
    requires org.apache.pdfbox.io;
    requires org.bouncycastle.pkix;
    requires org.bouncycastle.provider;
    requires org.bouncycastle.tls;
    requires org.bouncycastle.util;
    // Also at run time: what may be null decides how a saved report is read.
    requires transitive org.jspecify;
    requires org.mozilla.rhino;
    requires tools.jackson.core;
    requires tools.jackson.databind;
    requires tools.jackson.dataformat.toml;
    requires tools.jackson.dataformat.yaml;

    exports dev.connectiondoctor;
    exports dev.connectiondoctor.cli;
    exports dev.connectiondoctor.compare;
    exports dev.connectiondoctor.explain;
    exports dev.connectiondoctor.fault;
    exports dev.connectiondoctor.kept;
    exports dev.connectiondoctor.kept.history;
    exports dev.connectiondoctor.kept.keyring;
    exports dev.connectiondoctor.net;
    exports dev.connectiondoctor.practice;
    exports dev.connectiondoctor.proof;
    exports dev.connectiondoctor.redact;
    exports dev.connectiondoctor.report;
    exports dev.connectiondoctor.stage;
    exports dev.connectiondoctor.stage.dns;
    exports dev.connectiondoctor.stage.firstbyte;
    exports dev.connectiondoctor.stage.http;
    exports dev.connectiondoctor.stage.longstream;
    exports dev.connectiondoctor.stage.models;
    exports dev.connectiondoctor.stage.proxy;
    exports dev.connectiondoctor.stage.settings;
    exports dev.connectiondoctor.stage.shortprompt;
    exports dev.connectiondoctor.stage.tcp;
    exports dev.connectiondoctor.stage.tls;
    exports dev.connectiondoctor.target;
    exports dev.connectiondoctor.target.found;
    exports dev.connectiondoctor.text;

    // Java takes the first that it finds, so no other module of the program may provide this.
    provides java.net.spi.InetAddressResolverProvider with dev.connectiondoctor.net.RunResolverProvider;
}
