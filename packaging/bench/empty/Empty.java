/** A program that does nothing: what every start of a Java program costs. */
public final class Empty {
    private Empty() {}

    public static void main(String[] arguments) {}
}
