import org.jspecify.annotations.NullMarked;

/** The window, and the one main class of the product. */
@NullMarked
module dev.connectiondoctor.app {
    requires atlantafx.base;
    requires dev.connectiondoctor.engine;
    requires javafx.base;
    requires javafx.controls;
    requires javafx.graphics;
    requires org.controlsfx.controls;
    requires org.kordamp.ikonli.feather;
    requires org.kordamp.ikonli.javafx;
    requires org.jspecify;

    exports dev.connectiondoctor.app to
            javafx.graphics;
}
