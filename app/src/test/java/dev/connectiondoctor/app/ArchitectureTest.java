package dev.connectiondoctor.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Rules that every class of the window keeps, read from what was compiled. */
class ArchitectureTest {
    private static List<ClassModel> classes = List.of();

    @BeforeAll
    static void read() throws IOException, URISyntaxException {
        Path root = Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (Stream<Path> files = Files.walk(root)) {
            classes = files.filter(file -> file.toString().endsWith(".class")).map(ArchitectureTest::parse).toList();
        }
    }

    @Test
    void oneDoorLeadsToTheThreadOfTheWindow() {
        assertThat(whoUses(calls("javafx/application/Platform", "runLater"))).containsExactly(
                "dev/connectiondoctor/app/FxBridge");
    }

    @Test
    void looksAreInTheStyleSheetAlone() {
        assertThat(whoUses(entry -> entry instanceof MemberRefEntry member && member.name().equalsString("setStyle")))
                .isEmpty();
    }

    @Test
    void nothingIsPrinted() {
        assertThat(whoUses(calls("java/lang/System", "out"))).isEmpty();
        assertThat(whoUses(calls("java/lang/System", "err"))).as("holds the toolkit's own words back")
                .containsExactly("dev/connectiondoctor/app/Toolkit");
    }

    @Test
    void modelsAndEvidenceKnowNoControls() {
        Predicate<PoolEntry> scene = entry -> entry instanceof ClassEntry type
                && type.asInternalName().startsWith("javafx/scene/");

        assertThat(whoUses(scene)).isNotEmpty()
                .allMatch(name -> name.startsWith("dev/connectiondoctor/app/view/")
                        || name.matches("dev/connectiondoctor/app/(DoctorApp|SystemDesktop)"));
    }

    @Test
    void theKeyIsNotRevealedHere() {
        assertThat(whoUses(calls("dev/connectiondoctor/target/ApiKey", "reveal"))).isEmpty();
    }

    private static Predicate<PoolEntry> calls(String owner, String name) {
        return entry -> entry instanceof MemberRefEntry member && member.owner().asInternalName().equals(owner)
                && member.name().equalsString(name);
    }

    private static List<String> whoUses(Predicate<PoolEntry> what) {
        return classes.stream()
                .filter(model -> StreamSupport.stream(model.constantPool().spliterator(), false)
                        .anyMatch(what))
                .map(model -> model.thisClass().asInternalName())
                .toList();
    }

    private static ClassModel parse(Path file) {
        try {
            return ClassFile.of().parse(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
