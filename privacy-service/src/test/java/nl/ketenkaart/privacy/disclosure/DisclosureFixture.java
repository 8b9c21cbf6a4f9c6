package nl.ketenkaart.privacy.disclosure;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.ketenkaart.platform.identity.Caller;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.disclosure.Disclosure.AboutPerson;
import nl.ketenkaart.privacy.disclosure.Disclosure.Basis;
import nl.ketenkaart.privacy.disclosure.Disclosure.Counts;
import nl.ketenkaart.privacy.disclosure.Disclosure.Flow;
import nl.ketenkaart.privacy.receipt.Wording;
import nl.ketenkaart.privacy.terms.CaseId;
import nl.ketenkaart.privacy.terms.Category;
import nl.ketenkaart.privacy.terms.PersonId;
import nl.ketenkaart.privacy.terms.Purpose;

/** Henk of Halt is shown something about Alblas and Binta. */
public final class DisclosureFixture {
    static final Instant BEGAN = Instant.parse("2026-09-18T13:00:00.100Z");
    static final Instant END = Instant.parse("2026-09-18T13:00:00.125Z");
    public static final Flow FLOW =
            new Flow("4bf92f3577b34da6a3ce929d0e0e4736", "00f067aa0ba902b7", "53995c3f42cd8ad8");
    public static final PersonId ALBLAS = new PersonId(UUID.fromString("a2a6b8f0-6d0e-4a7b-8d4e-0c3f1a2b5e77"));
    public static final PersonId BINTA = new PersonId(UUID.fromString("b2a6b8f0-6d0e-4a7b-8d4e-0c3f1a2b5e77"));
    public static final UUID SCHOOL = UUID.fromString("5d3b6f5a-4e7c-4b43-9a7e-9f3d1c2b8a60");

    private DisclosureFixture() {}

    public static Disclosure disclosure() {
        return disclosureAbout(List.of(
                new AboutPerson(ALBLAS, Set.of(Category.SAFETY), Set.of(SCHOOL)),
                new AboutPerson(BINTA, Set.of(Category.SAFETY, Category.CHILD_DEVELOPMENT), Set.of(SCHOOL))));
    }

    /** The same look, that shows the answer to a request. */
    public static Disclosure disclosureAnswering(UUID request) {
        var look = disclosure();
        return new Disclosure(
                look.activity(),
                look.flow(),
                look.caller(),
                look.caseId(),
                look.basis(),
                look.began(),
                look.people(),
                look.counts(),
                List.of(new Wording(SCHOOL, 1, true, Set.of(), request)));
    }

    /** The same look in a flow of its own. */
    public static Disclosure disclosureIn(String traceId) {
        return disclosure(
                new Flow(traceId, FLOW.spanId(), FLOW.parentSpanId()),
                disclosure().people());
    }

    /** One that shows something of several cases, such as of a session. */
    public static Disclosure disclosureOfSeveralCases(String traceId) {
        var look = disclosureIn(traceId);
        return new Disclosure(
                look.activity(),
                look.flow(),
                look.caller(),
                null,
                look.basis(),
                look.began(),
                look.people(),
                look.counts());
    }

    static Disclosure disclosureAbout(List<AboutPerson> people) {
        return disclosure(FLOW, people);
    }

    private static Disclosure disclosure(Flow flow, List<AboutPerson> people) {
        return new Disclosure(
                Activity.SHOW_CHAIN_CARD,
                flow,
                new Caller(
                        new OrganisationId("halt"), "HALT", "henk-subject", true, Set.of("professional"), "local-cli"),
                new CaseId(UUID.fromString("3f1c2a9e-58d7-4f0b-9a51-6f2f8f0c7d11")),
                new Basis(Purpose.DEEPENING, 1),
                BEGAN,
                people,
                new Counts(5, 1, 7));
    }
}
