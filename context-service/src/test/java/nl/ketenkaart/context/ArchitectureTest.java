package nl.ketenkaart.context;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "nl.ketenkaart.context", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String HERE = "nl.ketenkaart.context";

    /** Exactly one level below the service; may use other features by their top package only. */
    @ArchTest
    static final ArchRule a_feature_is_plain_java = classes()
            .that()
            .resideInAPackage(HERE + ".*")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "nl.ketenkaart.platform.identity..",
                    "nl.ketenkaart.platform.aggregate..",
                    HERE + ".*");

    @ArchTest
    static final ArchRule adapters_are_hidden = classes()
            .that()
            .resideInAPackage(HERE + ".*.*")
            .and()
            .areTopLevelClasses()
            .should()
            .notBePublic();

    @ArchTest
    static final ArchRule adapters_do_not_know_each_other =
            slices().matching(HERE + ".(*).(*)").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule features_do_not_go_in_circles =
            slices().matching(HERE + ".(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule time_comes_from_the_clock = noClasses()
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now");

    /** One rule that shapes everything: what may be read of a case is read from privacy-service; to that alone bytes are given. */
    @ArchTest
    static final ArchRule no_read_is_answered_here = noClasses()
            .that()
            .resideOutsideOfPackage(HERE + ".document.internal")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.springframework.web.bind.annotation.GetMapping");
}
