package dev.connectiondoctor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import dev.connectiondoctor.fault.FaultRule;
import dev.connectiondoctor.net.Scrubber;
import dev.connectiondoctor.target.ApiKey;

/** The few rules that keep the three layers apart. */
@AnalyzeClasses(packages = "dev.connectiondoctor", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "dev.connectiondoctor";

    @ArchTest static final ArchRule RULES_ARE_PURE = noClasses().that()
            .resideInAPackage(ROOT + ".fault..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net..", "java.nio..", "java.io..", "javax.net..", ROOT + ".report..",
                    ROOT + ".practice..", ROOT + ".cli..", ROOT + ".text..")
            .because("the same rules judge a saved report, without a network");

    @ArchTest static final ArchRule RULES_READ_NO_CLOCK = noClasses().that()
            .implement(FaultRule.class)
            .should()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(
                    java.time.Clock.class)
            .because("a judgement depends on what was observed and on nothing else");

    @ArchTest static final ArchRule PROBES_NEVER_JUDGE = noClasses().that()
            .resideInAnyPackage(ROOT + ".stage..", ROOT + ".net..",
                    ROOT + ".target..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT + ".fault..", ROOT + ".report..",
                    ROOT + ".text..", ROOT + ".practice..", ROOT + ".cli..")
            .because("evidence comes before judgement, and words belong to the faces");

    @ArchTest static final ArchRule NOBODY_KNOWS_THE_COMMAND_LINE = noClasses().that()
            .resideOutsideOfPackage(ROOT + ".cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + ".cli..")
            .because("faces observe the engine");

    @ArchTest static final ArchRule NO_PRINTING = noClasses().that()
            .resideOutsideOfPackage(ROOT + ".cli..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(Throwable.class, "printStackTrace")
            .because("only the command line writes to a terminal");

    @ArchTest static final ArchRule THE_ENVIRONMENT_IS_A_VALUE = noClasses().that()
            .doNotHaveFullyQualifiedName(ROOT + ".stage.Environment")
            .should()
            .callMethod(System.class, "getenv")
            .orShould()
            .callMethod(System.class, "getenv", String.class)
            .because("a run depends on nothing that it was not given");

    @ArchTest static final ArchRule FEW_MAY_SEE_THE_KEY = classes().that()
            .areNotAssignableTo(ApiKey.class)
            .and()
            .resideOutsideOfPackages(ROOT + ".target..")
            .and()
            .areNotAssignableTo(Scrubber.class)
            .should(new OnlyAuthorisedCallersReveal())
            .because("the key goes into an authorised request, and nowhere else");
}
