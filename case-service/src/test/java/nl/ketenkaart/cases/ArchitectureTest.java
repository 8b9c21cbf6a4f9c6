package nl.ketenkaart.cases;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import nl.ketenkaart.platform.testing.StoreWrites;

/** Allow-lists: what is not named here may not be used. Each rule was seen to fail before it was kept. */
@AnalyzeClasses(packages = "nl.ketenkaart.cases", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    /** One level below the service: the application class and the adapters fall outside. */
    @ArchTest
    static final ArchRule a_feature_is_plain_java = classes()
            .that()
            .resideInAPackage("nl.ketenkaart.cases.*")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "nl.ketenkaart.platform.identity",
                    "nl.ketenkaart.platform.aggregate",
                    "nl.ketenkaart.cases.*");

    @ArchTest
    static final ArchRule features_do_not_depend_on_each_other_in_a_circle =
            slices().matching("nl.ketenkaart.cases.(*)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule what_a_case_is_does_not_know_what_is_done_to_it = classes()
            .that()
            .resideInAnyPackage(
                    "nl.ketenkaart.cases.lifecycle",
                    "nl.ketenkaart.cases.report",
                    "nl.ketenkaart.cases.table",
                    "nl.ketenkaart.cases.deliberation",
                    "nl.ketenkaart.cases.ending",
                    "nl.ketenkaart.cases.casefile")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "nl.ketenkaart.platform.identity",
                    "nl.ketenkaart.platform.aggregate",
                    "nl.ketenkaart.cases.lifecycle",
                    "nl.ketenkaart.cases.report",
                    "nl.ketenkaart.cases.table",
                    "nl.ketenkaart.cases.deliberation",
                    "nl.ketenkaart.cases.ending",
                    "nl.ketenkaart.cases.casefile");

    @ArchTest
    static final ArchRule an_adapter_is_hidden = classes()
            .that()
            .resideInAPackage("nl.ketenkaart.cases.*.*")
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .notBePublic();

    @ArchTest
    static final ArchRule adapters_do_not_know_each_other =
            slices().matching("nl.ketenkaart.cases.(*).(*)").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule time_comes_in_from_outside = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone");

    /** Each of these writes for events, at the start or by the clock, and never for a request. */
    @ArchTest
    static final ArchRule writers_ask_whether_it_is_only_tried = StoreWrites.askWhetherTheyAreOnlyTried(
            "MongoSightings", "MongoReleases", "CalendarConfiguration", "MongoTracks");
}
