package nl.ketenkaart.cases;

import static nl.ketenkaart.cases.Cast.CHILD_PROTECTION;
import static nl.ketenkaart.cases.Cast.HALT;
import static nl.ketenkaart.cases.Cast.PROBATION;
import static nl.ketenkaart.cases.Cast.PROSECUTION;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.ketenkaart.cases.deliberation.Concern;
import nl.ketenkaart.cases.raising.RaiseCase.Proposal;
import nl.ketenkaart.cases.report.Incident;
import nl.ketenkaart.cases.report.Kind;
import nl.ketenkaart.cases.report.Person;
import nl.ketenkaart.cases.report.Person.Role;
import nl.ketenkaart.cases.report.PersonId;
import nl.ketenkaart.cases.report.Report;
import nl.ketenkaart.cases.report.Urgency;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.jspecify.annotations.Nullable;

/** A case of domestic violence with a girl of nine, as it would be raised; each method changes one thing. */
public final class ProposalFixture {
    public static final PersonId MOTHER = new PersonId(Cast.id("mother"));
    public static final PersonId BINTA = new PersonId(Cast.id("binta"));

    private Kind kind = Kind.DOMESTIC_VIOLENCE;
    private Urgency urgency = Urgency.RED;
    private LocalDate on = LocalDate.parse("2026-09-20");
    private final List<Person> persons = new ArrayList<>();
    private @Nullable String municipality = "Utrecht";
    private List<OrganisationId> table = List.of(PROSECUTION, CHILD_PROTECTION, PROBATION, HALT);

    private ProposalFixture() {}

    public static ProposalFixture aProposal() {
        return new ProposalFixture().person(MOTHER, Role.SUSPECT, "1984-03-03").person(BINTA, Role.CHILD, "2017-05-30");
    }

    public static ProposalFixture aProposalAboutNobody() {
        return new ProposalFixture();
    }

    public ProposalFixture urgency(Urgency other) {
        urgency = other;
        return this;
    }

    public ProposalFixture of(Kind other) {
        kind = other;
        return this;
    }

    public ProposalFixture on(String day) {
        on = LocalDate.parse(day);
        return this;
    }

    public ProposalFixture table(OrganisationId... organisations) {
        table = List.of(organisations);
        return this;
    }

    /** Where whoever comes next lives; null: not known. */
    public ProposalFixture livingIn(@Nullable String place) {
        municipality = place;
        return this;
    }

    public ProposalFixture person(PersonId id, Role role, @Nullable String birthDate) {
        var born = birthDate == null ? null : LocalDate.parse(birthDate);
        persons.add(new Person(id, role, "Persoon " + persons.size(), born, municipality, null, false, null));
        return this;
    }

    public Proposal build() {
        var incident = new Incident(on, "Utrecht", null, "Neighbours call the police.");
        var concern = new Concern.Words(3, "It happens more often.", "Nobody knows who may decide.", null, null);
        return new Proposal(new Report(kind, urgency, incident, persons), concern, table);
    }
}
