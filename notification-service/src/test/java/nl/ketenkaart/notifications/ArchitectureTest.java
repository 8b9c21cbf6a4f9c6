package nl.ketenkaart.notifications;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import nl.ketenkaart.platform.testing.StoreWrites;

@AnalyzeClasses(packages = "nl.ketenkaart.notifications", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String HERE = "nl.ketenkaart.notifications";
    private static final String[] PLAIN = {
        "java..", "org.jspecify..", "nl.ketenkaart.platform.identity..", "nl.ketenkaart.platform.aggregate.."
    };

    /** Exactly one level below the service; may use other features by their top package only. */
    @ArchTest
    static final ArchRule a_feature_is_plain_java = classes()
            .that()
            .resideInAPackage(HERE + ".*")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(with(HERE + ".*"));

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

    private static String[] with(String own) {
        var all = java.util.Arrays.copyOf(PLAIN, PLAIN.length + 1);
        all[PLAIN.length] = own;
        return all;
    }

    /** Each of these writes for events, at the start or by the clock, and never for a request. */
    @ArchTest
    static final ArchRule writers_ask_whether_it_is_only_tried =
            StoreWrites.askWhetherTheyAreOnlyTried("MongoInboxes", "MongoSchedule");
}
