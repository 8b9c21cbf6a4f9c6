package nl.ketenkaart.cases.raising;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.ketenkaart.cases.report.Person;
import nl.ketenkaart.cases.report.TargetGroup;
import nl.ketenkaart.platform.aggregate.Fault;
import nl.ketenkaart.platform.identity.OrganisationDirectory;
import org.jspecify.annotations.Nullable;

/** What is wrong with a proposal, as far as it can be read: everything at once. */
final class Proposals {
    private final OrganisationDirectory organisations;

    Proposals(OrganisationDirectory organisations) {
        this.organisations = organisations;
    }

    List<Fault> faults(Draft draft, LocalDate today) {
        var on = draft.on();
        return Stream.of(
                        on != null && on.isAfter(today)
                                ? Stream.of(new Fault("/incident/on", "is in the future"))
                                : Stream.<Fault>empty(),
                        where(draft.persons(), person -> bornAfter(today, person))
                                .map(i -> new Fault("/persons/" + i + "/birthDate", "is in the future")),
                        where(
                                        draft.table(),
                                        organisation ->
                                                organisations.find(organisation).isEmpty())
                                .map(i -> new Fault("/table/" + i, "is not an organisation of the partnership")),
                        outsideTheTargetGroup(draft))
                .flatMap(faults -> faults)
                .toList();
    }

    private static boolean bornAfter(LocalDate today, Person person) {
        var birth = person.birthDate();
        return birth != null && birth.isAfter(today);
    }

    private static <T> Stream<Integer> where(@Nullable List<@Nullable T> list, Predicate<T> wrong) {
        return list == null
                ? Stream.empty()
                : IntStream.range(0, list.size()).boxed().filter(i -> {
                    var element = list.get(i);
                    return element != null && wrong.test(element);
                });
    }

    /** Nobody involved at all is a fault of its own; of what cannot be read whole nothing is said. */
    private static Stream<Fault> outsideTheTargetGroup(Draft draft) {
        var kind = draft.kind();
        var on = draft.on();
        var persons = draft.persons();
        if (persons != null && persons.isEmpty()) {
            return Stream.of(new Fault("/persons", "must name at least one person"));
        }
        if (kind == null || on == null || persons == null || persons.stream().anyMatch(Objects::isNull)) {
            return Stream.empty();
        }
        return TargetGroup.outside(kind, on, List.copyOf(persons)).stream();
    }
}
