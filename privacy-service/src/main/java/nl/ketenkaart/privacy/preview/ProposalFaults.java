package nl.ketenkaart.privacy.preview;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.ketenkaart.platform.aggregate.Fault;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.casefile.CaseFile;
import nl.ketenkaart.privacy.casefile.Content;
import nl.ketenkaart.privacy.casefile.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What can be wrong with a proposal in the case as it is now: in the words and in the order in which context-service would
 * refuse the contribution. A table of faults that both services are tested by keeps the two alike.
 */
final class ProposalFaults {
    private static final ZoneId NETHERLANDS = ZoneId.of("Europe/Amsterdam");
    private final CaseFile file;
    private final OrganisationId owner;
    private final Instant at;
    private final List<Fault> faults = new ArrayList<>();

    private ProposalFaults(CaseFile file, OrganisationId owner, Instant at) {
        this.file = file;
        this.owner = owner;
        this.at = at;
    }

    static List<Fault> of(Proposal proposal, CaseFile file, OrganisationId owner, Instant at) {
        var faults = new ProposalFaults(file, owner, at);
        faults.ofTerms(proposal);
        faults.ofWords(proposal.words());
        return List.copyOf(faults.faults);
    }

    private void ofTerms(Proposal proposal) {
        for (var i = 0; i < proposal.personIds().size(); i++) {
            isAPerson("/personIds/" + i, proposal.personIds().get(i));
        }
        var necessity = proposal.necessity();
        if (necessity != null) {
            saysSomething("/necessity/why", necessity.why());
            saysSomething("/necessity/influence", necessity.influence());
        }
        var named = proposal.audience() == null ? List.<OrganisationId>of() : proposal.audience();
        for (var i = 0; i < named.size(); i++) {
            if (!file.shell().table().seats(named.get(i), at)) {
                faults.add(new Fault("/audience/" + i, "has no seat at this table"));
            }
        }
        isAPerson("/consentOf", proposal.consentOf());
        var validUntil = proposal.validUntil();
        if (validUntil != null && validUntil.isBefore(today())) {
            faults.add(new Fault("/validUntil", "lies in the past"));
        }
    }

    private void ofWords(Proposal.Words words) {
        saysSomething("/statement", words.statement());
        notInTheFuture("/source/on", words.source().on());
        notInTheFuture("/asOf", words.asOf());
        var answers = words.answers();
        if (answers != null && !addressed(answers)) {
            faults.add(new Fault("/answers", "is not a request to your organisation in this case"));
        }
    }

    private void isAPerson(String pointer, @Nullable UUID person) {
        if (person != null && !file.persons().contains(person)) {
            faults.add(new Fault(pointer, "is not a person of this case"));
        }
    }

    private void saysSomething(String pointer, String text) {
        if (text.isBlank()) {
            faults.add(new Fault(pointer, "says nothing"));
        }
    }

    private void notInTheFuture(String pointer, @Nullable LocalDate day) {
        if (day != null && day.isAfter(today())) {
            faults.add(new Fault(pointer, "lies in the future"));
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(at, NETHERLANDS);
    }

    /** Who is asked may know of the request. */
    private boolean addressed(UUID request) {
        return file.part(request)
                .filter(part -> part.label().kind() == Kind.REQUEST)
                .map(part -> (Content.Request) part.content().open())
                .filter(content -> content.to().equals(owner))
                .isPresent();
    }
}
