package nl.ketenkaart.privacy.destruction;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.ketenkaart.platform.identity.Caller;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.agreement.SharingAgreements;
import nl.ketenkaart.privacy.casefile.CaseFile;
import nl.ketenkaart.privacy.casefile.Kind;
import nl.ketenkaart.privacy.casefile.Part;
import nl.ketenkaart.privacy.disclosure.Activity;
import nl.ketenkaart.privacy.disclosure.Disclosure;
import nl.ketenkaart.privacy.disclosure.Disclosure.AboutPerson;
import nl.ketenkaart.privacy.disclosure.Disclosure.Basis;
import nl.ketenkaart.privacy.disclosure.Disclosure.Counts;
import nl.ketenkaart.privacy.disclosure.Disclosure.Flow;
import nl.ketenkaart.privacy.disclosure.Disclosures;
import nl.ketenkaart.privacy.terms.CaseId;
import nl.ketenkaart.privacy.terms.PersonId;

/**
 * Puts on record, per person, that what an organisation held is destroyed, before it is (Wpg 32a): in that organisation's own log, as done
 * by no person. The same destruction is on record once.
 */
public final class RecordDestruction {
    private static final String THE_RUN = "retention-run";
    private static final int TRACE = 32;
    private static final int SPAN = 16;
    private final Disclosures disclosures;
    private final SharingAgreements agreements;
    private final Clock clock;

    public RecordDestruction(Disclosures disclosures, SharingAgreements agreements, Clock clock) {
        this.disclosures = disclosures;
        this.agreements = agreements;
        this.clock = clock;
    }

    /**
     * @throws Disclosures.NotRecorded then nothing is destroyed
     */
    void record(CaseFile file, OrganisationId owner) {
        var at = clock.instant();
        var own = file.everything().filter(part -> part.owner().equals(owner)).toList();
        disclosures.record(new Disclosure(
                Activity.DESTROY_BY_TERM,
                flow(file.caseId(), owner),
                new Caller(owner, "", THE_RUN, false, Set.of(), THE_RUN),
                new CaseId(file.caseId()),
                new Basis(null, agreements.inForce(at).version()),
                at,
                people(file).map(person -> about(person, own)).toList(),
                new Counts(own.size(), 0, 0)));
    }

    /** Also those whose own part is locked, or gone already. */
    private static Stream<UUID> people(CaseFile file) {
        return file.everything()
                .flatMap(part -> Stream.concat(
                        part.label().persons().stream(),
                        part.label().kind() == Kind.PERSON ? Stream.of(part.id()) : Stream.empty()))
                .distinct();
    }

    private static AboutPerson about(UUID person, List<Part> own) {
        var about = own.stream().filter(part -> part.isAbout(person)).toList();
        return new AboutPerson(
                new PersonId(person),
                about.stream().map(Part::category).collect(toUnmodifiableSet()),
                about.stream().map(Part::id).collect(toUnmodifiableSet()));
    }

    /** Always the same for the same destruction. */
    private static Flow flow(UUID caseId, OrganisationId owner) {
        var trace = hex("destroyed|" + caseId + "|" + owner);
        return new Flow(trace.substring(0, TRACE), hex(trace).substring(0, SPAN), null);
    }

    private static String hex(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
    }
}
