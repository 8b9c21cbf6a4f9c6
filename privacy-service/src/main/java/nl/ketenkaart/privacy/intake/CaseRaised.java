package nl.ketenkaart.privacy.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.casefile.CaseFile;
import nl.ketenkaart.privacy.casefile.Content;
import nl.ketenkaart.privacy.casefile.Kind;
import nl.ketenkaart.privacy.casefile.Part;
import nl.ketenkaart.privacy.casefile.Part.Label;
import nl.ketenkaart.privacy.casefile.Shell.Raised;
import nl.ketenkaart.privacy.needtoknow.CaseTable;
import nl.ketenkaart.privacy.needtoknow.Item;
import nl.ketenkaart.privacy.terms.Category;
import nl.ketenkaart.privacy.terms.OrganisationKind;
import nl.ketenkaart.privacy.terms.Phase;
import org.jspecify.annotations.Nullable;

/** case-raised.v1: the case with its incident, its people, the first concern and the first table. */
public record CaseRaised(
        UUID caseId,
        String reference,
        String kind,
        String urgency,
        OrganisationId organisation,
        Incident incident,
        List<PersonParts.Person> persons,
        Concern concern,
        List<Seat> seats,
        @Nullable Instant actBy,
        Instant at)
        implements CaseEvent {

    record Incident(
            LocalDate on, String municipality, @Nullable String policeReport, String summary) {}

    record Concern(
            UUID concernId,
            OrganisationId organisation,
            int level,
            String facts,
            String feeling,
            @Nullable String question) {}

    record Seat(
            OrganisationId organisation,
            String kind,
            boolean guest,
            Instant from,
            @Nullable Instant until) {

        CaseTable.Seat taken() {
            return new CaseTable.Seat(organisation, OrganisationKind.named(kind), guest, from, until);
        }
    }

    @Override
    public CaseFile applyTo(CaseFile file) {
        var parts = new ArrayList<Part>();
        incidentParts(parts);
        persons.forEach(person -> parts.addAll(new PersonParts(organisation, at).of(person)));
        parts.add(firstConcern());
        var shell = file.shell()
                .raised(new Raised(reference, kind, urgency, organisation, at, actBy))
                .in(Phase.RAISED)
                .seating(seats.stream().map(Seat::taken).toList());
        return file.with(shell).with(parts);
    }

    @Override
    public OrganisationId by(OrganisationId contributor) {
        return organisation;
    }

    private void incidentParts(List<Part> parts) {
        var safety = Item.open(Part.idOf(caseId, "incident"), organisation, Category.SAFETY);
        parts.add(Part.of(
                new Label(safety, Kind.INCIDENT, at),
                new Content.Incident(incident.on(), incident.municipality(), incident.summary())));
        var report = incident.policeReport();
        if (report != null) {
            var contact = Item.open(Part.idOf(caseId, "police-report"), organisation, Category.POLICE_CONTACT);
            parts.add(Part.of(new Label(contact, Kind.POLICE_REPORT, at), new Content.PoliceReport(report)));
        }
    }

    private Part firstConcern() {
        var item = Item.open(concern.concernId(), concern.organisation(), Category.SAFETY);
        return Part.of(
                new Label(item, Kind.CONCERN, at),
                new Content.Concern(concern.level(), concern.facts(), concern.feeling(), concern.question(), null));
    }
}
