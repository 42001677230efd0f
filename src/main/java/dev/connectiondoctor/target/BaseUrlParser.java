package dev.connectiondoctor.target;

/** Takes base URLs apart and says exactly what is wrong with those that cannot be used. */
final class BaseUrlParser {
    private BaseUrlParser() {}

    static BaseUrl parse(String text) {
        throw new UnsupportedOperationException(text);
    }
}
