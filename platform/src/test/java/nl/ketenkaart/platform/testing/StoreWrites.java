package nl.ketenkaart.platform.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.mongodb.client.MongoCollection;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import nl.ketenkaart.platform.rehearsal.Rehearsal;

/** Who writes to MongoDB past the aggregates of the platform asks first whether what is done is only tried. */
public final class StoreWrites {
    private static final Set<String> WRITING =
            Set.of("insert", "update", "replace", "delete", "findOneAnd", "bulkWrite");

    private StoreWrites() {}

    /** @param neverForARequest classes, by simple name, that write only when an event is taken in, at the start or by the clock */
    public static ArchRule askWhetherTheyAreOnlyTried(String... neverForARequest) {
        var known = Set.of(neverForARequest);
        return classes()
                .that(describe(
                        "write to MongoDB and are not known to do so for no request",
                        type -> writes(type) && !known.contains(type.getSimpleName())))
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Rehearsal.class)
                .allowEmptyShould(true);
    }

    private static boolean writes(JavaClass type) {
        return type.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().isAssignableTo(MongoCollection.class)
                        && WRITING.stream().anyMatch(call.getName()::startsWith));
    }
}
