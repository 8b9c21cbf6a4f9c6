package nl.ketenkaart.cases.raising;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.ketenkaart.cases.raising.RaiseCase.Proposal;
import nl.ketenkaart.cases.report.Report;
import nl.ketenkaart.platform.aggregate.Fault;
import nl.ketenkaart.platform.identity.OrganisationDirectory;
import nl.ketenkaart.platform.identity.OrganisationId;

/** What is wrong with a proposal: everything at once. */
final class Proposals {
    private final OrganisationDirectory organisations;

    Proposals(OrganisationDirectory organisations) {
        this.organisations = organisations;
    }

    List<Fault> faults(Proposal proposal, LocalDate today) {
        return Stream.of(
                        incidentInTheFuture(proposal.report(), today),
                        bornInTheFuture(proposal.report(), today),
                        unknownAtTheTable(proposal.table()),
                        outsideTheTargetGroup(proposal.report()))
                .flatMap(faults -> faults)
                .toList();
    }

    private static Stream<Fault> incidentInTheFuture(Report report, LocalDate today) {
        return report.incident().on().isAfter(today)
                ? Stream.of(new Fault("/incident/on", "is in the future"))
                : Stream.empty();
    }

    private static Stream<Fault> bornInTheFuture(Report report, LocalDate today) {
        var persons = report.persons();
        return IntStream.range(0, persons.size())
                .filter(i -> Optional.ofNullable(persons.get(i).birthDate())
                        .filter(birth -> birth.isAfter(today))
                        .isPresent())
                .mapToObj(i -> new Fault("/persons/" + i + "/birthDate", "is in the future"));
    }

    private Stream<Fault> unknownAtTheTable(List<OrganisationId> table) {
        return IntStream.range(0, table.size())
                .filter(i -> organisations.find(table.get(i)).isEmpty())
                .mapToObj(i -> new Fault("/table/" + i, "is not an organisation of the partnership"));
    }

    /** Nobody involved at all is a fault of its own, and so a target group is not looked for then. */
    private static Stream<Fault> outsideTheTargetGroup(Report report) {
        return report.persons().isEmpty()
                ? Stream.of(new Fault("/persons", "must name at least one person"))
                : TargetGroup.outside(report).stream();
    }
}
