package nl.ketenkaart.cases;

import static nl.ketenkaart.cases.Cast.POLICE;
import static nl.ketenkaart.cases.Cast.PROBATION;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.ketenkaart.cases.deliberation.Ruling;
import nl.ketenkaart.cases.deliberation.Ruling.Disposition;
import nl.ketenkaart.cases.deliberation.Ruling.Feedback;
import nl.ketenkaart.cases.deliberation.Ruling.Letter;
import nl.ketenkaart.cases.deliberation.Ruling.Measure;
import nl.ketenkaart.cases.deliberation.Ruling.Recipient;
import nl.ketenkaart.cases.deliberation.Ruling.Type;
import nl.ketenkaart.cases.report.PersonId;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.jspecify.annotations.Nullable;

/** A conditional dismissal with a measure for probation, as it would be decided; each method changes one thing. */
public final class RulingFixture {
    private Disposition disposition = new Disposition(Type.CONDITIONAL_DISMISSAL, 12, List.of("Accept help"));
    private OrganisationId measured = PROBATION;
    private PersonId about = ProposalFixture.MOTHER;
    private OrganisationId telling = POLICE;
    private @Nullable Letter letter;

    private RulingFixture() {}

    public static RulingFixture aRuling() {
        return new RulingFixture();
    }

    public RulingFixture disposedBy(Type type, @Nullable Integer months, String... conditions) {
        disposition = new Disposition(type, months, List.of(conditions));
        return this;
    }

    public RulingFixture measuredBy(OrganisationId organisation) {
        measured = organisation;
        return this;
    }

    public RulingFixture about(PersonId person) {
        about = person;
        return this;
    }

    public RulingFixture toldBy(OrganisationId organisation) {
        telling = organisation;
        return this;
    }

    public RulingFixture letterTo(PersonId person) {
        letter = new Letter(UUID.randomUUID(), person, "es", "Estimada senora", null);
        return this;
    }

    public Ruling build() {
        var startBy = LocalDate.parse("2026-10-05");
        return new Ruling(
                "Her safety first.",
                disposition,
                List.of(new Measure(UUID.randomUUID(), "Supervision", measured, about, startBy)),
                List.of(new Feedback(UUID.randomUUID(), Recipient.REPORTER, telling, startBy)),
                letter);
    }
}
