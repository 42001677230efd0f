package dev.connectiondoctor.target.found;

/**
 * One value as a program is told it, secrets and all: never leaves this package but inside an
 * {@link dev.connectiondoctor.target.ApiKey} or fit to be shown.
 *
 * @param name as it is written there
 * @param source as in {@link FoundSetting#source()}
 */
record Told(String name, String value, String source) {
    @Override
    public String toString() {
        return name + " (" + source + ")";
    }
}
