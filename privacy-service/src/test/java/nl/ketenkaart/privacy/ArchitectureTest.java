package nl.ketenkaart.privacy;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import nl.ketenkaart.platform.testing.StoreWrites;

@AnalyzeClasses(packages = "nl.ketenkaart.privacy", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule a_feature_is_plain_java = classes()
            .that()
            .resideInAPackage("nl.ketenkaart.privacy.*")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "nl.ketenkaart.platform.identity",
                    "nl.ketenkaart.platform.aggregate",
                    "nl.ketenkaart.privacy.*");

    @ArchTest
    static final ArchRule the_decision_knows_nothing_but_words_and_who_calls = classes()
            .that()
            .resideInAPackage("nl.ketenkaart.privacy.needtoknow")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "nl.ketenkaart.platform.identity",
                    "nl.ketenkaart.privacy.terms",
                    "nl.ketenkaart.privacy.needtoknow");

    @ArchTest
    static final ArchRule an_adapter_is_hidden = classes()
            .that()
            .resideInAPackage("nl.ketenkaart.privacy.*.*")
            .and()
            .haveSimpleNameNotEndingWith("package-info")
            .should()
            .notBePublic();

    @ArchTest
    static final ArchRule adapters_do_not_know_each_other =
            slices().matching("nl.ketenkaart.privacy.(*).(*)").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule time_comes_in_from_outside = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now");

    /** Each of these writes for events, at the start or by the clock, and never for a request. */
    @ArchTest
    static final ArchRule writers_ask_whether_it_is_only_tried = StoreWrites.askWhetherTheyAreOnlyTried(
            "MongoProjection",
            "MongoEarlierWordings",
            "MongoFilesInTheMaking",
            "MakingShelf",
            "IncompleteFiles",
            "OrderedLines",
            "ErasedFiles",
            "MongoDestroyedHoldings",
            "MongoSessions",
            "MongoReceipts",
            "MongoRetentionReports",
            "MongoProcessingLog",
            "Strand",
            "LogIndex");
}
