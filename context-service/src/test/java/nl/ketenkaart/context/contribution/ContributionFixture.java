package nl.ketenkaart.context.contribution;

import static nl.ketenkaart.context.Cast.BINTA;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.ketenkaart.context.casetable.PersonId;
import nl.ketenkaart.context.contribution.Statement.Attribute;
import nl.ketenkaart.context.contribution.Statement.Reliability;
import nl.ketenkaart.context.contribution.Statement.Source;
import nl.ketenkaart.context.terms.Audience;
import nl.ketenkaart.context.terms.Category;
import nl.ketenkaart.context.terms.Handling;
import nl.ketenkaart.context.terms.Kind;
import nl.ketenkaart.context.terms.Necessity;
import nl.ketenkaart.context.terms.RequestId;
import nl.ketenkaart.context.terms.Terms;
import nl.ketenkaart.platform.identity.OrganisationId;

/** "The father said he wants to take the girl abroad", with what a test changes about it. */
public final class ContributionFixture {
    public static final ContributionId ID = new ContributionId(UUID.fromString("b8d9f0a1-2c3d-4e5f-8a6b-7c8d9e0f1a2b"));
    public static final Necessity NECESSITY =
            new Necessity("The girl is in danger of being taken away", "The concern moves to the father");
    private List<PersonId> persons = List.of(BINTA);
    private Necessity necessity = NECESSITY;
    private Audience audience = Audience.TABLE;
    private Handling handling = Handling.OPEN;
    private PersonId consentOf;
    private LocalDate validUntil;
    private String text = "The father said he wants to take her abroad and leave her there.";
    private LocalDate on = LocalDate.parse("2026-11-20");
    private LocalDate asOf;
    private RequestId answers;

    private ContributionFixture() {}

    public static ContributionFixture aStatement() {
        return new ContributionFixture();
    }

    public ContributionFixture about(PersonId... whom) {
        persons = List.of(whom);
        return this;
    }

    public ContributionFixture asDraft() {
        necessity = null;
        return this;
    }

    public ContributionFixture because(String why, String influence) {
        necessity = new Necessity(why, influence);
        return this;
    }

    public ContributionFixture meantFor(OrganisationId... organisations) {
        audience = Audience.of(List.of(organisations));
        return this;
    }

    public ContributionFixture handled(Handling other) {
        handling = other;
        return this;
    }

    public ContributionFixture withConsentOf(PersonId person) {
        consentOf = person;
        return this;
    }

    public ContributionFixture validUntil(String day) {
        validUntil = LocalDate.parse(day);
        return this;
    }

    public ContributionFixture saying(String words) {
        text = words;
        return this;
    }

    public ContributionFixture spokenOn(String day) {
        on = LocalDate.parse(day);
        return this;
    }

    public ContributionFixture asOf(String day) {
        asOf = LocalDate.parse(day);
        return this;
    }

    public ContributionFixture answering(RequestId request) {
        answers = request;
        return this;
    }

    public Statement build() {
        var terms = new Terms(persons, Category.SAFETY, necessity, audience, handling, consentOf, validUntil);
        var room = new Attribute("shelter", "opvanghuis Zuid, kamer 4", Category.WHEREABOUTS);
        var source = new Source(null, true, on);
        return new Statement(terms, Kind.FACT, text, List.of(room), source, Reliability.CONFIRMED, asOf, answers);
    }
}
