package nl.ketenkaart.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;

@AnalyzeClasses(packages = "nl.ketenkaart.gateway", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] PLUMBING = {
        "java..",
        "org.jspecify..",
        "org.slf4j..",
        "org.springframework..",
        "reactor..",
        "..platform.web",
        "..platform.problem",
        "..platform.security",
        "..platform.trace",
        "..platform.observation",
        "io.micrometer..",
        "..platform.identity",
        "..platform.aggregate"
    };

    private static String[] plumbingAnd(String... more) {
        var all = Arrays.copyOf(PLUMBING, PLUMBING.length + more.length);
        System.arraycopy(more, 0, all, PLUMBING.length, more.length);
        return all;
    }

    private static ArchRule only(String name, String... more) {
        return classes()
                .that()
                .resideInAPackage("..gateway." + name)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(plumbingAnd(more));
    }

    @ArchTest
    static final ArchRule roads_know_of_nothing_else = only("road", "..gateway.road", "io.github.resilience4j..");

    @ArchTest
    static final ArchRule limits_know_of_nothing_else =
            only("limit", "..gateway.limit", "..platform.firewall", "io.github.bucket4j..");

    @ArchTest
    static final ArchRule answers_know_the_version_of_the_contract =
            only("answer", "..gateway.answer", "..gateway.contract", "io.netty..");

    @ArchTest
    static final ArchRule the_page_knows_of_nothing_else = only("page", "..gateway.page");

    @ArchTest
    static final ArchRule schemas_come_from_the_contract_alone =
            only("schema", "..gateway.schema", "..gateway.contract", "tools.jackson..");

    @ArchTest
    static final ArchRule contracts_know_the_roads =
            only("contract", "..gateway.contract", "..gateway.road", "tools.jackson..");
}
